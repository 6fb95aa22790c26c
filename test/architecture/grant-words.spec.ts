import { ROLE_MATRIX } from '../../apps/api/src/role-matrix';
import { DOINGS, UNSAID } from '../../apps/web/src/features/accounts/grantWords';

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
