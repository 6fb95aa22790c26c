import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import * as kernel from '@app/kernel';
import { bothWays } from '../../../../test/support/evaluation/both-ways';
import type { Case, Rules } from '../../../../test/support/evaluation/case';
import { mutants, rulesWith, type Mutant } from '../../../../test/support/evaluation/mutants';
import { personMonth } from '../../../../test/support/evaluation/people';
import { TABLES } from '../../../../test/support/evaluation/tables';
import * as rulesAsTheyAre from '.';

// Forty people-months as paper has them, for what the tables do not reach.
const paperCases = fc.sample(personMonth, { numRuns: 40, seed: 335 }).map((month, index): Case => {
  const { paper } = bothWays(rulesAsTheyAre, month);
  const answer =
    paper.state === 'SCORED' ? kernel.fractionText(kernel.fraction(paper.total[0], paper.total[1])) : paper.state;
  const ask = (rules: Rules) => {
    const { score } = bothWays(rules, month);
    return score.state === 'SCORED' ? score.total : score.state;
  };
  return [`person-month ${index}`, ask, answer];
});

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, of: unknown) => (typeof of === 'bigint' ? String(of) : of)) ?? 'null');

const answersWrong = (rules: Rules, [, ask, answer]: Case): boolean => {
  try {
    return !isDeepStrictEqual(plain(ask(rules)), plain(answer));
  } catch (error) {
    // What is not there is no formula gone wrong: such a change would be caught for no merit of the tables.
    if (error instanceof ReferenceError) throw error;
    return true;
  }
};

// A row that has caught a change is asked first about the next one: they stand side by side in the source.
const rows = [...TABLES.flatMap(([, cases]) => cases), ...paperCases];

/** Whether some row is answered as it should not be. */
function isCaught(mutant: Mutant | null): boolean {
  const rules = rulesWith(mutant, kernel);
  const index = rows.findIndex((row) => answersWrong(rules, row));
  rows.unshift(...(index < 0 ? [] : rows.splice(index, 1)));
  return index >= 0;
}

it('the rules as they are answer every row', () => {
  expect(isCaught(null)).toBe(false);
});

const all = mutants();

it(`each of ${all.length} formulas with something else in one place is caught`, () => {
  const left = all.filter((mutant) => !isCaught(mutant));
  expect(left.map(({ file, line, change }) => `${file}:${line} ${change}`)).toEqual([]);
  expect(all.length).toBeGreaterThan(400);
});
