import { localDate } from '@app/kernel';
import { lacksBasis, standingOf, type GrantBasis } from './grant';

it.each([
  ['begins tomorrow', '2026-11-21', null, 'PENDING'],
  ['begins today', '2026-11-20', null, 'IN_FORCE'],
  ['has its last day today', '2026-01-01', '2026-11-21', 'IN_FORCE'],
  ['had its last day yesterday', '2026-01-01', '2026-11-20', 'ENDED'],
  ['was taken back before it began', '2026-12-01', '2026-12-01', 'ENDED'],
] as const)('a grant that %s', (_, validFrom, validTo, expected) => {
  expect(standingOf({ validFrom, validTo }, localDate('2026-11-20'))).toBe(expected);
});

type Lacking = Partial<GrantBasis> & { readonly byDocument?: boolean };

const whole: GrantBasis = {
  capacity: 'KT',
  standsForId: 'chair',
  basisNumber: '12/QĐ-UBND',
  basisDate: '2026-11-01',
  validTo: '2026-12-01',
};

it.each<[string, Lacking, keyof GrantBasis | null]>([
  ['one’s own post needs nothing', { capacity: 'OWN', basisNumber: null, basisDate: null, standsForId: null }, null],
  [
    'a role that is given by a document needs it',
    { capacity: 'OWN', basisNumber: null, byDocument: true },
    'basisNumber',
  ],
  ['and its day', { capacity: 'OWN', basisDate: null, byDocument: true }, 'basisDate'],
  ['signing for the head needs the document', { capacity: 'KT', basisNumber: null }, 'basisNumber'],
  ['and the head', { capacity: 'KT', standsForId: null }, 'standsForId'],
  ['and no end', { capacity: 'KT', validTo: null }, null],
  ['a delegation needs an end', { capacity: 'DELEGATED', validTo: null }, 'validTo'],
  ['and whose it is', { capacity: 'DELEGATED', standsForId: null }, 'standsForId'],
  ['acting in a vacant post stands for nobody', { capacity: 'ACTING', standsForId: null, validTo: null }, null],
  ['but by a document', { capacity: 'ACTING', basisNumber: null }, 'basisNumber'],
  ['one’s own post stands for nobody', { capacity: 'OWN' }, 'capacity'],
  ['a number of nothing dated', { capacity: 'OWN', basisDate: null }, 'basisDate'],
  ['a date of nothing numbered', { capacity: 'OWN', basisNumber: null }, 'basisNumber'],
])('%s', (_, { byDocument = false, ...lacking }, expected) => {
  expect(lacksBasis({ ...whole, ...lacking }, byDocument)).toBe(expected);
});
