import { allSteps, canMove, TASK_STATES } from './task-state';

it('has exactly these steps', () => {
  expect(allSteps()).toEqual([
    'PROVISIONAL>NEW',
    'NEW>ACCEPTED',
    'ACCEPTED>ACCEPTED',
    'ACCEPTED>SUBMITTED',
    'SUBMITTED>SENT_UP',
    'SUBMITTED>RETURNED',
    'SENT_UP>CLOSED',
    'SENT_UP>RETURNED',
    'RETURNED>ACCEPTED',
    'RETURNED>SUBMITTED',
  ]);
});

it('reaches every state from PROVISIONAL, and leaves CLOSED never', () => {
  const reached = new Set(['PROVISIONAL']);
  for (let grown = true; grown;) {
    const before = reached.size;
    for (const step of allSteps()) {
      const [from = '', to = ''] = step.split('>');
      if (reached.has(from)) reached.add(to);
    }
    grown = reached.size > before;
  }
  expect([...reached].sort()).toEqual([...TASK_STATES].sort());
  expect(TASK_STATES.some((to) => canMove('CLOSED', to))).toBe(false);
});

it('closes only what has been sent up', () => {
  expect(TASK_STATES.filter((from) => canMove(from, 'CLOSED'))).toEqual(['SENT_UP']);
});
