import { isLocalDate } from '@app/kernel';
import { UNCLEAR, type Unclear } from './narrowed';

/** Whose duties are looked at, on which day (today when left out), and which of them; it stands in the address. */
export interface DutiesFilter {
  unitId?: number | undefined;
  onDay?: string | undefined;
  show?: Unclear | undefined;
  /** Part of a duty, of a position, of a name or of a code. */
  q?: string | undefined;
}

export function readDuties(search: URLSearchParams): DutiesFilter {
  const [unit, day] = [search.get('unitId') ?? '', search.get('onDay') ?? ''];
  return {
    unitId: /^[1-9]\d{0,8}$/.test(unit) ? Number(unit) : undefined,
    onDay: isLocalDate(day) ? day : undefined,
    show: UNCLEAR.find((one) => one === search.get('show')),
    q: search.get('q')?.slice(0, 100) || undefined,
  };
}

export function dutiesAddress(filter: DutiesFilter): string {
  const search = new URLSearchParams();
  for (const name of ['unitId', 'onDay', 'show', 'q'] as const) {
    if (filter[name] !== undefined) search.set(name, String(filter[name]));
  }
  return search.size > 0 ? `/staff/duties?${search.toString()}` : '/staff/duties';
}
