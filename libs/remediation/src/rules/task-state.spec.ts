import {
  allSteps,
  canMove,
  CLOSED_AS,
  DEFERRABLE_STATES,
  mayClose,
  needsNote,
  remedies,
  TASK_STATES,
  type ClosedAs,
} from './task-state';

it('has exactly these steps', () => {
  expect(allSteps()).toEqual([
    'PROVISIONAL>NEW',
    'NEW>ACCEPTED',
    'NEW>DEFERRED',
    'ACCEPTED>ACCEPTED',
    'ACCEPTED>NEW',
    'ACCEPTED>SUBMITTED',
    'ACCEPTED>DEFERRED',
    'SUBMITTED>SENT_UP',
    'SUBMITTED>RETURNED',
    'SENT_UP>CLOSED',
    'SENT_UP>RETURNED',
    'RETURNED>ACCEPTED',
    'RETURNED>SUBMITTED',
    'RETURNED>DEFERRED',
    'DEFERRED>NEW',
    'DEFERRED>ACCEPTED',
    'DEFERRED>RETURNED',
    'DEFERRED>REOPENED',
    'REOPENED>ACCEPTED',
    'REOPENED>SUBMITTED',
    'REOPENED>DEFERRED',
    'CLOSED>REOPENED',
  ]);
});

it('reaches every state from PROVISIONAL, and leaves CLOSED only to be taken up again', () => {
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
  expect(TASK_STATES.filter((to) => canMove('CLOSED', to))).toEqual(['REOPENED']);
});

it('puts off only where it can come back to', () => {
  expect(TASK_STATES.filter((from) => canMove(from, 'DEFERRED'))).toEqual([...DEFERRABLE_STATES]);
});

// The outcomes of domain practice 13.2 and what each means for the finding.
it.each<[ClosedAs, { remedied: boolean; note: boolean; from: readonly string[] }]>([
  ['FIXED', { remedied: true, note: false, from: ['SENT_UP'] }],
  ['NOT_APPLICABLE', { remedied: true, note: true, from: ['SENT_UP'] }],
  ['PARTLY', { remedied: false, note: true, from: ['SENT_UP'] }],
  ['NOT_IMPLEMENTED', { remedied: false, note: true, from: ['SENT_UP'] }],
  ['NO_CAPITAL', { remedied: false, note: true, from: ['SENT_UP'] }],
  ['IN_ERROR', { remedied: false, note: true, from: TASK_STATES.filter((state) => state !== 'CLOSED') }],
])('closed as %s: %j', (as, { remedied, note, from }) => {
  expect([remedies(as), needsNote(as)]).toEqual([remedied, note]);
  expect(TASK_STATES.filter((state) => mayClose(state, as))).toEqual(from);
});

it('knows no other outcome', () => {
  expect([...CLOSED_AS].sort()).toEqual(
    ['FIXED', 'IN_ERROR', 'NOT_APPLICABLE', 'NOT_IMPLEMENTED', 'NO_CAPITAL', 'PARTLY'].sort(),
  );
});
