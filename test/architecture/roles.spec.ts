import { PERMISSIONS } from '../../apps/api/src/permissions';
import { ROLE_MATRIX } from '../../apps/api/src/role-matrix';
import { ROLES } from './roles-table';

describe('the role matrix', () => {
  it('gives every role what is written here, and no role more', () => {
    const matrix = Object.entries(ROLE_MATRIX).map(([role, { reach, permissions }]) => [
      role,
      { reach, may: [...permissions].sort() },
    ]);
    const written = Object.entries(ROLES).map(([role, { reach, may }]) => [role, { reach, may: [...may].sort() }]);
    expect(Object.fromEntries(matrix)).toEqual(Object.fromEntries(written));
  });

  it('gives nothing that does not exist', () => {
    const given = Object.values(ROLE_MATRIX).flatMap(({ permissions }) => [...permissions]);
    expect(given.filter((permission) => !PERMISSIONS.includes(permission))).toEqual([]);
  });

  it('lets no role both sign for a unit and confirm what was signed', () => {
    const both = Object.entries(ROLE_MATRIX).filter(
      ([, { permissions }]) => permissions.has('remediation.sign') && permissions.has('remediation.verify'),
    );
    expect(both.map(([role]) => role)).toEqual([]);
  });

  it('names every role in both languages', () => {
    const names = Object.values(ROLE_MATRIX).map(({ name }) => name);
    expect(names.filter(({ vi, en }) => !vi.trim() || !en.trim() || vi === en)).toEqual([]);
    expect(new Set(names.map(({ vi }) => vi)).size).toBe(names.length);
  });
});
