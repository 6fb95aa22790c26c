import { cellOf, rateOf, sortByRate, stepOf, worst } from './heat';

const line = (id: number, cells: [section: string, failed: number, checked: number][] = []) => ({
  unit: { id, name: `Xã ${id}` },
  visits: cells.length,
  cells: cells.map(([section, failed, checked]) => ({ section, failed, checked })),
});
const data = (lines: ReturnType<typeof line>[]) => ({
  from: '2026-01-01',
  asOf: '',
  successors: false,
  sections: ['Giờ', 'Một cửa'],
  lines,
});

it('has no cell where nothing was looked at, and nought where all was in order', () => {
  expect(cellOf(line(1), 'Giờ')).toBeNull();
  expect(cellOf(line(1, [['Một cửa', 1, 1]]), 'Giờ')).toBeNull();
  expect(rateOf({ section: 'Giờ', failed: 0, checked: 4 })).toBe(0);
  expect(rateOf({ section: 'Giờ', failed: 2, checked: 3 })).toBe(67);
});

it.each([
  [0, 0],
  [1, 1],
  [25, 1],
  [26, 2],
  [75, 3],
  [76, 4],
  [100, 4],
])('%i per cent is step %i', (rate, step) => {
  expect(stepOf(rate)).toBe(step);
});

it('puts the highest rate first, and last where nothing is known', () => {
  const lines = [line(1), line(2, [['Giờ', 0, 4]]), line(3, [['Giờ', 4, 4]]), line(4, [['Giờ', 1, 2]])];
  expect(sortByRate(lines, 'Giờ').map(({ unit }) => unit.id)).toEqual([3, 4, 2, 1]);
  expect(sortByRate(lines, undefined)).toEqual(lines);
});

it('calls worst what enough items have shown, before what one item has', () => {
  const once = line(1, [['Giờ', 1, 1]]);
  expect(worst(data([once, line(2, [['Một cửa', 4, 8]])]), 5)).toMatchObject({
    cell: { section: 'Một cửa', failed: 4 },
  });
  expect(worst(data([once]), 5)).toMatchObject({ cell: { section: 'Giờ', failed: 1 } });
  expect(worst(data([line(1, [['Giờ', 0, 9]])]), 5)).toBeNull();
});
