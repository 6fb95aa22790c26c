import { addMonths, localDate } from '@app/kernel';

export type WorkPart = 'own' | 'unit' | 'list';

const PATHS: Readonly<Record<WorkPart, string>> = {
  own: '/month-work',
  unit: '/month-work/unit',
  list: '/month-work/list',
};

interface Asked {
  readonly month?: string | undefined;
  readonly state?: string | undefined;
  readonly unitId?: number | undefined;
}

/** Which month and which unit a page of work shows; it stands in the address. */
export function workAddress(part: WorkPart, { month, state, unitId }: Asked = {}): string {
  const search = new URLSearchParams();
  if (unitId !== undefined) search.set('unitId', String(unitId));
  if (month !== undefined) search.set('month', month);
  if (state !== undefined) search.set('state', state);
  return search.size > 0 ? `${PATHS[part]}?${search.toString()}` : PATHS[part];
}

export function readWork(search: URLSearchParams, today: string): { month: string; unitId: number | undefined } {
  const [month, unit] = [search.get('month') ?? '', search.get('unitId') ?? ''];
  return {
    month: /^20\d\d-(0[1-9]|1[0-2])$/.test(month) ? month : today.slice(0, 7),
    unitId: /^[1-9]\d{0,8}$/.test(unit) ? Number(unit) : undefined,
  };
}

/** So many months later, or earlier. */
export const monthAfter = (month: string, count: number): string =>
  addMonths(localDate(`${month}-01`), count).slice(0, 7);

/** 10/2026 */
export const showMonth = (month: string): string => month.split('-').reverse().join('/');
