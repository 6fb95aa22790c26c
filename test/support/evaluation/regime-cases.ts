import { localDate, type StaffKind } from '../../../libs/kernel/src/index';
import type { EvaluationChoices, PeriodKind, Regime, Result } from '../../../libs/evaluation/src/rules';
import { choose, regimeOf, type Case, type Rules } from './case';
import { basis, committeeRule, ownRule, schoolRule } from './own-rules';

interface Question {
  readonly kind: StaffKind;
  readonly period: PeriodKind;
  readonly day: string;
  readonly result?: Result;
  readonly own?: readonly Regime[];
}
const holds =
  ({ kind, period, day, result = 'STATE', own = [] }: Question) =>
  (rules: Rules): unknown => {
    const asked = { staffKind: kind, period, result, day: localDate(day) };
    const found = rules.regimeFor(asked, [...rules.REGIMES, ...own]);
    if (found.state === 'HOLDS') return found.regime.version;
    return found.state === 'NONE' ? found.because : found.fault;
  };

/** Contract workers under the decree, as their body has decided. */
const contracted: Regime = {
  ...regimeOf('ND_335_2025/1'),
  ...{ staffKinds: ['CONTRACT_WORKER'], openTo: [], basis, validFrom: localDate('2026-06-01') },
};
const hanoi: Regime = {
  ...regimeOf('HN_2018/1'),
  ...{ staffKinds: ['OFFICIAL', 'CIVIL_SERVANT', 'CONTRACT_WORKER'], openTo: [], validFrom: localDate('2018-06-13') },
};

const byQuarter = (scoredPeriods: Regime['scoredPeriods']): Regime =>
  ownRule({ gradingPeriod: 'QUARTER', scoredPeriods });
const ENTERED = { code: 'ENTERED_1', citations: { total: 'QC', mean: 'QC' } } as const;
const counts = (make: (decree: Regime) => Regime) => (rules: Rules) => {
  const decree = regimeOf('ND_335_2025/1', rules.REGIMES);
  return rules.countsMonthsOf(make(decree), decree);
};

const WHO: readonly Case[] = [
  [
    '335/2025 Đ.27: from its first day',
    holds({ kind: 'CIVIL_SERVANT', period: 'MONTH', day: '2026-01-31' }),
    'ND_335_2025/1',
  ],
  ['335/2025: not before', holds({ kind: 'CIVIL_SERVANT', period: 'MONTH', day: '2025-12-31' }), 'DECISION_NEEDED'],
  [
    '335/2025: the first of January',
    holds({ kind: 'CIVIL_SERVANT', period: 'YEAR', day: '2026-01-01' }),
    'ND_335_2025/1',
  ],
  [
    '335/2025 Đ.17: half-year',
    holds({ kind: 'CIVIL_SERVANT', period: 'HALF_YEAR', day: '2026-06-30' }),
    'ND_335_2025/1',
  ],
  [
    '335/2025 Đ.28.2: each body decides',
    holds({ kind: 'CONTRACT_WORKER', period: 'MONTH', day: '2026-10-31' }),
    'DECISION_NEEDED',
  ],
  [
    '335/2025 Đ.28.2: it has',
    holds({ kind: 'CONTRACT_WORKER', period: 'MONTH', day: '2026-10-31', own: [contracted] }),
    'ND_335_2025/1',
  ],
  [
    '335/2025 Đ.28.2: since June',
    holds({ kind: 'CONTRACT_WORKER', period: 'MONTH', day: '2026-05-31', own: [contracted] }),
    'DECISION_NEEDED',
  ],
  ['366-QĐ/TW: cán bộ', holds({ kind: 'OFFICIAL', period: 'YEAR', day: '2026-12-11', result: 'PARTY' }), 'QD_366_TW/1'],
  [
    '366-QĐ/TW: a quarter',
    holds({ kind: 'CIVIL_SERVANT', period: 'QUARTER', day: '2026-09-30', result: 'PARTY' }),
    'QD_366_TW/1',
  ],
  [
    '366-QĐ/TW: no month of it',
    holds({ kind: 'CIVIL_SERVANT', period: 'MONTH', day: '2026-09-30', result: 'PARTY' }),
    'NO_RULE',
  ],
  [
    '366-QĐ/TW: not before its day',
    holds({ kind: 'OFFICIAL', period: 'YEAR', day: '2025-08-29', result: 'PARTY' }),
    'NO_RULE',
  ],
  [
    'a committee’s rule fills it in',
    holds({ kind: 'OFFICIAL', period: 'YEAR', day: '2026-12-11', result: 'PARTY', own: [committeeRule()] }),
    'dang-uy/1',
  ],
  [
    'for others 366-QĐ/TW as it is',
    holds({ kind: 'PUBLIC_EMPLOYEE', period: 'YEAR', day: '2026-12-11', result: 'PARTY', own: [committeeRule()] }),
    'QD_366_TW/1',
  ],
  ['cán bộ: no rule of the State', holds({ kind: 'OFFICIAL', period: 'YEAR', day: '2026-12-11' }), 'NO_RULE'],
  [
    '233/2026: no Quy chế, year-end 2026: 90/2020',
    holds({ kind: 'PUBLIC_EMPLOYEE', period: 'YEAR', day: '2026-12-14' }),
    'ND_90_2020/1',
  ],
  [
    '233/2026: with a Quy chế',
    holds({ kind: 'PUBLIC_EMPLOYEE', period: 'YEAR', day: '2026-12-14', own: [schoolRule()] }),
    'truong/1',
  ],
  [
    '233/2026: its months too',
    holds({ kind: 'PUBLIC_EMPLOYEE', period: 'MONTH', day: '2026-12-14', own: [schoolRule()] }),
    'truong/1',
  ],
  [
    '233/2026: no Quy chế, no month',
    holds({ kind: 'PUBLIC_EMPLOYEE', period: 'MONTH', day: '2026-10-31' }),
    'OWN_RULE_NEEDED',
  ],
  [
    '233/2026: no Quy chế, the year after',
    holds({ kind: 'PUBLIC_EMPLOYEE', period: 'YEAR', day: '2027-12-14' }),
    'OWN_RULE_NEEDED',
  ],
  ['before 233/2026: no month', holds({ kind: 'PUBLIC_EMPLOYEE', period: 'MONTH', day: '2026-06-30' }), 'NO_RULE'],
  ['part-time staff: no rule', holds({ kind: 'PART_TIME', period: 'MONTH', day: '2026-10-31' }), 'NO_RULE'],
  [
    'own rule: grades the month',
    holds({ kind: 'CIVIL_SERVANT', period: 'MONTH', day: '2026-10-31', own: [ownRule()] }),
    'xa-283/1',
  ],
  [
    'own rule: the year stays the decree’s',
    holds({ kind: 'CIVIL_SERVANT', period: 'YEAR', day: '2026-12-11', own: [ownRule()] }),
    'ND_335_2025/1',
  ],
  [
    'own rule: not before its day',
    holds({ kind: 'CIVIL_SERVANT', period: 'MONTH', day: '2026-05-31', own: [ownRule()] }),
    'ND_335_2025/1',
  ],
  [
    'Hanoi 2018: the body was under it',
    holds({ kind: 'CIVIL_SERVANT', period: 'MONTH', day: '2018-06-30', own: [hanoi] }),
    'HN_2018/1',
  ],
  [
    'Hanoi 2018: contract workers too',
    holds({ kind: 'CONTRACT_WORKER', period: 'MONTH', day: '2020-02-29', own: [hanoi] }),
    'HN_2018/1',
  ],
  [
    'Hanoi 2018: no more in 2026',
    holds({ kind: 'CIVIL_SERVANT', period: 'MONTH', day: '2026-01-31', own: [hanoi] }),
    'ND_335_2025/1',
  ],
  [
    'Hanoi 2018: over on the decree’s first day',
    holds({ kind: 'CIVIL_SERVANT', period: 'MONTH', day: '2026-01-01', own: [hanoi] }),
    'ND_335_2025/1',
  ],
  [
    '90/2020: the day after its last',
    holds({ kind: 'PUBLIC_EMPLOYEE', period: 'YEAR', day: '2027-01-01' }),
    'OWN_RULE_NEEDED',
  ],
  [
    'a body’s rule that grades by the quarter scores its months, before the decree that grades the year',
    holds({ kind: 'CIVIL_SERVANT', period: 'MONTH', day: '2026-10-31', own: [byQuarter(['MONTH', 'QUARTER'])] }),
    'xa-283/1',
  ],
  [
    'a body’s rule that grades by the quarter: the quarter',
    holds({ kind: 'CIVIL_SERVANT', period: 'QUARTER', day: '2026-09-30', own: [byQuarter(['QUARTER'])] }),
    'xa-283/1',
  ],
  [
    'a body’s rule of quarters alone: its months are the decree’s',
    holds({ kind: 'CIVIL_SERVANT', period: 'MONTH', day: '2026-10-31', own: [byQuarter(['QUARTER'])] }),
    'ND_335_2025/1',
  ],
  [
    'a body’s rule by the month beside one by the quarter',
    holds({
      kind: 'CIVIL_SERVANT',
      period: 'MONTH',
      day: '2026-10-31',
      own: [byQuarter(['MONTH', 'QUARTER']), ownRule({ version: 'xa-283/2' })],
    }),
    'xa-283/2',
  ],
  ['335/2025 Đ.17: the year is the mean of its own months', counts((decree) => decree), true],
  [
    'a rule of quarters alone that measures as the decree does',
    counts((decree) => ({ ...byQuarter(['QUARTER']), formula: decree.formula })),
    true,
  ],
  [
    'one that measures up to other points',
    counts((decree) => ({
      ...byQuarter(['QUARTER']),
      formula: { ...decree.formula, generalMax: '40' } as Regime['formula'],
    })),
    false,
  ],
  [
    'one that enters points of the quarter',
    counts(() => ({ ...byQuarter(['QUARTER']), formula: { ...ENTERED, generalMax: '100' } })),
    false,
  ],
  ['one that gives no points', counts(() => ({ ...byQuarter(['QUARTER']), formula: { code: 'NO_SCORE' } })), false],
  [
    'of two that give no points',
    (rules) =>
      rules.countsMonthsOf(
        { ...byQuarter(['QUARTER']), formula: { code: 'NO_SCORE' } },
        { ...byQuarter(['QUARTER']), formula: { code: 'NO_SCORE' } },
      ),
    false,
  ],
  [
    'two rules for one day are refused',
    holds({
      kind: 'CIVIL_SERVANT',
      period: 'MONTH',
      day: '2026-10-31',
      own: [ownRule(), ownRule({ version: 'xa-283/2' })],
    }),
    { code: 'two-regimes', at: '', facts: { first: 'xa-283/1', second: 'xa-283/2' } },
  ],
];

const results =
  (staffKind: StaffKind, isPartyMember: boolean) =>
  ({ resultsOf }: Rules) =>
    resultsOf({ staffKind, isPartyMember });
const RESULTS: readonly Case[] = [
  ['cán bộ: 366-QĐ/TW', results('OFFICIAL', true), ['PARTY', 'STATE']],
  ['cán bộ outside the Party', results('OFFICIAL', false), ['PARTY', 'STATE']],
  ['công chức and Party member: two results', results('CIVIL_SERVANT', true), ['STATE', 'PARTY']],
  ['công chức', results('CIVIL_SERVANT', false), ['STATE']],
  ['viên chức and Party member', results('PUBLIC_EMPLOYEE', true), ['STATE', 'PARTY']],
  ['người lao động', results('CONTRACT_WORKER', false), ['STATE']],
];

const cited =
  (version: string, more: Partial<EvaluationChoices> = {}) =>
  (rules: Rules) =>
    rules.basisOf(regimeOf(version, rules.REGIMES), choose(more)).document;
const CITED: readonly Case[] = [
  ['Hanoi 2018: as the page prints it', cited('HN_2018/1'), '3814-QĐ/TU (Hà Nội)'],
  [
    'Hanoi 2018: as the body has set it',
    cited('HN_2018/1', { 'evaluation.hanoi-2018-number': '1841-QĐ/TU' }),
    '1841-QĐ/TU (Hà Nội)',
  ],
  ['335/2025', cited('ND_335_2025/1'), 'Nghị định 335/2025/NĐ-CP'],
];

export const regimeCases: readonly Case[] = [...CITED, ...WHO, ...RESULTS];
