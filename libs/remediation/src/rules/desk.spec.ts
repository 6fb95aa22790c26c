import { mayUndoAssignment } from './desk';

const NOW = new Date('2026-11-20T08:01:00+07:00');
const last = { action: 'assigned', fromState: 'NEW', byStaffId: 'ngoc', happenedAt: NOW };
const ago = (seconds: number) => ({ ...last, happenedAt: new Date(NOW.getTime() - seconds * 1000) });

// Product rule: a slip of the finger is taken back by the one who made it, within a minute.
it.each([
  ['just now', last, 'ngoc', true],
  ['a minute ago', ago(60), 'ngoc', true],
  ['longer ago', ago(61), 'ngoc', false],
  ['by somebody else', last, 'binh', false],
  ['by nobody', last, null, false],
  ['that handed it on from another step', { ...last, fromState: 'RETURNED' }, 'ngoc', false],
  ['that is another step', { ...last, action: 'signed' }, 'ngoc', false],
] as const)('an assignment %s: %j', (_, step, person, expected) => {
  expect(mayUndoAssignment(step, person, NOW)).toBe(expected);
});
