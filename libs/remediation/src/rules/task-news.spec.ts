import { newsOf } from './task-news';
import { TASK_ACTIONS } from './task-state';

const PERSON = { orgUnitId: 20, inspectingUnitId: 30, assigneeStaffId: 'anh', assigneeUnitId: 21 };
const DIVISION = { ...PERSON, assigneeStaffId: null };
const leaders = { unit: 20, permission: 'remediation.sign' };
const answerers = { unit: 30, permission: 'remediation.answer-request' };
const head = { unit: 21, permission: 'remediation.assign' };

it.each([
  ['assigned', PERSON, 'remediation.task-handed', [{ person: 'anh' }]],
  ['assigned', DIVISION, 'remediation.task-handed', [head]],
  ['handed-over', PERSON, 'remediation.task-handed', [{ person: 'anh' }]],
  ['sent-back', PERSON, 'remediation.task-sent-back', [{ person: 'anh' }]],
  ['returned', PERSON, 'remediation.task-returned', [{ person: 'anh' }, leaders]],
  ['returned', DIVISION, 'remediation.task-returned', [head, leaders]],
  ['confirmed', PERSON, 'remediation.task-confirmed', [{ person: 'anh' }, leaders]],
  ['extension-asked', PERSON, 'remediation.extension-asked', [answerers]],
  ['extension-granted', PERSON, 'remediation.extension-granted', [{ person: 'anh' }, leaders]],
  ['question-answered', DIVISION, 'remediation.question-answered', [head, leaders]],
] as const)('%s is news', (action, task, code, to) => {
  expect(newsOf(action, task)).toEqual({ code, to });
});

it('of what the lists show anyway nobody is told', () => {
  const told = TASK_ACTIONS.filter((action) => newsOf(action, PERSON));
  const requests = TASK_ACTIONS.filter((action) => /^(question|extension|dispute)-/.test(action));
  expect(told).toEqual(['assigned', 'sent-back', 'confirmed', 'returned', ...requests, 'handed-over']);
});
