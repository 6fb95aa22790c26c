import type { FindingClass, Severity } from '@app/kernel';
import type { ConcludedFact, CountedEffect, EffectState, PersonMonth, Score } from '../../../libs/evaluation/src/rules';
import { EFFECT_STATES } from '../../../libs/evaluation/src/rules';
import { aLine, aMonth, choose, regimeOf, spread, type Case, type Rules } from './case';

const fact = (more: Partial<ConcludedFact>): ConcludedFact => ({
  ...{ itemCode: null, findingClass: 'BREACH', severity: 'LEVEL_3', part: 'SUBJECT' },
  ...more,
});
// Form 01 (Nghị định 335/2025, Annex II) names the lines; which finding belongs to which is the product's default.
const line = (itemCode: string | null, criterion: string, more: Partial<ConcludedFact> = {}): Case => [
  `${itemCode ?? 'outside of the list'}, ${JSON.stringify(more)}`,
  ({ effectLine }) => effectLine(fact({ itemCode, ...more })),
  criterion,
];
const worth = (severity: Severity, itemCode: string, points: string): Case => [
  `${severity} on the line of ${itemCode}`,
  ({ effectOf }) => effectOf(fact({ severity, itemCode })).points,
  points,
];
const shortcoming: { findingClass: FindingClass } = { findingClass: 'SHORTCOMING' };

const effect = (criterion: string, points: string, id = 'a'): CountedEffect => ({
  ...{ id, criterion, points, source: 'Biên bản 12/BB-KTCV, 28/10/2026' },
});
const decree = (rules: Rules) => ({ regime: regimeOf('ND_335_2025/1', rules.REGIMES), choices: choose() });
const scored = (rules: Rules, effects: readonly CountedEffect[], criteria = spread('30')) => {
  const score = rules.scoreOf(decree(rules), aMonth({ criteria, effects }));
  return score.state === 'SCORED' ? score : null;
};
const total = (source: string, effects: readonly CountedEffect[], expected: string, general = '30'): Case => [
  source,
  (rules) => scored(rules, effects, spread(general))?.total,
  expected,
];
const person = (rules: Rules, more: Partial<PersonMonth> = {}): PersonMonth => ({
  ...{ id: 'e', staffMemberId: 'anh', unitId: 1, rank: 'STAFF', superiorId: 'yen', ...decree(rules) },
  ...{ state: 'SUPERIOR_ASSESSED', selfPoints: spread('30'), superiorPoints: spread('30'), leader: null, facts: null },
  ...more,
});
const month = (rules: Rules, effects: readonly CountedEffect[] | undefined) =>
  rules
    .monthResults([person(rules)], () => ({
      accepted: [aLine()],
      ...(effects === undefined ? {} : { effects }),
    }))
    .get('e');
const decided = (closed: boolean, states: string): Case => [
  `decided in ${closed ? 'a closed' : 'an open'} month`,
  ({ mayDecide }) => EFFECT_STATES.filter((state: EffectState) => mayDecide(state, closed)).join(' '),
  states,
];

/** What a concluded finding about a person takes off the general criteria. */
export const EFFECT_CASES: readonly Case[] = [
  line('G1', 'I.2'),
  line('T1', 'I.2'),
  line('P2', 'I.2', shortcoming),
  line('T6', 'I.1'),
  line('T8', 'II.4'),
  line('T9', 'II.2'),
  line('M11', 'II.2'),
  line('C2', 'II.2'),
  line('D4', 'II.2'),
  line(null, 'I.2'),
  line(null, 'II.2', shortcoming),
  line('M2020-11', 'II.2', shortcoming),
  line('X1', 'I.2'),
  line('G1', 'II.3', { part: 'RESPONSIBLE' }),
  worth('LEVEL_1', 'G1', '0.50'),
  worth('LEVEL_2', 'G1', '1.00'),
  worth('LEVEL_3', 'G1', '2.50'),
  worth('LEVEL_4', 'G1', '5.00'),
  worth('LEVEL_1', 'M1', '0.25'),
  worth('LEVEL_2', 'M1', '0.50'),
  worth('LEVEL_3', 'M1', '1.25'),
  worth('LEVEL_4', 'M1', '2.50'),
  total('nothing', [], '100/1'),
  total('half a point of discipline', [effect('I.2', '0.5')], '199/2'),
  total('two on one line', [effect('I.2', '0.5'), effect('I.2', '1', 'b')], '197/2'),
  total('two on two lines', [effect('I.2', '0.5'), effect('II.2', '1.25', 'b')], '393/4'),
  total('a line is not taken below nothing', [effect('I.2', '5'), effect('I.2', '2.5', 'b')], '95/1'),
  // Of 28 nothing is left for the last line (2 of 2.5 are missing there).
  total('more than was given', [effect('III.4', '2.5')], '195/2', '28'),
  [
    'why: the line, what it was, and from where it was taken',
    (rules) => {
      const general = scored(rules, [effect('I.2', '0.5')])?.derivation.of[0];
      const [untouched, touched] = general?.of ?? [];
      const [before, counted] = touched?.of ?? [];
      const [all] = counted?.of ?? [];
      const [one] = all?.of ?? [];
      return [untouched, touched, before, counted, all, one].map(
        (step) => `${step?.code} ${step?.operation} ${step?.subject} ${step?.value} ${step?.citation}`,
      );
    },
    [
      'CRITERION GIVEN I.1 5/1 NĐ 335/2025 Đ.12; Mẫu số 01',
      'CRITERION DIFFERENCE I.2 9/2 NĐ 335/2025 Đ.12; Mẫu số 01',
      'CRITERION_BEFORE GIVEN I.2 5/1 NĐ 335/2025 Đ.12; Mẫu số 01',
      'EFFECTS_COUNTED LEAST I.2 1/2 NĐ 335/2025 Đ.12; Mẫu số 01',
      'EFFECTS SUM I.2 1/2 NĐ 335/2025 Đ.12; Mẫu số 01',
      'EFFECT GIVEN I.2 1/2 Biên bản 12/BB-KTCV, 28/10/2026',
    ],
  ],
  [
    'the superior’s points are taken from, the person’s own are not',
    (rules) => {
      const found = month(rules, [effect('I.2', '0.5')]);
      const of = (score: Score | null) => (score?.state === 'SCORED' ? score.total : null);
      const self = found && rules.selfScore(person(rules), found, [aLine()]);
      return [self && of(self), found && of(found.standing), found?.facts.effects?.length];
    },
    ['100/1', '199/2', 1],
  ],
  [
    'where there is none nothing of it is kept',
    (rules) => [month(rules, [])?.facts, month(rules, undefined)?.facts].map((facts) => facts && 'effects' in facts),
    [false, false],
  ],
  [
    'which take points off',
    ({ counts }) => EFFECT_STATES.filter((state: EffectState) => counts(state)).join(' '),
    'ACCEPTED CHANGED',
  ],
  decided(false, 'PROPOSED ACCEPTED CHANGED REJECTED'),
  decided(true, 'PROPOSED'),
  [
    'the steps',
    ({ effectSteps }) => effectSteps().join(' '),
    [
      'PROPOSED>ACCEPTED PROPOSED>CHANGED PROPOSED>REJECTED PROPOSED>TAKEN_BACK',
      'ACCEPTED>CHANGED ACCEPTED>REJECTED ACCEPTED>TAKEN_BACK',
      'CHANGED>ACCEPTED CHANGED>REJECTED CHANGED>TAKEN_BACK',
      'REJECTED>ACCEPTED REJECTED>CHANGED REJECTED>TAKEN_BACK',
    ].join(' '),
  ],
];
