import { localDate } from '@app/kernel';
import type { OwnRuleFacts } from '../../../libs/evaluation/src/rules';
import type { Case } from './case';

const FACTS: OwnRuleFacts = {
  ...{
    id: 'x',
    result: 'STATE',
    under: null,
    staffKinds: ['PART_TIME'],
    gradingPeriod: 'YEAR',
    scoredPeriods: ['YEAR'],
  },
  basis: { document: 'QĐ 283/QĐ-UBND', issuedOn: localDate('2026-05-31'), articles: 'Điều 2' },
  ...{ validFrom: localDate('2026-06-01'), validUntil: null, formula: 'CONVERTED_WORK_1', over: 'COMPLETED' },
  ...{ generalMax: '40', taskMax: '60', criteria: [{ code: 'A', max: '40' }], bands: [], cap: null },
};
const CITED = 'QĐ 283/QĐ-UBND, Điều 2';
const formulaOf = (name: string, more: Partial<OwnRuleFacts>, expected: object): Case => [
  name,
  ({ ownRule }) => ownRule({ ...FACTS, ...more }).formula,
  expected,
];
const CITATIONS = Object.fromEntries(
  ['general', 'task', 'share', 'components', 'leader', 'total', 'mean'].map((name) => [name, CITED]),
);
const CONVERTED = {
  ...{ code: 'CONVERTED_WORK_1', generalMax: '40', taskMax: '60', over: 'COMPLETED', citations: CITATIONS },
  // As the decree has them (Nghị định 335/2025, Đ.14, 15, 20): a body's rule says nothing else.
  ...{ lossPerMark: '1/4', partialLeaderPart: '1/2', completedFrom: '50' },
};
const CAP = { base: 'OF_GOOD', share: '1/5', outstandingShare: '1/4' } as const;

/** A body's document in the shape of every other rule, and what its end does to it. */
export const BODY_RULE_CASES: readonly Case[] = [
  formulaOf('an own rule by converted work', {}, CONVERTED),
  formulaOf('an own rule that does not say over what', { over: null }, { ...CONVERTED, over: 'ASSIGNED' }),
  formulaOf(
    'an own rule line by line',
    { formula: 'ENTERED_1', generalMax: '100', taskMax: null, over: null },
    { code: 'ENTERED_1', generalMax: '100', citations: { total: CITED, mean: CITED } },
  ),
  formulaOf('an own rule without points', { formula: 'NO_SCORE' }, { code: 'NO_SCORE' }),
  ['an own rule cites its document', ({ ownRule }) => ownRule({ ...FACTS, cap: CAP }).cap, { ...CAP, citation: CITED }],
  ['an own rule without a cap', ({ ownRule }) => ownRule(FACTS).cap, null],
  [
    'an own rule binds that body alone and gives way to nothing',
    ({ ownRule }) => {
      const { version, code, force, openTo, ownRule: filledIn, fallback } = ownRule(FACTS);
      return [version, code, force, openTo, filledIn, fallback];
    },
    ['OWN_RULE/x', 'OWN_RULE', 'OWN_RULE', [], 'NONE', false],
  ],
  ['a rule that was not ended', ({ endedOn, ownRule }) => endedOn(ownRule(FACTS), null).validUntil, null],
  [
    'a rule that was ended',
    ({ endedOn, ownRule }) => endedOn(ownRule(FACTS), localDate('2026-09-01')).validUntil,
    '2026-09-01',
  ],
];
