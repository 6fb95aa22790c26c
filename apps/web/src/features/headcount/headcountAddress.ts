import { isLocalDate } from '@app/kernel';

/** What is looked at; it stands in the address. */
export interface HeadcountFilter {
  unitId?: number | undefined;
  /** Today when left out. */
  onDay?: string | undefined;
  /** An earlier day to compare with. */
  since?: string | undefined;
}

/** What an address asks for; what it does not know is left out. */
export function readHeadcount(search: URLSearchParams): HeadcountFilter {
  const unit = search.get('unitId') ?? '';
  const day = (name: string): string | undefined => {
    const said = search.get(name) ?? '';
    return isLocalDate(said) ? said : undefined;
  };
  return {
    unitId: /^[1-9]\d{0,8}$/.test(unit) ? Number(unit) : undefined,
    onDay: day('onDay'),
    since: day('since'),
  };
}

export function headcountAddress(filter: HeadcountFilter): string {
  const search = new URLSearchParams();
  for (const name of ['unitId', 'onDay', 'since'] as const) {
    if (filter[name] !== undefined) search.set(name, String(filter[name]));
  }
  return search.size > 0 ? `/staff/headcount?${search.toString()}` : '/staff/headcount';
}
