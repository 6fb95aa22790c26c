import { localDate, workCalendar } from '@app/kernel';
import type { EvaluationAct, PersonMonth, Score, WorkLine } from '../../../libs/evaluation/src/rules';
import { DEFAULT_CHOICES, EVALUATION_STATES, REGIMES } from '../../../libs/evaluation/src/rules';
import type { Case } from './case';

const act = (name: EvaluationAct, from: string): Case => [
  `${name} is done from`,
  ({ mayAct }) =>
    EVALUATION_STATES.filter((state) =>
      mayAct(name, { state, isOpened: false, selfDueOn: '2026-11-25' }, '2026-11-25'),
    ).join(' '),
  from,
];

const CALENDAR = workCalendar(1, localDate('2026-01-01'), localDate('2027-03-31'), []);
const days = (month: string, expected: string): Case => [
  `the days of the month of ${month}`,
  ({ cycleDays }) => Object.values(cycleDays(localDate(month), CALENDAR)).join(' '),
  expected,
];

const due = {
  ...{ selfDueOn: '2026-10-23', superiorDueOn: '2026-10-27', opinionDueOn: '2026-10-28', decisionDueOn: '2026-10-30' },
  publishDueOn: '2026-11-05',
};
const reminded = (day: string, parts: string): Case => [
  `13.3: reminded on ${day}`,
  ({ remindersOn }) => remindersOn(due, localDate(day)).join(' '),
  parts,
];
const REMINDED: readonly Case[] = [
  ...[reminded('2026-10-20', ''), reminded('2026-10-21', 'SELF'), reminded('2026-10-24', 'SELF')],
  ...[reminded('2026-10-25', 'SELF SUPERIOR'), reminded('2026-10-27', 'SELF SUPERIOR')],
  ...[reminded('2026-10-28', 'SUPERIOR DECISION'), reminded('2026-10-30', 'SUPERIOR DECISION')],
  ...[reminded('2026-10-31', 'DECISION'), reminded('2026-11-05', 'DECISION'), reminded('2026-11-06', '')],
];

const [regime] = REGIMES;
const unscored = REGIMES.find(({ formula }) => formula.code === 'NO_SCORE');
const entered = REGIMES.find(({ version }) => version === 'QD_366_TW/1');
if (regime === undefined || unscored === undefined || entered === undefined) throw new Error('a regime is missing');

/** 27 of 30: 0.3 less on each of the ten lines. */
const GENERAL = regime.criteria.map(({ code, max }) => ({ code, points: (Number(max) - 0.3).toFixed(2) }));
const FULL = regime.criteria.map(({ code, max }) => ({ code, points: max }));
const line = (id: string, coefficient: string, assigned: number, more: Partial<WorkLine> = {}): WorkLine => ({
  ...{ id, coefficient, assigned, done: assigned, givenAway: 0, extra: 0, marks: [] },
  ...more,
});
const mark = (kind: 'QUALITY' | 'PROGRESS') => ({ piece: 1, kind, liftedBy: null });
const person = (id: string, more: Partial<PersonMonth> = {}): PersonMonth => ({
  ...{ id, staffMemberId: id, unitId: 1, rank: 'STAFF', superiorId: 'head', regime, choices: DEFAULT_CHOICES },
  ...{ state: 'SUPERIOR_ASSESSED', selfPoints: FULL, superiorPoints: GENERAL, leader: null, facts: null },
  ...more,
});
/** Domain, worked example 1: a = 22/26, b = 21.75/26, c = 21.5/26; task 58.5577, general 27. */
const EXAMPLE_1 = [
  line('k1', '1', 10, { marks: [mark('QUALITY')] }),
  line('k2', '2', 4, { marks: [mark('PROGRESS')] }),
  line('k4', '4', 2, { done: 1 }),
];
const ALL_DONE = [line('k1', '1', 10)];
const BELOW = [line('k1', '1', 10, { done: 2 })];
/** Taken over from somebody, and nothing assigned. */
const EXTRA_ALONE = [line('k1', '1', 0, { extra: 3 })];
const HEAD = person('head', {
  rank: 'HEAD',
  superiorId: 'chair',
  leader: {
    organising: { allDone: true, initiative: true, shortcomings: false, decided: null },
    disunityReported: false,
  },
});
const totalOf = (score: Score | null | undefined) => (score?.state === 'SCORED' ? score.total : (score?.state ?? null));
const DRAFT = { state: 'SELF_DRAFT', superiorPoints: null } as const;
type Work = Readonly<Record<string, readonly WorkLine[]>>;
const workOf = (accepted: Work) => (id: string) => ({ accepted: accepted[id] ?? ALL_DONE });

interface WorkGiven {
  readonly accepted?: Work;
  readonly reported?: Work;
}
const month = (
  name: string,
  of: PersonMonth,
  expected: unknown,
  { accepted = {}, reported = {} }: WorkGiven = {},
): Case => [
  `a month: ${name}`,
  ({ monthResults, selfScore, closingOf }) => {
    const result = monthResults([of], workOf(accepted)).get(of.id);
    const self = result && selfScore(of, result, reported[of.staffMemberId] ?? ALL_DONE);
    return result && [totalOf(self), totalOf(result.standing), closingOf(of, result).state];
  },
  expected,
];
const leader = (name: string, staff: readonly PersonMonth[], expected: string, work: Work = {}): Case => [
  `d of a leader: ${name}`,
  ({ monthResults }) => totalOf(monthResults([HEAD, ...staff], workOf(work)).get('head')?.standing),
  expected,
];
const NOTHING = { accepted: { a: [] }, reported: { a: [] } };
const facts = { criteria: GENERAL, work: EXAMPLE_1, leader: null };
const NONE = { criteria: [], work: [], leader: null };

/** A month on its way: who says what when, what it comes to and when it can be closed. */
export const MONTH_CASES: readonly Case[] = [
  ...REMINDED,
  act('save', 'SELF_DRAFT RETURNED'),
  act('submit', 'SELF_DRAFT RETURNED'),
  act('withdraw', 'SELF_SUBMITTED'),
  act('return', 'SELF_SUBMITTED SUPERIOR_ASSESSED REMARKED'),
  act('assess', 'SELF_SUBMITTED SUPERIOR_ASSESSED REMARKED'),
  act('remark', 'SUPERIOR_ASSESSED REMARKED'),
  act('reopen', 'LOCKED INSUFFICIENT_DATA'),
  [
    'nothing is withdrawn that was looked at; it is sent back',
    ({ mayAct }) =>
      (['withdraw', 'return'] as const).map((one) =>
        mayAct(one, { state: 'SELF_SUBMITTED', isOpened: true, selfDueOn: '2026-11-25' }, '2026-11-20'),
      ),
    [false, true],
  ],
  [
    'who says nothing by the day is assessed without it from the next',
    ({ mayAct }) =>
      ['2026-11-25', '2026-11-26'].map((today) =>
        mayAct('assess', { state: 'SELF_DRAFT', isOpened: false, selfDueOn: '2026-11-25' }, today),
      ),
    [false, true],
  ],
  [
    'where an act leads',
    ({ afterAct }) => [afterAct('save', 'RETURNED'), afterAct('return', 'REMARKED')],
    ['RETURNED', 'RETURNED'],
  ],
  ['what is closed', ({ isClosed }) => EVALUATION_STATES.filter(isClosed), ['LOCKED', 'INSUFFICIENT_DATA']],
  ['what is assessed', ({ isAssessed }) => EVALUATION_STATES.filter(isAssessed), ['SUPERIOR_ASSESSED', 'REMARKED']],

  [
    'every step that a month takes',
    ({ evaluationSteps }) => evaluationSteps().sort().join(' '),
    [
      ...['REMARKED>INSUFFICIENT_DATA', 'REMARKED>LOCKED', 'REMARKED>RETURNED', 'REMARKED>SUPERIOR_ASSESSED'],
      ...['RETURNED>INSUFFICIENT_DATA', 'RETURNED>SELF_SUBMITTED', 'RETURNED>SUPERIOR_ASSESSED'],
      ...['SELF_DRAFT>INSUFFICIENT_DATA', 'SELF_DRAFT>SELF_SUBMITTED', 'SELF_DRAFT>SUPERIOR_ASSESSED'],
      ...['SELF_SUBMITTED>INSUFFICIENT_DATA', 'SELF_SUBMITTED>RETURNED', 'SELF_SUBMITTED>SELF_DRAFT'],
      ...['SELF_SUBMITTED>SUPERIOR_ASSESSED', 'SUPERIOR_ASSESSED>INSUFFICIENT_DATA', 'SUPERIOR_ASSESSED>LOCKED'],
      ...['SUPERIOR_ASSESSED>REMARKED', 'SUPERIOR_ASSESSED>RETURNED'],
    ].join(' '),
  ],

  // 25/10/2026 is a Sunday, 31/10 a Saturday: the working day before.
  days('2026-10-01', '2026-10-23 2026-10-27 2026-10-28 2026-10-30 2026-11-05'),
  days('2026-11-01', '2026-11-25 2026-11-27 2026-11-27 2026-11-30 2026-12-07'),
  // December is early: the year is graded before the 15th (Nghị định 335/2025, Đ.19).
  days('2026-12-01', '2026-12-03 2026-12-04 2026-12-08 2026-12-11 2026-12-14'),
  [
    'a day that the month does not have is its last, and no day comes before the one that it follows',
    ({ cycleDays }) =>
      Object.values(
        cycleDays(localDate('2026-02-01'), CALENDAR, { self: 31, superior: 9, opinion: 10, decision: 11, publish: 3 }),
      ).join(' '),
    '2026-02-27 2026-02-27 2026-02-27 2026-02-27 2026-03-03',
  ],
  ['the first day of a month', ({ firstOfMonth }) => firstOfMonth('2026-10'), '2026-10-01'],
  ['the last day of a month', ({ lastOfMonth }) => lastOfMonth(localDate('2026-02-01')), '2026-02-28'],

  // 27 + 70 × 65.25/78; by the person's own 30 and the work as they report it, 100.
  month('example 1, as accepted and as reported', person('a'), ['100/1', '4449/52', 'LOCKED'], {
    accepted: { a: EXAMPLE_1 },
  }),
  month('not assessed', person('a', { state: 'SELF_SUBMITTED', superiorPoints: null }), ['100/1', null, 'OPEN']),
  month('points that were sent back', person('a', { state: 'RETURNED' }), ['100/1', '97/1', 'OPEN']),
  month('remarked', person('a', { state: 'REMARKED' }), ['100/1', '97/1', 'LOCKED']),
  month('nothing assigned', person('a', DRAFT), ['INSUFFICIENT_DATA', null, 'INSUFFICIENT_DATA'], NOTHING),
  month('nothing assigned, something taken over', person('a'), ['100/1', 'INSUFFICIENT_DATA', 'INSUFFICIENT_DATA'], {
    accepted: { a: EXTRA_ALONE },
  }),
  month('a rule without points', person('a', { regime: unscored }), ['NOT_SCORED', 'NOT_SCORED', 'LOCKED'], {
    accepted: { a: [] },
  }),
  month(
    'a rule without points, not assessed',
    person('a', { ...DRAFT, regime: unscored }),
    ['NOT_SCORED', null, 'OPEN'],
    { accepted: { a: [] } },
  ),
  month(
    'points that are entered as a whole',
    person('a', {
      regime: entered,
      selfPoints: [{ code: 'TOTAL', points: '95' }],
      superiorPoints: [{ code: 'TOTAL', points: '90' }],
    }),
    ['95/1', '90/1', 'LOCKED'],
    { accepted: { a: [] } },
  ),
  month('a leader of whom đ is not said', { ...HEAD, leader: null }, ['WAITING', 'WAITING', 'OPEN']),
  // Whatever the work says since.
  month('closed', person('a', { state: 'LOCKED', facts }), ['4605/52', '4449/52', 'OPEN'], NOTHING),

  leader('waits for whoever is not assessed', [person('a'), person('b', DRAFT)], 'WAITING'),
  leader('waits for points that were sent back', [person('a', { state: 'RETURNED' })], 'WAITING'),
  leader('everybody above the line', [person('a'), person('b', { state: 'REMARKED' })], '97/1'),
  // 70 × 5.5/6 + 27.
  leader('one below it', [person('a'), person('b')], '547/6', { b: BELOW }),
  leader('one below it, closed', [person('b', { state: 'LOCKED', facts: { ...facts, work: BELOW } })], '547/6'),
  leader('nothing assigned is neither', [person('a'), person('b', DRAFT)], '97/1', { b: [] }),
  leader('a month closed without a score', [person('b', { state: 'INSUFFICIENT_DATA', facts: NONE })], '97/1'),
  leader('a rule without points', [person('b', { regime: unscored })], '97/1', { b: [] }),
  leader('a rule without points, not assessed', [person('b', { ...DRAFT, regime: unscored })], 'WAITING', { b: [] }),
  leader('whoever waits for others', [person('b', { rank: 'DEPUTY' })], 'WAITING'),
];
