import fc from 'fast-check';
import { fraction, fractionText, parseFraction } from '@app/kernel';
import { bothWays } from '../../../../test/support/evaluation/both-ways';
import {
  addsUp,
  bandOnPaper,
  capOnPaper,
  meanOnPaper,
  yearOnPaper,
  type Quotient,
} from '../../../../test/support/evaluation/by-hand';
import { choose } from '../../../../test/support/evaluation/case';
import { personMonth, RUNS, yearOfMonths } from '../../../../test/support/evaluation/people';
import * as rules from '.';
import { DEFAULT_CHOICES, excellentCap, partsOf, periodScore, REGIMES, type LongPeriod, type PartOfPeriod } from '.';

const [decree] = REGIMES;
if (decree?.version !== 'ND_335_2025/1' || decree.cap === null) throw new Error('The decree comes first');
const { cap } = decree;

const exact = ([n, d]: Quotient): string => fractionText(fraction(n, d));

it('a month is what one works out on paper, exactly', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(personMonth, (month) => {
      const { score, paper } = bothWays(rules, month);
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

const quotientOf = (part: PartOfPeriod): Quotient | null => {
  if (!('total' in part)) return null;
  const { n, d } = parseFraction(part.total);
  return [n, d];
};

it('quarter, half-year and year are the means one works out on paper, exactly', () => {
  fc.assert(
    fc.property(yearOfMonths, (year) => {
      for (const period of PERIODS) {
        const months = year.filter(({ number }) => partsOf(period).includes(number));
        const mean = meanOnPaper(months.map(quotientOf));
        const result = periodScore({ regime: decree, choices: DEFAULT_CHOICES }, period, months);
        if (mean === null) expect(result.state).toBe('INSUFFICIENT_DATA');
        else expect(result).toMatchObject({ state: 'SCORED', total: exact(mean), band: bandOnPaper(mean) });
      }
    }),
    RUNS,
  );
});

const LAST = ['SETTLED', 'OPEN', 'ESTIMATED'] as const;
const reason = 'Theo công việc đã làm đến 05/12';

it.each(['EARLY_CYCLE', 'ELEVEN_MONTHS', 'ESTIMATE'] as const)(
  'the year of months and of quarters, whatever its last one is: December as %s',
  (december) => {
    const choices = choose({ 'evaluation.december': december });
    const seen = new Set<string>();
    fc.assert(
      fc.property(yearOfMonths, fc.constantFrom(...LAST), fc.constantFrom(4, 12), (year, last, count) => {
        const settled = year.slice(0, count);
        const parts = settled.map((part): PartOfPeriod => {
          if (part.number < count || last === 'SETTLED') return part;
          if (last === 'OPEN' || !('total' in part)) return { number: count, state: 'OPEN' };
          return { number: count, state: 'ESTIMATED', total: part.total, reason };
        });
        const isOpen = parts.at(-1)?.state === 'OPEN';
        const paper = yearOnPaper(settled.map(quotientOf), isOpen ? 'OPEN' : last, december);
        const scoredBy = count === 4 ? 'QUARTER' : 'MONTH';
        const result = periodScore({ regime: decree, choices }, { kind: 'YEAR', number: 1, scoredBy }, parts);
        seen.add(`${scoredBy} ${result.state}`);
        if (paper === 'WAITING') expect(result).toEqual({ state: 'WAITING', awaited: ['DECEMBER'] });
        else if (paper === null) expect(result.state).toBe('INSUFFICIENT_DATA');
        else expect(result).toMatchObject({ state: 'SCORED', total: exact(paper), band: bandOnPaper(paper) });
      }),
      RUNS,
    );
    const waits = december === 'ELEVEN_MONTHS' ? [] : ['MONTH WAITING'];
    expect([...seen]).toEqual(expect.arrayContaining([...waits, 'MONTH SCORED', 'QUARTER SCORED', 'QUARTER WAITING']));
  },
);

it.each(['LITERAL', 'GOOD_AND_ABOVE'] as const)(
  'the cap read as %s is the most that one finds by trying',
  (reading) => {
    const choices = choose({ 'evaluation.cap-reading': reading });
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
