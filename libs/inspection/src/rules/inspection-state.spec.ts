import { allSteps, canMove, INSPECTION_STATES } from './inspection-state';

it('has exactly these steps', () => {
  expect(allSteps()).toEqual([
    'IN_PROGRESS>LOCKED',
    'LOCKED>FOLLOWING',
    'LOCKED>CLOSED',
    'FOLLOWING>CLOSED',
    // A task of it was reopened.
    'CLOSED>FOLLOWING',
  ]);
});

it('never opens locked minutes again', () => {
  expect(INSPECTION_STATES.filter((from) => canMove(from, 'IN_PROGRESS'))).toEqual([]);
});
