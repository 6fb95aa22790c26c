import type { Text } from '../vi';

export const accounts: Text['accounts'] = {
  heading: 'Accounts',
  lead: 'Who can sign in, what they may do and where.',
  search: 'Name of the person or user name',
  searchHint: 'With or without diacritics',
  unit: 'Belongs to',
  role: 'Holds the role',
  state: 'State',
  any: 'All',
  apply: 'Filter',
  clear: 'Clear the filter',
  list: 'List of accounts',
  empty: 'No account matches.',
  emptyNext: 'Take off a condition, or open a new account.',
  states: { ACTIVE: 'Active', DISABLED: 'Disabled' },
  lastSignedIn: (at) => `Last signed in ${at}`,
  neverSignedIn: 'Has never signed in',
  withoutPerson: 'Belongs to no person: it can confirm and approve nothing',
  noRoles: 'Has been given nothing yet',
  roleAt: (role, unit) => `${role} – ${unit}`,
};
