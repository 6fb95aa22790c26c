import { STEP_CODES } from '../../../libs/evaluation/src/rules';
import type { LeaderFacts, Mark, ScoreFacts, WorkLine, WrittenStep } from '../../../libs/evaluation/src/rules';
import { aLine, aMonth, choose, regimeOf, spread, type Case, type Rules } from './case';

const decree = (rules: Rules) => ({ regime: regimeOf('ND_335_2025/1', rules.REGIMES), choices: choose() });

/** Codes and places of what is refused. */
function refused(rules: Rules, facts: ScoreFacts) {
  const score = rules.scoreOf(decree(rules), facts);
  return score.state === 'REFUSED' ? score.faults.map(({ code, at }) => `${code} ${at}`) : score.state;
}

const refusal = (source: string, facts: Partial<ScoreFacts>, ...faults: string[]): Case => [
  source,
  (rules) => refused(rules, aMonth(facts)),
  faults,
];
const badLine = (source: string, line: Partial<WorkLine>, ...faults: string[]): Case =>
  refusal(source, { work: [aLine(line)] }, ...faults);

/** The points of Form 01 with one line of them changed. */
const withLine = (index: number, points: string) =>
  spread('20').map((line, at) => (at === index ? { ...line, points } : line));

const CRITERIA: readonly Case[] = [
  ['Mẫu số 01: all of every line', (rules) => refused(rules, aMonth({ criteria: spread('30') })), 'SCORED'],
  refusal('above the line’s maximum', { criteria: withLine(0, '5.01') }, 'score-over-maximum /criteria/0/points'),
  refusal('above a half line’s maximum', { criteria: withLine(2, '2,51') }, 'score-over-maximum /criteria/2/points'),
  refusal('below nothing', { criteria: withLine(9, '-0.01') }, 'score-negative /criteria/9/points'),
  refusal('three decimals', { criteria: withLine(1, '1.005') }, 'score-no-number /criteria/1/points'),
  refusal('no number', { criteria: withLine(1, 'năm') }, 'score-no-number /criteria/1/points'),
  refusal('a line left out', { criteria: spread('20').slice(1) }, 'criterion-missing /criteria'),
  refusal(
    'a line of another form',
    { criteria: [...spread('20'), { code: 'IV.1', points: '1' }] },
    'criterion-unknown /criteria/10',
  ),
  refusal(
    'a line twice',
    { criteria: [...spread('20'), { code: 'I.1', points: '1' }] },
    'criterion-twice /criteria/10',
  ),
];

const mark = (piece: number): Mark => ({ piece, kind: 'QUALITY', liftedBy: null });
const WORK: readonly Case[] = [
  badLine('a part of a piece', { assigned: 2.5, done: 1 }, 'count-not-whole /work/0/assigned'),
  badLine('less than nothing done', { done: -1 }, 'count-not-whole /work/0/done'),
  badLine('less than nothing given', { givenAway: -1 }, 'count-not-whole /work/0/givenAway'),
  badLine('less than nothing extra', { extra: -1 }, 'count-not-whole /work/0/extra'),
  badLine('no number', { extra: Number.NaN }, 'count-not-whole /work/0/extra'),
  badLine('NĐ 335/2025 Đ.18: more done than assigned', { done: 11 }, 'more-than-assigned /work/0/done'),
  badLine('Đ.18: done and given away', { done: 8, givenAway: 3 }, 'more-than-assigned /work/0/done'),
  badLine('a coefficient of nothing', { coefficient: '0' }, 'coefficient-unfit /work/0/coefficient'),
  badLine('a coefficient below nothing', { coefficient: '-1' }, 'coefficient-unfit /work/0/coefficient'),
  badLine('a coefficient over nothing', { coefficient: '1/0' }, 'coefficient-unfit /work/0/coefficient'),
  badLine('a coefficient in words', { coefficient: 'một' }, 'coefficient-unfit /work/0/coefficient'),
  badLine('piece 0', { marks: [mark(0)] }, 'mark-outside /work/0/marks/0/piece'),
  badLine('half of a piece', { marks: [mark(1), mark(1.5)] }, 'mark-outside /work/0/marks/1/piece'),
  badLine('a piece that is not done', { done: 4, marks: [mark(5)] }, 'mark-outside /work/0/marks/0/piece'),
  badLine('after the extra ones', { extra: 2, marks: [mark(13)] }, 'mark-outside /work/0/marks/0/piece'),
  refusal('a line twice', { work: [aLine(), aLine({ id: 'k2' }), aLine()] }, 'line-twice /work/2'),
  refusal(
    'all at once',
    { work: [aLine({ done: 11 })], criteria: [] },
    ...[...spread('0').map(() => 'criterion-missing /criteria'), 'more-than-assigned /work/0/done'],
  ),
];

/** a, b and c in per cent of ten standard products. */
const rates =
  (line: Partial<WorkLine>) =>
  (rules: Rules): unknown => {
    const score = rules.scoreOf(decree(rules), aMonth({ criteria: spread('0'), work: [aLine(line)] }));
    if (score.state !== 'SCORED') return score;
    const share = score.derivation.of[1]?.of[0]?.of[0];
    return share?.of.map(({ code, value }) => `${code} ${value}`);
  };
const abc = (a: string, b: string, c: string) => [`QUANTITY ${a}`, `QUALITY ${b}`, `PROGRESS ${c}`];
const late = (piece: number, liftedBy: string | null = null): Mark => ({ piece, kind: 'PROGRESS', liftedBy });
const poor = (piece: number, liftedBy: string | null = null): Mark => ({ piece, kind: 'QUALITY', liftedBy });

const COMPONENTS: readonly Case[] = [
  ['Đ.14: 25 % of one piece', rates({ marks: [poor(1)] }), abc('1/1', '39/40', '1/1')],
  ['Đ.14: 25 % for a delay', rates({ marks: [late(1)] }), abc('1/1', '1/1', '39/40')],
  ['Đ.14: several on one piece', rates({ marks: [poor(1), poor(1), poor(1)] }), abc('1/1', '37/40', '1/1')],
  ['never below nothing', rates({ marks: Array.from({ length: 9 }, () => poor(1)) }), abc('1/1', '9/10', '1/1')],
  ['on two pieces', rates({ marks: [poor(1), poor(2)] }), abc('1/1', '19/20', '1/1')],
  ['Đ.14: an objective cause, confirmed', rates({ marks: [poor(1, 'chair'), late(1)] }), abc('1/1', '1/1', '39/40')],
  ['one of two was confirmed', rates({ marks: [poor(1, 'chair'), poor(1)] }), abc('1/1', '39/40', '1/1')],
  ['Đ.18: given away stays assigned', rates({ done: 8, givenAway: 2 }), abc('4/5', '4/5', '4/5')],
  ['Đ.18: extra work in the numerator alone', rates({ extra: 2 }), abc('6/5', '6/5', '6/5')],
  ['a mark on an extra piece', rates({ extra: 1, marks: [late(11)] }), abc('11/10', '11/10', '43/40')],
  ['not done has no points to lose', rates({ done: 0 }), abc('0/1', '0/1', '0/1')],
  ['a coefficient weighs', rates({ coefficient: '2,5', done: 5 }), abc('1/2', '1/2', '1/2')],
];

const fine: LeaderFacts = {
  subordinates: [],
  organising: { allDone: true, initiative: true, shortcomings: false, decided: null },
  disunityReported: false,
};
const scored = (total: string) => ({ staffMemberId: total, state: 'SCORED' as const, total });
const organising = (
  [allDone, initiative, shortcomings]: readonly [boolean, boolean, boolean],
  whole: boolean | null = null,
): Partial<LeaderFacts> => ({
  organising: {
    ...{ allDone, initiative, shortcomings },
    decided: whole === null ? null : { whole, reason: 'Đủ việc nhưng không có sáng kiến' },
  },
});

/** d, đ and e, or what is waited for. */
const parts =
  (facts: Partial<LeaderFacts>, silent: 'ASSESSOR' | 'FULL' | 'HALF' = 'ASSESSOR') =>
  (rules: Rules): unknown => {
    const choices = choose({ 'evaluation.organising-silent': silent });
    const score = rules.scoreOf({ ...decree(rules), choices }, aMonth({ leader: { ...fine, ...facts } }));
    if (score.state !== 'SCORED') return score;
    return score.derivation.of[1]?.of[0]?.of[0]?.of.slice(3).map(({ value }) => value);
  };
/** How d, đ and e came about. */
const told =
  (facts: Partial<LeaderFacts>) =>
  (rules: Rules): unknown => {
    const score = rules.scoreOf(decree(rules), aMonth({ leader: { ...fine, ...facts } }));
    if (score.state !== 'SCORED') return score;
    const share = score.derivation.of[1]?.of[0]?.of[0];
    return share?.of
      .slice(3)
      .map(({ code, operation, citation, of }) =>
        [code, operation, citation, ...of.map(({ value }) => value)].join(' '),
      );
  };
const waits = (...awaited: string[]) => ({ state: 'WAITING', awaited });

const LEADERS: readonly Case[] = [
  ['Đ.15 (d): all at 50 or above', parts({ subordinates: [scored('50'), scored('90')] }), ['1/1', '1/1', '1/1']],
  ['d: any below', parts({ subordinates: [scored('90'), scored('49.99')] }), ['1/2', '1/1', '1/1']],
  ['d: below by less than a hundredth', parts({ subordinates: [scored('299/6')] }), ['1/2', '1/1', '1/1']],
  [
    'd: without a score nobody is below',
    parts({ subordinates: [{ staffMemberId: 'leave', state: 'INSUFFICIENT_DATA' }] }),
    ['1/1', '1/1', '1/1'],
  ],
  ['d: subordinates first', parts({ subordinates: [{ staffMemberId: 'open', state: 'OPEN' }] }), waits('SUBORDINATES')],
  [
    'd: one of them is open',
    parts({ subordinates: [scored('90'), { staffMemberId: 'o', state: 'OPEN' }] }),
    waits('SUBORDINATES'),
  ],
  ['Đ.15 (đ): all done, with an initiative', parts(organising([true, true, false])), ['1/1', '1/1', '1/1']],
  ['đ: shortcomings', parts(organising([false, false, true])), ['1/1', '1/2', '1/1']],
  ['đ: shortcomings and an initiative', parts(organising([false, true, true])), ['1/1', '1/2', '1/1']],
  ['đ: all done, no initiative: silent', parts(organising([true, false, false])), waits('ORGANISING')],
  ['đ: an initiative, not all done: silent', parts(organising([false, true, false])), waits('ORGANISING')],
  ['đ: nothing said: silent', parts(organising([false, false, false])), waits('ORGANISING')],
  ['đ: both cases at once: silent', parts(organising([true, true, true])), waits('ORGANISING')],
  ['đ silent: the assessor says whole', parts(organising([true, false, false], true)), ['1/1', '1/1', '1/1']],
  ['đ silent: the assessor says half', parts(organising([true, false, false], false)), ['1/1', '1/2', '1/1']],
  ['đ silent: the body says whole', parts(organising([true, false, false]), 'FULL'), ['1/1', '1/1', '1/1']],
  ['đ silent: the body says half', parts(organising([true, false, false], true), 'HALF'), ['1/1', '1/2', '1/1']],
  ['đ clear: nothing to decide', parts(organising([true, true, false], false)), ['1/1', '1/1', '1/1']],
  ['Đ.15 (e): disunity reported', parts({ disunityReported: true }), ['1/1', '1/1', '1/2']],
  [
    'd: how many were counted, and below',
    told({ subordinates: [scored('90'), scored('40'), { staffMemberId: 'l', state: 'INSUFFICIENT_DATA' }] }),
    ['UNIT_RESULT RULED NĐ 335/2025 Đ.15 2/1 1/1', 'ORGANISING GIVEN NĐ 335/2025 Đ.15', 'UNITY GIVEN NĐ 335/2025 Đ.15'],
  ],
  [
    'đ silent: cites what decided',
    told(organising([true, false, false], true)),
    [
      'UNIT_RESULT RULED NĐ 335/2025 Đ.15 0/1 0/1',
      'ORGANISING GIVEN evaluation.organising-silent',
      'UNITY GIVEN NĐ 335/2025 Đ.15',
    ],
  ],
  [
    'both are waited for',
    parts({ ...organising([true, false, false]), subordinates: [{ staffMemberId: 'o', state: 'OPEN' }] }),
    waits('SUBORDINATES', 'ORGANISING'),
  ],
  refusal(
    'đ: a decision has its reason',
    { leader: { ...fine, organising: { ...fine.organising, decided: { whole: true, reason: '         ' } } } },
    'reason-missing /leader/organising/decided/reason',
  ),
  [
    'đ: a reason of ten letters is one',
    parts({ organising: { ...fine.organising, decided: { whole: true, reason: 'không rõ ý' } } }),
    ['1/1', '1/1', '1/1'],
  ],
  refusal(
    'đ: a reason of nine letters is none',
    { leader: { ...fine, organising: { ...fine.organising, decided: { whole: true, reason: 'không rõ. ' } } } },
    'reason-missing /leader/organising/decided/reason',
  ),
];

const typed =
  (text: string, max: string) =>
  ({ readTypedScore }: Rules): unknown => {
    const read = readTypedScore(text, max, '/points');
    return read.state === 'READ' ? read.points : [read.fault.code, read.fault.at, read.fault.facts];
  };
const TYPED: readonly Case[] = [
  ['88,5', typed('88,5', '100'), '88.50'],
  ['88.5', typed('88.5', '100'), '88.50'],
  ['spaces about it', typed(' 88,5 ', '100'), '88.50'],
  ['whole', typed('5', '5'), '5.00'],
  ['two decimals', typed('2,49', '2.5'), '2.49'],
  ['the maximum itself', typed('2.50', '2.5'), '2.50'],
  ['nothing', typed('0', '5'), '0.00'],
  ['minus nothing', typed('-0', '5'), '0.00'],
  ['a hundredth', typed('0,01', '5'), '0.01'],
  ['above', typed('2,51', '2.5'), ['score-over-maximum', '/points', { max: '2,5' }]],
  ['below', typed('-0,01', '5'), ['score-negative', '/points', { max: '5' }]],
  ['three decimals', typed('2,505', '5'), ['score-decimals', '/points', {}]],
  ['three decimals of nothing', typed('2.500', '5'), ['score-decimals', '/points', {}]],
  ['a grouping mark', typed('1.234', '100'), ['score-decimals', '/points', {}]],
  ...['', ' ', ',5', '5,', '5,,5', '1.234,5', '+5', '--5', '5 5', '1e1', '0x5', '٥', 'NaN', '8８', '1234567890'].map(
    (text): Case => [`${JSON.stringify(text)} is no number`, typed(text, '100'), ['score-no-number', '/points', {}]],
  ),
];

/** Every word that a derivation uses, of a month with everything in it and of a period. */
const vocabulary = (rules: Rules): unknown => {
  const choices = choose({ 'evaluation.component-cap': 'AT_100' });
  const work = [aLine({ extra: 1, marks: [poor(2), late(1, 'chair'), late(1)] })];
  const effects = [{ id: 'a', criterion: 'I.2', points: '0.5', source: 'Biên bản 12/BB-KTCV' }];
  const month = rules.scoreOf({ ...decree(rules), choices }, aMonth({ work, leader: fine, effects }));
  const quarter = rules.periodScore(
    decree(rules),
    { kind: 'QUARTER', number: 1, scoredBy: 'MONTH' },
    [1, 2, 3].map((number) => ({ number, state: 'SCORED', total: '90' })),
  );
  const halfYear = rules.periodScore(
    decree(rules),
    { kind: 'HALF_YEAR', number: 1, scoredBy: 'QUARTER' },
    [1, 2].map((number) => ({ number, state: 'SCORED', total: '90' })),
  );
  if (month.state !== 'SCORED' || quarter.state !== 'SCORED' || halfYear.state !== 'SCORED') return null;
  const words = (step: WrittenStep): string[] => [step.code, ...step.of.flatMap(words)];
  return [...new Set([month, quarter, halfYear].flatMap(({ derivation }) => words(derivation)))].sort();
};
const VOCABULARY: readonly Case[] = [
  ['the vocabulary is what derivations say', vocabulary, [...STEP_CODES].sort()],
  ['and in the list of the screens', ({ STEP_CODES: codes }) => [...codes].sort(), [...STEP_CODES].sort()],
  [
    'nothing assigned: the derivation shows it',
    (rules) => rules.scoreOf(decree(rules), aMonth({ work: [] })),
    {
      state: 'INSUFFICIENT_DATA',
      derivation: {
        ...{ subject: null, code: 'ASSIGNED', citation: 'NĐ 335/2025 Đ.14, Đ.18' },
        ...{ operation: 'SUM', value: '0/1', of: [] },
      },
    },
  ],
];

export const scoreCases: readonly Case[] = [...CRITERIA, ...WORK, ...COMPONENTS, ...LEADERS, ...TYPED, ...VOCABULARY];
