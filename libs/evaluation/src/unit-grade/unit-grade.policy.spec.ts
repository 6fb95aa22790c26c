import type { Actor } from '@app/kernel';
import { mayEnterUnitGrade } from './unit-grade.policy';

const ENTER = 'evaluation.enter-unit-grade';
const actor = (unitId: number, units: number[], more: Partial<Actor> & { right?: string } = {}): Actor => ({
  ...{ kind: 'account', id: 'a', username: 'a', name: '', position: '', tenantId: 1, staffMemberId: 'me' },
  grants: [{ role: 'R', unitId, tenantWide: units.length === 0, units, permissions: new Set([more.right ?? ENTER]) }],
  ...more,
});
// The province 1 with the commune 5 and its divisions 6 and 7; the commune 4 was one of its predecessors, in the district 2.
const COMMUNE = { parentId: 1, isOwn: false };
const DIVISION = { parentId: 5, isOwn: false };
const chair = actor(5, [4, 5, 6, 7]);
const leader = actor(1, []);

it.each([
  ['Đ.5–9: the province’s chair, a commune', leader, COMMUNE, true],
  ['Đ.5–9: the commune’s chair, a division', chair, DIVISION, true],
  ['the commune’s chair, the commune', chair, { parentId: 1, isOwn: true }, false],
  ['whoever reaches a commune and nothing above it', chair, COMMUNE, false],
  ['the head of a division, that division', actor(6, [6]), DIVISION, false],
  ['somebody above who works in it', chair, { ...DIVISION, isOwn: true }, false],
  ['a predecessor, which is in reach and not below', chair, { parentId: 2, isOwn: false }, false],
  ['the unit over all others', leader, { parentId: null, isOwn: false }, false],
  ['another right', actor(5, [5, 6], { right: 'evaluation.read-year' }), DIVISION, false],
  [
    'an account without a person, of whom nobody can say where they work',
    { ...chair, staffMemberId: null },
    DIVISION,
    false,
  ],
])('%s', (_, who, unit, may) => {
  expect(mayEnterUnitGrade(who, unit)).toBe(may);
});
