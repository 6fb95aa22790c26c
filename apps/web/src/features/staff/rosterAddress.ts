import { isLocalDate } from '@app/kernel';
import { STAFF_KINDS, type StaffKind } from '@app/roster/rules';

/** What the list of people is narrowed by; it stands in the address. */
export interface RosterFilter {
  unitId?: number | undefined;
  q?: string | undefined;
  kind?: StaffKind | undefined;
  /** A post, whatever follows its name. */
  position?: string | undefined;
  /** Today when left out. */
  onDay?: string | undefined;
  allPosts?: true | undefined;
}

/** What an address asks for; what it does not know is left out. */
export function readRoster(search: URLSearchParams): RosterFilter {
  const unit = search.get('unitId') ?? '';
  const day = search.get('onDay') ?? '';
  return {
    unitId: /^[1-9]\d{0,8}$/.test(unit) ? Number(unit) : undefined,
    q: search.get('q')?.slice(0, 100) || undefined,
    kind: STAFF_KINDS.find((known) => known === search.get('kind')),
    position: search.get('position')?.slice(0, 200) || undefined,
    onDay: isLocalDate(day) ? day : undefined,
    allPosts: search.get('allPosts') === 'true' ? true : undefined,
  };
}

/** What narrows the list, as the server is asked for it. */
export function rosterQuery(filter: RosterFilter): URLSearchParams {
  const search = new URLSearchParams();
  for (const name of ['unitId', 'q', 'kind', 'position', 'onDay', 'allPosts'] as const) {
    if (filter[name] !== undefined) search.set(name, String(filter[name]));
  }
  return search;
}

export function rosterAddress(filter: RosterFilter): string {
  const search = rosterQuery(filter);
  return search.size > 0 ? `/staff?${search.toString()}` : '/staff';
}
