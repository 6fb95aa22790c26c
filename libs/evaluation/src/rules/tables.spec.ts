import type { Case } from '../../../../test/support/evaluation/case';
import { excellentCases } from '../../../../test/support/evaluation/excellent-cases';
import { EXAMPLES, goldenCases } from '../../../../test/support/evaluation/golden';
import { ownRuleCases } from '../../../../test/support/evaluation/own-rules';
import { regimeCases } from '../../../../test/support/evaluation/regime-cases';
import { regimeFaultCases } from '../../../../test/support/evaluation/regime-faults';
import { scoreCases } from '../../../../test/support/evaluation/score-cases';
import { yearCases } from '../../../../test/support/evaluation/year-cases';
import * as rules from '.';

// The tables stand apart from this file because the mutants of the formulas are asked the same (mutants.spec.ts).
describe.each<[string, readonly Case[]]>([
  ['the worked examples', goldenCases],
  ['which regime holds', regimeCases],
  ['what a regime is refused for', regimeFaultCases],
  ['what a body may rule for itself', ownRuleCases],
  ['points, work, leaders, what is typed', scoreCases],
  ['means, bands, grades, closed months', yearCases],
  ['who may be excellent', excellentCases],
])('%s', (_, cases) => {
  it.each(cases)('%s', (_source, ask, answer) => {
    expect(ask(rules)).toEqual(answer);
  });
});

it('every worked example that speaks of points is there', () => {
  expect(EXAMPLES.map((file) => Number(file.slice(8, 10)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 15, 16]);
});
