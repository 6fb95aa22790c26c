import { EXAMPLES, keptCases } from '../../../../test/support/evaluation/golden';
import { TABLES } from '../../../../test/support/evaluation/tables';
import * as rules from '.';

describe.each([...TABLES, ['as it has been', keptCases] as const])('%s', (_, cases) => {
  it.each(cases)('%s', (_source, ask, answer) => {
    expect(ask(rules)).toEqual(answer);
  });
});

it('every worked example that speaks of points is there', () => {
  expect(EXAMPLES.map((file) => Number(file.slice(8, 10)))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 15, 16]);
});
