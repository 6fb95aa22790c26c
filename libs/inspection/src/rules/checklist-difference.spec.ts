import fc from 'fast-check';
import type { ItemContent } from './checklist-content';
import { differenceOf, isUnchanged, wordDifference } from './checklist-difference';

const item = (code: string, changes: Partial<ItemContent> = {}): ItemContent => ({
  code,
  section: 'Một cửa',
  title: 'Chưa có sổ góp ý',
  requirement: 'Có sổ góp ý',
  legalBasis: null,
  basisCode: 'ND-118-2025',
  findingClass: 'SHORTCOMING',
  severity: 'LEVEL_2',
  termWorkdays: 3,
  expectedFix: 'Đặt sổ góp ý tại quầy.',
  asks: [],
  countLabel: null,
  totalLabel: null,
  replacesCode: null,
  ...changes,
});
const codes = (items: readonly ItemContent[]) => items.map(({ code }) => code);

it('says what came, went, changed and moved', () => {
  const before = [item('A'), item('B'), item('C'), item('D')];
  const after = [item('A', { termWorkdays: 5, title: 'Chưa có sổ' }), item('D'), item('C'), item('E')];
  const { added, removed, changed, moved } = differenceOf(before, after);
  expect([codes(added), codes(removed), codes(moved)]).toEqual([['E'], ['B'], ['C']]);
  expect(changed.map(({ after: { code }, fields }) => [code, fields])).toEqual([['A', ['title', 'termWorkdays']]]);
});

it.each<[string, Partial<ItemContent>]>([
  ['an empty word is nothing', { legalBasis: '' }],
  ['what an item asks has no order', { asks: ['DATE', 'COUNT'], countLabel: 'Số sổ' }],
])('%s', (_, changes) => {
  const before = item('A', { asks: changes.asks ? ['COUNT', 'DATE'] : [], countLabel: changes.countLabel ?? null });
  expect(isUnchanged(differenceOf([before], [item('A', changes)]))).toBe(true);
});

it('an item that asks for something else has changed', () => {
  const { changed } = differenceOf([item('A', { asks: ['DATE'] })], [item('A', { asks: ['DOCUMENT'] })]);
  expect(changed[0]?.fields).toEqual(['asks']);
  expect(differenceOf([item('A', { asks: ['DATE'] })], [item('A')]).changed).toHaveLength(1);
});

it.each([
  ['Có sổ góp ý', 'Có sổ góp ý', '=Có sổ góp ý'],
  ['', 'Có sổ', '+Có sổ'],
  ['Có sổ', '', '-Có sổ'],
  ['Đặt sổ góp ý tại quầy', 'Đặt sổ góp ý tại từng quầy', '=Đặt sổ góp ý tại|+từng|=quầy'],
  ['theo Nghị định 64/2014', 'theo Nghị định 154/2026', '=theo Nghị định|-64/2014|+154/2026'],
])('%j to %j is %s', (before, after, expected) => {
  const sign = { same: '=', added: '+', removed: '-' };
  expect(
    wordDifference(before, after)
      .map(({ kind, text }) => `${sign[kind]}${text}`)
      .join('|'),
  ).toBe(expected);
});

it('gives both texts back, whatever they are', () => {
  const words = fc.array(fc.constantFrom('sổ', 'góp', 'ý', 'quầy', 'lịch'), { maxLength: 12 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const parts = wordDifference(before.join(' '), after.join(' '));
      const of = (...kinds: string[]) => parts.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);
      expect(of('same', 'removed').join(' ')).toBe(before.join(' '));
      expect(of('same', 'added').join(' ')).toBe(after.join(' '));
    }),
  );
});
