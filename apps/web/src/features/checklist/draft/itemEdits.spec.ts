import { emptyItem, sectionsOf, withChange, withItem, withMove, withReturned, withSectionMove } from './itemEdits';

const item = (code: string, section: string) => ({ ...emptyItem(section), id: code, code });
const ITEMS = [item('A1', 'A'), item('A2', 'A'), item('B1', 'B'), item('C1', 'C')];
const codes = (items: readonly { code: string }[]) => items.map(({ code }) => code).join(' ');

it('moves an item among those of its section, and no further', () => {
  expect(codes(withMove(ITEMS, 'A1', 1))).toBe('A2 A1 B1 C1');
  expect(codes(withMove(ITEMS, 'A2', -1))).toBe('A2 A1 B1 C1');
  expect(codes(withMove(ITEMS, 'A2', 1))).toBe('A1 A2 B1 C1');
  expect(codes(withMove(ITEMS, 'A1', -1))).toBe('A1 A2 B1 C1');
});

it('moves a section with everything in it', () => {
  expect(codes(withSectionMove(ITEMS, 'A', 1))).toBe('B1 A1 A2 C1');
  expect(codes(withSectionMove(ITEMS, 'C', -1))).toBe('A1 A2 C1 B1');
  expect(codes(withSectionMove(ITEMS, 'C', 1))).toBe('A1 A2 B1 C1');
});

it('puts a new item at the end of its section, and one whose section changes there', () => {
  expect(codes(withItem(ITEMS, item('A3', 'A')))).toBe('A1 A2 A3 B1 C1');
  expect(codes(withChange(ITEMS, 'A1', { section: 'B' }))).toBe('A2 B1 A1 C1');
  expect(sectionsOf(withChange(ITEMS, 'C1', { section: 'B' }))).toEqual(['A', 'B']);
  expect(withChange(ITEMS, 'C1', { title: 'Chưa có sổ' })[3]?.title).toBe('Chưa có sổ');
});

it.each<[string, gone: string, since: (items: typeof ITEMS) => typeof ITEMS, string]>([
  ['where it was', 'A2', (items) => items, 'A1 A2 B1 C1'],
  ['at the head of its section', 'A1', (items) => items, 'A1 A2 B1 C1'],
  ['a section of one item', 'B1', (items) => items, 'A1 A2 B1 C1'],
  ['at the very beginning', 'A1', (items) => items.filter(({ code }) => code !== 'A2'), 'A1 B1 C1'],
  ['beside what was moved', 'A2', (items) => withSectionMove(items, 'A', 1), 'B1 A1 A2 C1'],
  ['with what was added', 'A2', (items) => withItem(items, item('B2', 'B')), 'A1 A2 B1 B2 C1'],
])('brings a removed item back: %s', (_, code, since, expected) => {
  const gone = ITEMS.find((one) => one.code === code);
  if (!gone) throw new Error('no item');
  const left = since(ITEMS.filter((one) => one !== gone)).map((one) => ({ ...one, title: 'sửa sau' }));
  const back = withReturned(left, gone, ITEMS);
  expect(codes(back)).toBe(expected);
  expect(back.filter(({ title }) => title !== 'sửa sau')).toEqual([gone]);
});
