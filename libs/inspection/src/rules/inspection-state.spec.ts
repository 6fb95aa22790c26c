import { allSteps, canMove, INSPECTION_STATES } from './inspection-state';

it('has exactly these steps', () => {
  expect(allSteps()).toEqual([
    'IN_PROGRESS>LOCKED',
    'LOCKED>SIGNED',
    'LOCKED>SIGN_REFUSED',
    'SIGNED>FOLLOWING',
    'SIGNED>CLOSED',
    'SIGN_REFUSED>FOLLOWING',
    'SIGN_REFUSED>CLOSED',
    'FOLLOWING>CLOSED',
    // A task of it was reopened.
    'CLOSED>FOLLOWING',
  ]);
});

it('never opens locked minutes again', () => {
  expect(INSPECTION_STATES.filter((from) => canMove(from, 'IN_PROGRESS'))).toEqual([]);
});
