import fc from 'fast-check';
import type { PartOfPeriod, ScoreFacts, WorkLine } from '../../../libs/evaluation/src/rules';
import { FORM_01_CRITERIA } from '../../../libs/evaluation/src/rules';

/** How many, and from which seed: `npm run prove -- evaluation` sets both, the rules ring takes a few hundred. */
export const RUNS = { numRuns: Number(process.env.KC_RUNS ?? 300), seed: Number(process.env.KC_SEED ?? 335) };

/** Points up to `max`, in hundredths, as they are stored. */
const points = (max: number): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constantFrom('0', String(max)),
    fc.nat({ max: max * 100 }).map((hundredths) => (hundredths / 100).toFixed(2)),
  );

const criteria = fc
  .tuple(...FORM_01_CRITERIA.map(({ max }) => points(Number(max))))
  .map((worth) => FORM_01_CRITERIA.map(({ code }, index) => ({ code, points: worth[index] ?? '0' })));

// A draft of an administrative document is the standard product; the rest counts in fifths, tenths or odd parts of it.
const coefficient = fc.constantFrom('1', '2', '3', '4', '5', '0.2', '0.4', '1.6', '2.5', '0.75', '3.333');

const line = (id: string): fc.Arbitrary<WorkLine> =>
  fc
    .record({
      coefficient,
      assigned: fc.oneof(fc.nat({ max: 3 }), fc.nat({ max: 12 })),
      doneOf: fc.nat({ max: 12 }),
      givenOf: fc.nat({ max: 2 }),
      extra: fc.oneof(fc.constant(0), fc.nat({ max: 4 })),
      marks: fc.array(
        fc.record({
          at: fc.nat({ max: 40 }),
          kind: fc.constantFrom<'QUALITY' | 'PROGRESS'>('QUALITY', 'PROGRESS'),
          liftedBy: fc.option(fc.constant('chu-tich'), { freq: 4 }),
        }),
        { maxLength: 12 },
      ),
    })
    .map(({ assigned, doneOf, givenOf, extra, marks, ...rest }) => {
      const done = Math.min(assigned, doneOf);
      const pieces = done + extra;
      return {
        ...rest,
        ...{ id, assigned, done, extra, givenAway: Math.min(givenOf, assigned - done) },
        marks: pieces === 0 ? [] : marks.map(({ at, ...mark }) => ({ ...mark, piece: (at % pieces) + 1 })),
      };
    });

const total = fc.oneof(
  fc.constantFrom('50', '49.99', '50.00', '49.999', '90', '0'),
  fc.nat({ max: 10_000 }).map((hundredths) => (hundredths / 100).toFixed(2)),
);

const leader: fc.Arbitrary<ScoreFacts['leader']> = fc.record({
  subordinates: fc
    .array(
      fc.oneof(
        { weight: 9, arbitrary: total.map((of) => ({ state: 'SCORED' as const, total: of })) },
        { weight: 2, arbitrary: fc.constant({ state: 'INSUFFICIENT_DATA' as const }) },
        { weight: 1, arbitrary: fc.constant({ state: 'OPEN' as const }) },
      ),
      { maxLength: 6 },
    )
    .map((scores) => scores.map((score, index) => ({ staffMemberId: `s${index}`, ...score }))),
  organising: fc.record({
    allDone: fc.boolean(),
    initiative: fc.boolean(),
    shortcomings: fc.boolean(),
    decided: fc.option(fc.record({ whole: fc.boolean(), reason: fc.constant('Đủ việc, không có sáng kiến') })),
  }),
  disunityReported: fc.boolean(),
});

/** What concluded findings take off lines, now and then more than the line has. */
const effects = fc.oneof(
  { weight: 3, arbitrary: fc.constant([]) },
  {
    weight: 2,
    arbitrary: fc.array(
      fc
        .tuple(fc.constantFrom(...FORM_01_CRITERIA), fc.nat({ max: 100 }), fc.uuid())
        .map(([{ code, max }, share, id]) => ({
          ...{ id, criterion: code, source: 'Biên bản 12/BB-KTCV' },
          points: ((Number(max) * share) / 100).toFixed(2),
        })),
      { maxLength: 4 },
    ),
  },
);

export interface PersonMonth {
  readonly facts: ScoreFacts;
  readonly over: 'ASSIGNED' | 'COMPLETED';
  readonly capped: boolean;
  readonly silent: 'ASSESSOR' | 'FULL' | 'HALF';
}

/** One person's month, of any shape that can be entered. */
export const personMonth: fc.Arbitrary<PersonMonth> = fc.record({
  facts: fc.record({
    criteria,
    work: fc.nat({ max: 5 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => line(`k${i}`)))),
    leader: fc.option(leader),
    effects,
  }),
  over: fc.oneof(
    { weight: 3, arbitrary: fc.constant('ASSIGNED' as const) },
    { weight: 1, arbitrary: fc.constant('COMPLETED' as const) },
  ),
  capped: fc.boolean(),
  silent: fc.constantFrom('ASSESSOR', 'FULL', 'HALF'),
});

const monthScore = fc.oneof(
  total,
  fc.tuple(fc.nat({ max: 36_000 }), fc.constantFrom(360, 36_000)).map(([n, d]) => `${n % (100 * d)}/${d}`),
);

/** The settled months of a year from the first on, some of them without a score. */
export const yearOfMonths: fc.Arbitrary<PartOfPeriod[]> = fc
  .array(fc.option(monthScore, { freq: 5 }), { minLength: 12, maxLength: 12 })
  .map((scores) =>
    scores.map((of, index): PartOfPeriod => {
      const number = index + 1;
      return of === null ? { number, state: 'INSUFFICIENT_DATA' } : { number, state: 'SCORED', total: of };
    }),
  );
