import { localDate } from '../../../libs/kernel/src/index';
import type { Adoption, LegalBasis, Regime } from '../../../libs/evaluation/src/rules';
import { choose, regimeOf, type Case, type Rules } from './case';

export const codesOf = (faults: readonly { code: string; at: string }[]): string[] =>
  faults.map(({ code, at }) => `${code} ${at}`);
export const basis: LegalBasis = {
  document: 'Quyết định 283/QĐ-UBND',
  issuedOn: localDate('2026-05-31'),
  articles: 'Điều 1',
};

/** A rule of a commune's own that grades the month of its civil servants. */
export const ownRule = (more: Partial<Regime> = {}): Regime => ({
  ...regimeOf('ND_335_2025/1'),
  ...{ version: 'xa-283/1', code: 'OWN_RULE', force: 'OWN_RULE', basis, openTo: [] },
  ...{ gradingPeriod: 'MONTH', scoredPeriods: ['MONTH'], validFrom: localDate('2026-06-01') },
  ...more,
});
/** A school's Quy chế, under Nghị định 233/2026. */
export const schoolRule = (more: Partial<Regime> = {}): Regime =>
  ownRule({
    ...{ version: 'truong/1', staffKinds: ['PUBLIC_EMPLOYEE'], under: 'ND_233_2026', gradingPeriod: 'YEAR' },
    ...{ scoredPeriods: ['MONTH', 'YEAR'], validFrom: localDate('2026-11-15') },
    ...more,
  });
/** A committee's rule that fills in 366-QĐ/TW. */
export const committeeRule = (more: Partial<Regime> = {}): Regime =>
  ownRule({
    ...{ version: 'dang-uy/1', result: 'PARTY', under: 'QD_366_TW', gradingPeriod: 'YEAR' },
    ...{ scoredPeriods: ['QUARTER', 'YEAR'], staffKinds: ['OFFICIAL', 'CIVIL_SERVANT'] },
    ...more,
  });

const stands =
  (rule: Regime, ...others: readonly Regime[]) =>
  (rules: Rules) =>
    codesOf(rules.ownRuleFaults(rule, [...rules.REGIMES, ...others]));
const BESIDE: readonly Case[] = [
  ['practice: a monthly grade beside the yearly one', stands(ownRule()), []],
  ['335/2025 Đ.19.1: the year is the decree’s', stands(ownRule({ gradingPeriod: 'YEAR' })), ['two-regimes /validFrom']],
  [
    'a year that was over before',
    stands(ownRule({ gradingPeriod: 'YEAR', validFrom: localDate('2025-01-01'), validUntil: localDate('2026-01-01') })),
    [],
  ],
  ['for others than the decree', stands(ownRule({ gradingPeriod: 'YEAR', staffKinds: ['PART_TIME'] })), []],
  [
    '335/2025 leaves nothing to fill in',
    stands(ownRule({ under: 'ND_335_2025', gradingPeriod: 'YEAR' })),
    ['not-open /under'],
  ],
  ['Quy chế under 233/2026', stands(schoolRule()), []],
  [
    'Quy chế for contract workers, Đ.20.2',
    stands(schoolRule({ staffKinds: ['PUBLIC_EMPLOYEE', 'CONTRACT_WORKER'] })),
    [],
  ],
  [
    'Quy chế for civil servants',
    stands(schoolRule({ staffKinds: ['CIVIL_SERVANT'] })),
    ['not-open /under', 'two-regimes /validFrom'],
  ],
  [
    'Quy chế for both',
    stands(schoolRule({ staffKinds: ['PUBLIC_EMPLOYEE', 'CIVIL_SERVANT'] })),
    ['not-open /under', 'two-regimes /validFrom'],
  ],
  ['Quy chế before the decree', stands(schoolRule({ validFrom: localDate('2026-06-30') })), ['not-open /under']],
  ['Quy chế that grades the month', stands(schoolRule({ gradingPeriod: 'MONTH' })), ['not-open /under']],
  [
    'Quy chế of the Party',
    stands(schoolRule({ result: 'PARTY', staffKinds: ['PART_TIME'] })),
    ['not-open /under', 'two-regimes /validFrom'],
  ],
  ['under what nobody knows', stands(schoolRule({ under: 'OWN_RULE' })), ['not-open /under', 'two-regimes /validFrom']],
  ['a second Quy chế', stands(schoolRule({ version: 'truong/2' }), schoolRule()), ['two-regimes /validFrom']],
  [
    'a second one after the first',
    stands(
      schoolRule({ version: 'truong/2', validFrom: localDate('2027-01-01') }),
      schoolRule({ validUntil: localDate('2027-01-01') }),
    ),
    [],
  ],
  ['a committee’s rule under 366-QĐ/TW', stands(committeeRule()), []],
  ['without a basis', stands(ownRule({ basis: { ...basis, document: '' } })), ['no-legal-basis /basis']],
];

const adopt =
  (version: string, more: Partial<Adoption> = {}, others: readonly Regime[] = []) =>
  (rules: Rules) => {
    const adoption: Adoption = {
      ...{ staffKinds: ['CONTRACT_WORKER'], basis, validFrom: localDate('2026-06-01'), validUntil: null },
      ...more,
    };
    return rules.adopted(regimeOf(version, rules.REGIMES), adoption, [...rules.REGIMES, ...others]);
  };
/** Another decision about contract workers. */
const contractRule = () => ownRule({ gradingPeriod: 'YEAR', staffKinds: ['CONTRACT_WORKER'] });

const taken = (ask: (rules: Rules) => ReturnType<Rules['adopted']>) => (rules: Rules) => {
  const result = ask(rules);
  if ('faults' in result) return codesOf(result.faults);
  const { version, staffKinds, validFrom, openTo, basis: by } = result.regime;
  return [version, ...staffKinds, validFrom, openTo.length, by.document];
};
const ADOPTED: readonly Case[] = [
  ['335/2025 Đ.28.2: decided twice', taken(adopt('ND_335_2025/1', {}, [contractRule()])), ['two-regimes /validFrom']],
  [
    'Hanoi 2018: the decision’s own number is settled',
    (rules) => {
      const result = adopt('HN_2018/1', { validFrom: localDate('2018-06-13'), validUntil: localDate('2026-01-01') })(
        rules,
      );
      return 'regime' in result && [rules.basisOf(result.regime, choose()).document, ...result.regime.unsettled];
    },
    [basis.document, 'LAST_DAY'],
  ],

  [
    '335/2025 Đ.28.2',
    taken(adopt('ND_335_2025/1')),
    ['ND_335_2025/1', 'CONTRACT_WORKER', '2026-06-01', 0, basis.document],
  ],
  [
    '335/2025: cán bộ are not open',
    taken(adopt('ND_335_2025/1', { staffKinds: ['OFFICIAL'] })),
    ['not-open /staffKinds'],
  ],
  [
    '335/2025: some of them are not open',
    taken(adopt('ND_335_2025/1', { staffKinds: ['CONTRACT_WORKER', 'OFFICIAL'] })),
    ['not-open /staffKinds'],
  ],
  [
    '335/2025: from its first day',
    taken(adopt('ND_335_2025/1', { validFrom: localDate('2026-01-01') })),
    ['ND_335_2025/1', 'CONTRACT_WORKER', '2026-01-01', 0, basis.document],
  ],
  [
    '335/2025: not before the decree',
    taken(adopt('ND_335_2025/1', { validFrom: localDate('2025-12-31') })),
    ['not-open /validFrom'],
  ],
  ['without a basis', taken(adopt('ND_335_2025/1', { basis: { ...basis, articles: ' ' } })), ['no-legal-basis /basis']],
  ['for nobody', taken(adopt('ND_335_2025/1', { staffKinds: [] })), ['no-staff-kind /staffKinds']],
  [
    'Hanoi 2018: without an end',
    taken(adopt('HN_2018/1', { validFrom: localDate('2018-06-13') })),
    ['not-open /validFrom'],
  ],
  [
    'Hanoi 2018: to the end of 2025',
    taken(adopt('HN_2018/1', { validFrom: localDate('2018-06-13'), validUntil: localDate('2026-01-01') })),
    ['HN_2018/1', 'CONTRACT_WORKER', '2018-06-13', 0, basis.document],
  ],
  [
    'Hanoi 2018: past its end',
    taken(adopt('HN_2018/1', { validFrom: localDate('2018-06-13'), validUntil: localDate('2026-01-02') })),
    ['not-open /validFrom'],
  ],
];

export const ownRuleCases: readonly Case[] = [...BESIDE, ...ADOPTED];
