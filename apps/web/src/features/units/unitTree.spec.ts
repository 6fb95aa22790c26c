import type { UnitTreeRow } from '../../app/api-types';
import { foldedLines, mergedTrees, treeLines } from './unitTree';

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

it('folds what stands inside of the first level, counted, until it is opened', () => {
  const lines = treeLines(ITEMS, { text: '', withEnded: false, today: '2026-11-20' });
  const folded = (opened: number[]) =>
    foldedLines(lines, new Set(opened)).map(({ unit: { name }, inside }) => `${name}${inside ? ` (${inside})` : ''}`);
  expect(folded([])).toEqual(['Tỉnh Vĩnh Sa', 'Xã Minh Khê (1)', 'Phường Vân Phong']);
  expect(folded([2])).toEqual(['Tỉnh Vĩnh Sa', 'Xã Minh Khê (1)', 'Phòng Kinh tế', 'Phường Vân Phong']);
});

describe('a merger of communes with what stands below them', () => {
  const ward = [
    ...[unit(1, 'Tỉnh', null), unit(2, 'Xã Một', 1), unit(3, 'Xã Hai', 1)],
    ...[unit(4, 'Phòng Kinh tế', 2), unit(5, 'Phòng Kinh tế', 3), unit(6, 'Trường Hai', 3)],
  ];
  const after = (into: Parameters<typeof mergedTrees>[1]['into'], ending: number[]) =>
    mergedTrees(ward, { ending, into, withBelow: true, today: '2026-11-20' }).after.map(
      ({ unit: { name, id }, depth }) => `${depth} ${name}${id <= 0 ? ' (mới)' : ''}`,
    );

  it('founds one of each name below the new one', () => {
    expect(after({ name: 'Xã Ba', kind: 'COMMUNE', parentId: 1 }, [2, 3])).toEqual([
      ...['0 Tỉnh', '1 Xã Ba (mới)', '2 Phòng Kinh tế (mới)', '2 Trường Hai (mới)'],
    ]);
  });

  it('goes into those of the one that goes on', () => {
    expect(after(2, [3])).toEqual(['0 Tỉnh', '1 Xã Một', '2 Phòng Kinh tế', '2 Trường Hai (mới)']);
  });
});
