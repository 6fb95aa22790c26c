import { ROLE_MATRIX } from '../../apps/api/src/role-matrix';
import type { RoleGrant } from '../../apps/web/src/app/api-types';
import { DOINGS, doingsOf, UNSAID } from '../../apps/web/src/features/accounts/grantWords';
import { account as english } from '../../apps/web/src/i18n/en/account';
import { account as vietnamese } from '../../apps/web/src/i18n/vi/account';

const ROLES = Object.entries(ROLE_MATRIX);

it('what a role may do stands in words on the page of an account, each permission once', () => {
  const said = [...Object.values(DOINGS).flat(), ...UNSAID];
  expect(said.filter((permission, at) => said.indexOf(permission) !== at)).toEqual([]);
  const may = new Set(ROLES.flatMap(([, { permissions }]) => [...permissions]));
  expect([...may].filter((permission) => !said.includes(permission))).toEqual([]);
});

it('and says of no role more than it may: who holds a part of what is said in one breath holds all of it', () => {
  const partly = ROLES.flatMap(([role, { permissions }]) =>
    Object.entries(DOINGS).flatMap(([doing, needs]) => {
      const held = needs.filter((permission) => permissions.has(permission));
      return held.length === 0 || held.length === needs.length ? [] : [`${role}: ${doing}`];
    }),
  );
  expect(partly).toEqual([]);
});

it('whoever administers a part of the authority is told nothing that takes the whole of it', () => {
  const [role] = ROLES.filter(([name]) => name === 'ADMINISTRATOR').map(([name, { permissions }]) => ({
    ...{ role: name, permissions: [...permissions] },
    ...{ name, reach: 'units' as const, byDocument: false, ofBody: false },
  }));
  const told = (tenantWide: boolean): string[] =>
    doingsOf([{ role: 'ADMINISTRATOR', standing: 'IN_FORCE', tenantWide } as RoleGrant], role ? [role] : []).map(
      ({ doing }) => doing,
    );
  expect(told(true)).toEqual(['readStaff', 'readContact', 'staff', 'accounts', 'office', 'checklists']);
  expect(told(false)).toEqual(['readStaff', 'readContact', 'staff', 'accounts']);
});

it.each([
  ['Vietnamese', vietnamese.permissions],
  ['English', english.permissions],
])('what a token may be given has its words in %s', (_, words) => {
  const may = new Set(ROLES.flatMap(([, { permissions }]) => [...permissions]));
  const offered = [...may].filter((permission) => !permission.startsWith('identity.'));
  expect(offered.filter((permission) => !(permission in words))).toEqual([]);
});
