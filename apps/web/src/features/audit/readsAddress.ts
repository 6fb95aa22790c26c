import { isLocalDate } from '@app/kernel';

export interface ReadsFilter {
  person?: string | undefined;
  unitId?: number | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const NAMES = ['person', 'unitId', 'from', 'to'] as const;

/** What an address asks of the log of reads; what it does not know is left out. */
export function readReads(search: URLSearchParams): ReadsFilter {
  const day = (name: string): string | undefined => {
    const value = search.get(name);
    return isLocalDate(value) ? value : undefined;
  };
  const unit = search.get('unitId') ?? '';
  return {
    person: search.get('person')?.slice(0, 100) || undefined,
    unitId: /^[1-9]\d{0,8}$/.test(unit) ? Number(unit) : undefined,
    from: day('from'),
    to: day('to'),
  };
}

export function readsAddress(filter: ReadsFilter): string {
  const search = new URLSearchParams();
  for (const name of NAMES) if (filter[name] !== undefined) search.set(name, String(filter[name]));
  return `/audit/reads${search.size > 0 ? `?${search.toString()}` : ''}`;
}
