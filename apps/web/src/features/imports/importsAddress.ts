/** Where the imports of a unit are; of one's own where none is named. */
export const importsAddress = (unitId?: number): string =>
  unitId === undefined ? '/staff/imports' : `/staff/imports?unitId=${unitId}`;

export const importAddress = (id: string): string => `/staff/imports/${id}`;

export function readUnit(search: URLSearchParams): number | undefined {
  const unit = search.get('unitId') ?? '';
  return /^[1-9]\d{0,8}$/.test(unit) ? Number(unit) : undefined;
}
