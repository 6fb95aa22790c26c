import type { ChecklistItem } from '../../app/api-types';
import { bySection, foundItems } from './found';

const basis = (citation: string, expired: boolean) => ({
  code: citation,
  citation,
  inForceFrom: null,
  expiredOn: expired ? '2026-07-01' : null,
  expired,
  successor: expired ? 'Nghị định 154/2026/NĐ-CP' : null,
});
const item = (code: string, section: string, title: string, expired = false): ChecklistItem => ({
  id: code,
  code,
  section,
  title,
  requirement: '',
  legalBasis: null,
  basis: basis('Nghị định', expired),
  findingClass: 'SHORTCOMING',
  severity: 'LEVEL_1',
  termWorkdays: 3,
  expectedFix: '',
  asks: [],
  countLabel: null,
  totalLabel: null,
  replacesCode: null,
  source: '',
});
const ITEMS = [
  item('A-01', 'Một cửa', 'Chưa có sổ góp ý'),
  item('B-01', 'Tiếp công dân', 'Chưa có lịch tiếp công dân', true),
  item('A-02', 'Một cửa', 'Đeo thẻ chưa đúng'),
];

it.each([
  ['', false, ['A-01', 'B-01', 'A-02']],
  ['  ', false, ['A-01', 'B-01', 'A-02']],
  ['so gop y', false, ['A-01']],
  ['SỔ GÓP', false, ['A-01']],
  ['y gop', false, ['A-01']],
  ['deo the', false, ['A-02']],
  ['mot cua', false, ['A-01', 'A-02']],
  ['154/2026', false, ['B-01']],
  ['b-01', false, ['B-01']],
  ['gop lich', false, []],
  ['', true, ['B-01']],
  ['so', true, []],
])('%j, expired alone: %s', (text, onlyExpired, codes) => {
  expect(foundItems(ITEMS, { text, onlyExpired }).map(({ code }) => code)).toEqual(codes);
});

it('keeps the items of a section together and the order of the checklist', () => {
  expect(bySection(ITEMS, (item) => item).map(({ name, items }) => [name, items.map(({ code }) => code)])).toEqual([
    ['Một cửa', ['A-01', 'A-02']],
    ['Tiếp công dân', ['B-01']],
  ]);
});
