import type { Grant } from '@app/kernel';
import { isTokenPermission, narrowedGrant } from './token-scope';

const grant = (changes: Partial<Grant> = {}): Grant => ({
  role: 'CHAIR',
  unitId: 20,
  tenantWide: false,
  units: [20, 21],
  permissions: new Set(['tasks.read', 'tasks.sign', 'identity.own-security']),
  ...changes,
});

it.each<[string, Grant, { permissions: string[]; units: number[] | null }, [string[], boolean, number[]]]>([
  ['fewer permissions', grant(), { permissions: ['tasks.read'], units: null }, [['tasks.read'], false, [20, 21]]],
  ['one that the role lacks', grant(), { permissions: ['tasks.close'], units: null }, [[], false, [20, 21]]],
  [
    'one that no token may have',
    grant(),
    { permissions: ['identity.own-security'], units: null },
    [[], false, [20, 21]],
  ],
  ['fewer units', grant(), { permissions: ['tasks.read'], units: [21, 22] }, [['tasks.read'], false, [21]]],
  ['units elsewhere', grant(), { permissions: ['tasks.read'], units: [30] }, [['tasks.read'], false, []]],
  [
    'of the whole tenant some',
    grant({ tenantWide: true, units: [] }),
    { permissions: ['tasks.read'], units: [21] },
    [['tasks.read'], false, [21]],
  ],
  [
    'of the whole tenant all',
    grant({ tenantWide: true, units: [] }),
    { permissions: ['tasks.read'], units: null },
    [['tasks.read'], true, []],
  ],
  [
    'only what concerns the person',
    grant({ units: [] }),
    { permissions: ['tasks.read'], units: [20] },
    [['tasks.read'], false, []],
  ],
])('%s', (_, held, { permissions, units }, [expected, tenantWide, reach]) => {
  const narrowed = narrowedGrant(held, { permissions: new Set(permissions), units });
  expect([[...narrowed.permissions], narrowed.tenantWide, narrowed.units]).toEqual([expected, tenantWide, reach]);
});

it.each([
  ['remediation.read-task', true],
  ['identity.own-security', false],
  ['identity.manage-accounts', false],
])('%s may be given: %s', (permission, expected) => {
  expect(isTokenPermission(permission)).toBe(expected);
});
