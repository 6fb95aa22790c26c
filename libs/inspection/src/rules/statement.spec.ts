import { FINDING_STATES } from './finding';
import { takesStatements } from './statement';

// Domain practice: minutes record, the unit and the person explain, the notice concludes.
it('is heard between the minutes and the notice, at no other time', () => {
  expect(FINDING_STATES.filter(takesStatements)).toEqual(['RELEASED']);
});
