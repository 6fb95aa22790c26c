import { localDate } from '@app/kernel';
import type { SheetCell } from './cell';
import type { ImportField } from './field';
import { readRow, type RowDefaults } from './row';
import { UnitNames } from './unit-name';

const units = new UnitNames([
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
test.each<[string, { unit: string; day: string; fromUnitStart?: boolean }, object]>([
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
    'in a unit that has ended, which a list cannot end',
    { unit: 'UBND xã Tân Khê', day: '01/03/2015', fromUnitStart: true },
    { faults: [{ code: 'unit-ended', field: 'unit', until: '2025-07-01', suggestion: 'Xã Minh Khê' }] },
  ],
])('a post %s', (_, { unit, day, fromUnitStart = false }, row) => {
  const cells: Partial<Record<ImportField, SheetCell>> = { fullName: 'Lê An', birth: 1980, position: 'Văn thư', unit };
  const said = { ...cells, startsOn: day };
  expect(readRow((field) => said[field] ?? null, units, { ...defaults, fromUnitStart })).toMatchObject(row);
});
