import type { UnitScope } from '@app/kernel';
import { mayGive, outranks, reachOfRole } from './account.policy';

const everywhere: UnitScope = { tenantWide: true, units: [] };
const commune: UnitScope = { tenantWide: false, units: [5, 6] };
const at = (orgUnitId: number, tenantWide = false) => ({ orgUnitId, tenantWide });

it.each([
  ['the whole tenant, by who holds it there', everywhere, at(1, true), true],
  ['any unit, by who holds the whole tenant', everywhere, at(9), true],
  ['a unit in reach', commune, at(6), true],
  ['a unit beyond reach', commune, at(9), false],
  ['the whole tenant, by a commune', commune, at(1, true), false],
  ['the whole tenant, even at a unit in reach', commune, at(5, true), false],
])('gives over %s', (_, scope, grant, expected) => {
  expect(mayGive(scope, grant)).toBe(expected);
});

it('whoever acts for an inspecting body reaches every unit, wherever the role is held', () => {
  expect(mayGive(commune, reachOfRole(at(5), true))).toBe(false);
  expect(mayGive(everywhere, reachOfRole(at(5), true))).toBe(true);
  expect(mayGive(commune, reachOfRole(at(5), false))).toBe(true);
  expect(mayGive(commune, reachOfRole(at(1, true), false))).toBe(false);
});

it.each([
  ['nothing', [], false],
  ['only what is in reach', [at(5), at(6)], false],
  ['one thing beyond it', [at(5), at(9)], true],
  ['the whole tenant', [at(1, true)], true],
])('whoever holds %s', (_, grants, expected) => {
  expect(outranks(commune, grants)).toBe(expected);
});
