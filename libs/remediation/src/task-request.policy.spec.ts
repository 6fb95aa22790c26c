import type { Actor } from '@app/kernel';
import { kindsToAsk, mayAnswer, mayAsk, type RequestFacts } from './task-request.policy';
import type { TaskFacts } from './task.policy';

const [UNIT, BODY, ELSEWHERE] = [10, 20, 30];
const task: TaskFacts = {
  tenantId: 1,
  orgUnitId: UNIT,
  inspectingUnitId: BODY,
  assigneeUnitId: null,
  assigneeStaffId: null,
  state: 'NEW',
};
const actor = (permission: string, unitId: number, person: string | null = 'me'): Actor => ({
  kind: 'account',
  id: 'a',
  username: 'a',
  tenantId: 1,
  staffMemberId: person,
  name: 'A',
  position: '',
  grants: [{ role: 'R', unitId, units: [unitId], tenantWide: false, permissions: new Set([permission]) }],
});
const request = (changes: Partial<RequestFacts> = {}): RequestFacts => ({
  kind: 'QUESTION',
  askedBy: 'somebody',
  outcome: null,
  ...changes,
});

it.each([
  ['a leader of the unit', actor('remediation.ask', UNIT), true],
  ['a leader of another unit', actor('remediation.ask', ELSEWHERE), false],
  ['an account without a person', actor('remediation.ask', UNIT, null), false],
  ['somebody of the unit who may only hand work on', actor('remediation.assign', UNIT), false],
  ['somebody of the inspecting body', actor('remediation.answer-request', BODY), false],
])('%s asks: %#', (_, who, expected) => {
  expect(mayAsk(who, task)).toBe(expected);
  expect(kindsToAsk(who, task, []).length > 0).toBe(expected);
});

it.each([
  ['somebody of the inspecting body', actor('remediation.answer-request', BODY), true],
  ['the asker, whatever role they hold', actor('remediation.answer-request', BODY, 'somebody'), false],
  ['an account without a person', actor('remediation.answer-request', BODY, null), false],
  ['somebody of another inspecting body', actor('remediation.answer-request', ELSEWHERE), false],
  ['somebody who may only confirm', actor('remediation.verify', BODY), false],
])('%s answers: %#', (_, who, expected) => {
  expect(mayAnswer(who, task, request())).toBe(expected);
});

it('one of a kind is open at a time; what was answered may be asked again', () => {
  const chair = actor('remediation.ask', UNIT);
  expect(kindsToAsk(chair, task, [request()])).toEqual(['EXTENSION', 'DISPUTE']);
  expect(kindsToAsk(chair, task, [request({ outcome: 'ANSWERED' })])).toEqual(['QUESTION', 'EXTENSION', 'DISPUTE']);
  expect(kindsToAsk(chair, { ...task, state: 'PROVISIONAL' }, [])).toEqual(['QUESTION', 'DISPUTE']);
  expect(kindsToAsk(chair, { ...task, state: 'SENT_UP' }, [])).toEqual(['QUESTION']);
  expect(kindsToAsk(chair, { ...task, state: 'CLOSED' }, [])).toEqual([]);
});
