import { localDate } from '@app/kernel';
import type { SheetCell } from './cell';
import type { ImportField } from './field';
import { readRow, type RowDefaults } from './row';
import { UnitNames } from './unit-name';

const units = new UnitNames([
  {
    ...{ id: 7, name: 'Văn phòng', inFull: 'Văn phòng, Xã Minh Khê', above: 'Xã Minh Khê' },
    ...{ from: '2025-07-01', until: null, successor: null },
  },
  {
    ...{ id: 8, name: 'Văn phòng', inFull: 'Văn phòng, Huyện Khê Sơn', above: 'Huyện Khê Sơn' },
    ...{ from: '2008-08-01', until: '2025-07-01', successor: 'Văn phòng, Xã Minh Khê' },
  },
  {
    ...{ id: 1, name: 'Xã Minh Khê', inFull: 'Xã Minh Khê', above: '' },
    ...{ from: '2025-07-01', until: null, successor: null },
  },
  {
    ...{ id: 9, name: 'Xã Tân Khê', inFull: 'Xã Tân Khê', above: 'Huyện Khê Sơn' },
    ...{ from: '2008-08-01', until: '2025-07-01', successor: 'Xã Minh Khê' },
  },
]);
const defaults: RowDefaults = {
  ...{ today: localDate('2026-11-20'), kind: 'CIVIL_SERVANT', unitId: 1, startsOn: localDate('2026-01-05') },
  ...{ fromUnitStart: false, decision: null, convert: null },
};
const EARLY = { code: 'unit-not-there', field: 'startsOn', from: '2025-07-01' };

// The units of two tiers begin on 01/07/2025 (Luật 72/2025/QH15): sheets say days of before, and names of before.
test.each<[string, { unit: string; day: string; last?: string; fromUnitStart?: boolean }, object]>([
  ['of its first day', { unit: 'Xã Minh Khê', day: '01/07/2025' }, { startsOn: '2025-07-01', faults: [] }],
  ['named by its committee', { unit: 'UBND xã Minh Khê', day: '01/07/2025' }, { unitId: 1, faults: [] }],
  ['before its unit', { unit: 'Xã Minh Khê', day: '30/06/2025' }, { faults: [EARLY] }],
  ['before the unit of the list', { unit: '', day: '30/06/2025' }, { faults: [EARLY] }],
  [
    'that is to begin with its unit',
    { unit: 'Xã Minh Khê', day: '30/06/2025', fromUnitStart: true },
    {
      ...{ startsOn: '2025-07-01', faults: [] },
      notes: [{ code: 'from-unit-start', field: 'startsOn', value: '2025-06-30', stands: '2025-07-01' }],
    },
  ],
  [
    'of a unit that has ended up to its last day',
    { unit: 'Xã Tân Khê', day: '01/03/2015', last: '30/06/2025' },
    { unitId: 9, startsOn: '2015-03-01', endsOn: '2025-07-01', faults: [] },
  ],
  ['of one day', { unit: 'Xã Minh Khê', day: '02/07/2025', last: '02/07/2025' }, { endsOn: '2025-07-03', faults: [] }],
  [
    'that ended, in the unit of that name that was there then',
    { unit: 'Văn phòng', day: '01/03/2015', last: '31/12/2020' },
    { unitId: 8, faults: [] },
  ],
  ['that goes on, in the unit of that name that goes on', { unit: 'Văn phòng', day: '01/07/2025' }, { unitId: 7 }],
  [
    'that ends after its unit',
    { unit: 'Xã Tân Khê', day: '01/03/2015', last: '01/07/2025' },
    { faults: [{ code: 'end-after-unit', field: 'endsOn', value: '01/07/2025', until: '2025-07-01' }] },
  ],
  [
    'that begins after its unit',
    { unit: 'Xã Tân Khê', day: '01/07/2025', last: '01/09/2025' },
    { faults: [{ code: 'unit-ended', field: 'unit', until: '2025-07-01', suggestion: 'Xã Minh Khê' }] },
  ],
  [
    'that ends before it begins',
    { unit: 'Xã Tân Khê', day: '01/03/2015', last: '28/02/2015' },
    { endsOn: null, faults: [{ code: 'end-before-start', field: 'endsOn', value: '28/02/2015', from: '2015-03-01' }] },
  ],
  [
    'whose last day cannot be read',
    { unit: 'Xã Tân Khê', day: '01/03/2015', last: 'hết nhiệm kỳ' },
    { faults: [{ code: 'day-unreadable', field: 'endsOn', value: 'hết nhiệm kỳ' }] },
  ],
  [
    'that was over before its unit, which nothing can begin with',
    { unit: 'Xã Minh Khê', day: '01/03/2015', last: '30/06/2025', fromUnitStart: true },
    { faults: [EARLY] },
  ],
  [
    'in a unit that has ended, without a last day',
    { unit: 'UBND xã Tân Khê', day: '01/03/2015', fromUnitStart: true },
    { faults: [{ code: 'unit-ended', field: 'unit', until: '2025-07-01', suggestion: 'Xã Minh Khê' }] },
  ],
])('a post %s', (_, { unit, day, last = null, fromUnitStart = false }, row) => {
  const cells: Partial<Record<ImportField, SheetCell>> = { fullName: 'Lê An', birth: 1980, position: 'Văn thư', unit };
  const said = { ...cells, startsOn: day, endsOn: last };
  expect(readRow((field) => said[field] ?? null, units, { ...defaults, fromUnitStart })).toMatchObject(row);
});
