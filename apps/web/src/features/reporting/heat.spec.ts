import { columnsOf, rateOf, sortByRate, stepOf, worst } from './heat';

const line = (id: number, visits: number, cells: [section: string | null, failed: number][] = []) => ({
  unit: { id, name: `Xã ${id}` },
  visits,
  cells: cells.map(([section, failed]) => ({ section, failed, findings: failed * 2 })),
});
const data = (lines: ReturnType<typeof line>[]) => ({
  from: '2026-01-01',
  asOf: '',
  sections: ['Giờ', 'Một cửa'],
  lines,
});

it('has no rate where nobody has been, and nought where somebody found nothing', () => {
  expect(rateOf(line(1, 0), 'Giờ')).toBeNull();
  expect(rateOf(line(1, 4), 'Giờ')).toBe(0);
  expect(rateOf(line(1, 3, [['Giờ', 2]]), 'Giờ')).toBe(67);
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

it('has a column for what is outside of the checklist only where something is', () => {
  expect(columnsOf(data([line(1, 1, [['Giờ', 1]])]))).toEqual(['Giờ', 'Một cửa']);
  expect(columnsOf(data([line(1, 1, [[null, 1]])]))).toEqual(['Giờ', 'Một cửa', null]);
});

it('puts the highest rate first, and those without a visit last', () => {
  const lines = [line(1, 0), line(2, 4), line(3, 4, [['Giờ', 4]]), line(4, 2, [['Giờ', 1]])];
  expect(sortByRate(lines, 'Giờ').map(({ unit }) => unit.id)).toEqual([3, 4, 2, 1]);
  expect(sortByRate(lines, undefined)).toEqual(lines);
});

it('calls worst what enough visits have shown, before what one visit has', () => {
  const once = line(1, 1, [['Giờ', 1]]);
  expect(worst(data([once, line(2, 4, [['Một cửa', 2]])]))).toMatchObject({ section: 'Một cửa', rate: 50 });
  expect(worst(data([once]))).toMatchObject({ section: 'Giờ', rate: 100 });
  expect(worst(data([line(1, 5)]))).toBeNull();
});
