import fc from 'fast-check';
import { fraction, fractionText, parseFraction } from '@app/kernel';
import {
  capOnPaper,
  meanOnPaper,
  monthOnPaper,
  addsUp,
  bandOnPaper,
  type Quotient,
} from '../../../../test/support/evaluation/by-hand';
import { personMonth, RUNS, yearOfMonths, type PersonMonth } from '../../../../test/support/evaluation/people';
import { DEFAULT_CHOICES, type EvaluationChoices } from './evaluation-settings';
import { excellentCap } from './excellent-cap';
import { scoreOf, type Score } from './month-score';
import { partsOf, periodScore, type LongPeriod } from './period-score';
import type { Regime } from './regime';
import { REGIMES } from './regimes';

const [decree] = REGIMES;
if (decree?.formula.code !== 'CONVERTED_WORK_1' || decree.cap === null) throw new Error('The decree comes first');
const { formula, cap } = decree;

const exact = ([n, d]: Quotient): string => fractionText(fraction(n, d));

function byTheRules({ facts, over, capped, silent }: PersonMonth): Score {
  const regime: Regime = { ...decree, formula: { ...formula, over } } as Regime;
  const choices: EvaluationChoices = {
    ...DEFAULT_CHOICES,
    'evaluation.component-cap': capped ? 'AT_100' : 'NONE',
    'evaluation.organising-silent': silent,
  };
  return scoreOf({ regime, choices }, facts);
}

it('a month is what one works out on paper, exactly', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(personMonth, (month) => {
      const { facts, over, capped, silent } = month;
      const paper = monthOnPaper({ ...facts, over, componentsAtMost100: capped, organisingSilent: silent });
      const score = byTheRules(month);
      seen.add(score.state);
      expect(score.state).toBe(paper.state);
      if (score.state !== 'SCORED' || paper.state !== 'SCORED') return;
      // The reason adds up line by line, and ends at the number that it is the reason of.
      expect([addsUp(score.derivation), score.derivation.value]).toEqual([true, score.total]);
      expect([score.total, score.band]).toEqual([exact(paper.total), paper.band]);
    }),
    RUNS,
  );
  expect([...seen].sort()).toEqual(['INSUFFICIENT_DATA', 'SCORED', 'WAITING']);
});

const PERIODS: readonly LongPeriod[] = [
  ...[1, 2, 3, 4].map((number) => ({ kind: 'QUARTER', number, scoredBy: 'MONTH' }) as const),
  ...[1, 2].map((number) => ({ kind: 'HALF_YEAR', number, scoredBy: 'MONTH' }) as const),
  { kind: 'YEAR', number: 1, scoredBy: 'MONTH' },
];

it('quarter, half-year and year are the means one works out on paper, exactly', () => {
  fc.assert(
    fc.property(yearOfMonths, (year) => {
      for (const period of PERIODS) {
        const months = year.filter(({ number }) => partsOf(period).includes(number));
        const mean = meanOnPaper(
          months.map((one): Quotient | null => {
            if (one.state !== 'SCORED') return null;
            const { n, d } = parseFraction(one.total);
            return [n, d];
          }),
        );
        const result = periodScore({ regime: decree, choices: DEFAULT_CHOICES }, period, months);
        if (mean === null) expect(result.state).toBe('INSUFFICIENT_DATA');
        else expect(result).toMatchObject({ state: 'SCORED', total: exact(mean), band: bandOnPaper(mean) });
      }
    }),
    RUNS,
  );
});

it.each(['LITERAL', 'GOOD_AND_ABOVE'] as const)(
  'the cap read as %s is the most that one finds by trying',
  (reading) => {
    const choices: EvaluationChoices = { ...DEFAULT_CHOICES, 'evaluation.cap-reading': reading };
    for (let goodOrAbove = 0; goodOrAbove <= 400; goodOrAbove += 1) {
      for (const outstanding of [false, true]) {
        const { most } = excellentCap(cap, { graded: 500, goodOrAbove, outstanding }, choices);
        expect([goodOrAbove, most]).toEqual([
          goodOrAbove,
          capOnPaper(goodOrAbove, outstanding ? 25 : 20, reading === 'LITERAL'),
        ]);
      }
    }
  },
);

it('a reason with one wrong line does not add up', () => {
  const three = { operation: 'GIVEN', value: '3/1', of: [] };
  const sum = (value: string) => ({ operation: 'SUM', value, of: [three, three] });
  expect(addsUp(sum('6/1'))).toBe(true);
  expect(addsUp(sum('7/1'))).toBe(false);
  expect(addsUp({ operation: 'PRODUCT', value: '21/1', of: [three, sum('7/1')] })).toBe(false);
});
