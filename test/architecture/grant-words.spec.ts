import { DOINGS, FOR_EVERYBODY } from '../../apps/web/src/features/accounts/grantWords';
import { ROLE_MATRIX } from '../../apps/api/src/role-matrix';

it('what a role may do stands in words on the page of an account, each permission once', () => {
  const said = [...Object.values(DOINGS).flat(), ...FOR_EVERYBODY];
  expect(said.filter((permission, at) => said.indexOf(permission) !== at)).toEqual([]);
  const may = new Set(Object.values(ROLE_MATRIX).flatMap(({ permissions }) => [...permissions]));
  expect([...may].filter((permission) => !said.includes(permission))).toEqual([]);
});
