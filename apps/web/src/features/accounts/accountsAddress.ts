import { ACCOUNT_STATES, type AccountState } from '@app/identity/rules';

export interface AccountsFilter {
  q?: string | undefined;
  state?: AccountState | undefined;
  unitId?: number | undefined;
  role?: string | undefined;
}

/** What an address asks for; what it does not know is left out. */
export function readAccounts(search: URLSearchParams): AccountsFilter {
  const unit = search.get('unitId') ?? '';
  return {
    q: search.get('q')?.slice(0, 100) || undefined,
    state: ACCOUNT_STATES.find((known) => known === search.get('state')),
    unitId: /^[1-9]\d{0,8}$/.test(unit) ? Number(unit) : undefined,
    role: search.get('role')?.slice(0, 40) || undefined,
  };
}

export function accountsAddress(filter: AccountsFilter): string {
  const search = new URLSearchParams();
  for (const name of ['q', 'state', 'unitId', 'role'] as const) {
    if (filter[name] !== undefined) search.set(name, String(filter[name]));
  }
  return search.size > 0 ? `/admin/accounts?${search.toString()}` : '/admin/accounts';
}
