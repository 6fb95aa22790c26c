import type { UnitTreeRow } from '../../app/api-types';
import { treeLines } from './unitTree';

const unit = (id: number, name: string, parentId: number | null, validTo: string | null = null): UnitTreeRow => ({
  ...{ id, name, parentId, kind: 'COMMUNE', validFrom: '2025-07-01', validTo, shortName: null, successors: [] },
});
const ITEMS = [
  unit(1, 'Tỉnh Vĩnh Sa', null),
  unit(2, 'Xã Minh Khê', 1),
  { ...unit(3, 'Phòng Kinh tế', 2), shortName: 'P. KT' },
  unit(4, 'Phường Vân Phong', 1),
  unit(5, 'Xã Hạ Khê Sơn (cũ)', 1, '2025-07-01'),
];
const shown = (text: string, withEnded = false) =>
  treeLines(ITEMS, { text, withEnded, today: '2026-11-20' }).map(({ unit: { name }, depth }) => `${depth} ${name}`);

it.each([
  ['', ['0 Tỉnh Vĩnh Sa', '1 Xã Minh Khê', '2 Phòng Kinh tế', '1 Phường Vân Phong']],
  ['kinh te', ['0 Tỉnh Vĩnh Sa', '1 Xã Minh Khê', '2 Phòng Kinh tế']],
  ['p. kt', ['0 Tỉnh Vĩnh Sa', '1 Xã Minh Khê', '2 Phòng Kinh tế']],
  ['VÂN PHONG', ['0 Tỉnh Vĩnh Sa', '1 Phường Vân Phong']],
  ['không có', []],
])('%j finds %j', (text, lines) => {
  expect(shown(text)).toEqual(lines);
});

it('shows what has ended where it is asked for', () => {
  expect(shown('khe son')).toEqual([]);
  expect(shown('khe son', true)).toEqual(['0 Tỉnh Vĩnh Sa', '1 Xã Hạ Khê Sơn (cũ)']);
});

it('shows at the top what stood under a unit that is not among them', () => {
  const lines = treeLines([unit(7, 'Xã Hạ Khê (cũ)', 99)], { text: '', withEnded: true, today: '2026-11-20' });
  expect(lines.map(({ unit: { name }, depth }) => `${depth} ${name}`)).toEqual(['0 Xã Hạ Khê (cũ)']);
});
