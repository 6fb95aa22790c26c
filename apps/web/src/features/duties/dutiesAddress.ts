import { isLocalDate } from '@app/kernel';

/** Whose duties are looked at, on which day (today when left out); it stands in the address. */
export interface DutiesFilter {
  unitId?: number | undefined;
  onDay?: string | undefined;
}

export function readDuties(search: URLSearchParams): DutiesFilter {
  const [unit, day] = [search.get('unitId') ?? '', search.get('onDay') ?? ''];
  return {
    unitId: /^[1-9]\d{0,8}$/.test(unit) ? Number(unit) : undefined,
    onDay: isLocalDate(day) ? day : undefined,
  };
}

export function dutiesAddress({ unitId, onDay }: DutiesFilter): string {
  const search = new URLSearchParams();
  if (unitId !== undefined) search.set('unitId', String(unitId));
  if (onDay !== undefined) search.set('onDay', onDay);
  return search.size > 0 ? `/staff/duties?${search.toString()}` : '/staff/duties';
}
