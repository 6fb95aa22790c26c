import { localDate } from '../../../libs/kernel/src/index';
import type { Regime } from '../../../libs/evaluation/src/rules';
import type { Case, Rules } from './case';
import { basis, codesOf, ownRule } from './own-rules';

const faultsOf = (more: Partial<Regime>) => (rules: Rules) => codesOf(rules.regimeFaults(ownRule(more)));
const { formula } = ownRule();
/** What one regime is refused for. */
export const regimeFaultCases: readonly Case[] = [
  ['as it should be', faultsOf({}), []],
  ['no document', faultsOf({ basis: { ...basis, document: ' ' } }), ['no-legal-basis /basis']],
  ['no article', faultsOf({ basis: { ...basis, articles: '' } }), ['no-legal-basis /basis']],
  ['for nobody', faultsOf({ staffKinds: [] }), ['no-staff-kind /staffKinds']],
  ['ends as it begins', faultsOf({ validUntil: localDate('2026-06-01') }), ['dates-turned /validUntil']],
  ['holds for a day', faultsOf({ validUntil: localDate('2026-06-02') }), []],
  ['29 points', faultsOf({ criteria: [{ code: 'I', max: '29' }] }), ['criteria-sum /criteria']],
  ['30.01 points', faultsOf({ criteria: [{ code: 'I', max: '30.01' }] }), ['criteria-sum /criteria']],
  ['no criteria', faultsOf({ criteria: [] }), ['criteria-sum /criteria']],
  [
    'a criterion twice',
    faultsOf({
      criteria: [
        { code: 'I', max: '15' },
        { code: 'I', max: '15' },
      ],
    }),
    ['criterion-twice /criteria/1'],
  ],
  [
    'a line of nothing',
    faultsOf({
      criteria: [
        { code: 'I', max: '30' },
        { code: 'II', max: '0' },
      ],
    }),
    ['formula-unfit /criteria/1/max'],
  ],
  // Splits that Party committees of a province use, each of 30.
  ['5 + 5 + 16 + 4', faultsOf({ criteria: ['5', '5', '16', '4'].map((max, i) => ({ code: `${i}`, max })) }), []],
  [
    '5 + 5 + 16 + 2 + 2',
    faultsOf({ criteria: ['5', '5', '16', '2', '2'].map((max, i) => ({ code: `${i}`, max })) }),
    [],
  ],
  ['15 + 10 + 5', faultsOf({ criteria: ['15', '10', '5'].map((max, i) => ({ code: `${i}`, max })) }), []],
  [
    'bands that rise',
    faultsOf({
      bands: [
        { code: 'B', from: '70' },
        { code: 'A', from: '90' },
        { code: 'D', from: '0' },
      ],
    }),
    ['bands-not-descending /bands'],
  ],
  [
    'two bands from one',
    faultsOf({
      bands: [
        { code: 'A', from: '0' },
        { code: 'B', from: '0' },
      ],
    }),
    ['bands-not-descending /bands'],
  ],
  ['bands that end above 0', faultsOf({ bands: [{ code: 'A', from: '90' }] }), ['bands-not-descending /bands']],
  ['no bands: points alone', faultsOf({ bands: [] }), []],
  [
    'no task part',
    faultsOf({ formula: { ...formula, taskMax: '0' } as Regime['formula'] }),
    ['formula-unfit /formula/taskMax'],
  ],
  [
    'a loss in words',
    faultsOf({ formula: { ...formula, lossPerMark: 'một phần tư' } as Regime['formula'] }),
    ['formula-unfit /formula/lossPerMark'],
  ],
  [
    'general points in words',
    faultsOf({ formula: { ...formula, generalMax: 'ba mươi' } as Regime['formula'] }),
    ['formula-unfit /formula/generalMax'],
  ],
  [
    'a band in words',
    faultsOf({
      bands: [
        { code: 'A', from: 'chín mươi' },
        { code: 'D', from: '0' },
      ],
    }),
    ['formula-unfit /bands/0/from'],
  ],
  [
    'a band below 0',
    faultsOf({
      bands: [
        { code: 'A', from: '90' },
        { code: 'D', from: '-1' },
      ],
    }),
    ['formula-unfit /bands/1/from'],
  ],
  [
    'shares of nothing',
    faultsOf({
      cap: { base: 'OF_GOOD', share: '0', outstandingShare: '1/0', citation: '' },
      excellent: { done: '', above: '0/3', remedied: '-1', citation: '' },
    }),
    ['/cap/share', '/cap/outstandingShare', '/excellent/done', '/excellent/above', '/excellent/remedied'].map(
      (at) => `formula-unfit ${at}`,
    ),
  ],
  ['no points, no criteria', faultsOf({ formula: { code: 'NO_SCORE' }, criteria: [] }), []],
  ['everything that the product knows', (rules) => rules.REGIMES.flatMap(rules.regimeFaults), []],
  ['the product knows no two for one day', (rules) => rules.conflictsOf(rules.REGIMES), []],
];
