import { isLocalDate } from '@app/kernel';

/** The day on which the tree is looked at, as the address says it; undefined: as it is now. */
export function readTreeDay(search: URLSearchParams): string | undefined {
  const on = search.get('on') ?? '';
  return isLocalDate(on) ? on : undefined;
}

export const unitsAddress = (on: string | undefined): string =>
  on === undefined ? '/admin/units' : `/admin/units?on=${on}`;
