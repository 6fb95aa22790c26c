import { contentFaults, inSections, type DraftItem } from './checklist-content';

const item = (changes: Partial<DraftItem> = {}): DraftItem => ({
  id: 'a',
  code: 'M22',
  section: 'Tiếp công dân',
  title: 'Chưa niêm yết lịch tiếp công dân',
  requirement: 'Lịch tiếp công dân được niêm yết',
  legalBasis: null,
  basisCode: 'ND-154-2026',
  findingClass: 'SHORTCOMING',
  severity: 'LEVEL_2',
  termWorkdays: 3,
  expectedFix: 'Niêm yết lịch tại phòng tiếp công dân.',
  asks: [],
  countLabel: null,
  totalLabel: null,
  replacesCode: null,
  source: '',
  ...changes,
});
const BASES = [
  { code: 'ND-154-2026', citation: 'Nghị định 154/2026/NĐ-CP', inForceFrom: '2026-07-01', expiredOn: null },
  { code: 'ND-64-2014', citation: 'Nghị định 64/2014/NĐ-CP', inForceFrom: null, expiredOn: '2026-07-01' },
];
const faults = (items: readonly DraftItem[], day = '2026-12-01', usedCodes: readonly string[] = []) =>
  contentFaults({ title: 'Danh mục thử', items }, { bases: BASES, day, usedCodes }).map(
    ({ pointer, fault }) => `${pointer} ${fault}`,
  );

it('nothing stands in the way of an item that says everything', () => {
  expect(faults([item(), item({ id: 'b', code: 'M23', basisCode: null, legalBasis: 'Quy chế của đơn vị' })])).toEqual(
    [],
  );
});

it.each<[string, Partial<DraftItem>, string]>([
  ['no code', { code: '' }, '/items/0/code code-missing'],
  ['a code in small letters', { code: 'm22' }, '/items/0/code code-missing'],
  ['no section', { section: '' }, '/items/0/section text-missing'],
  ['a title of nothing but spaces', { title: '      ' }, '/items/0/title text-missing'],
  ['no fix', { expectedFix: '' }, '/items/0/expectedFix text-missing'],
  ['the same words twice', { requirement: 'Chưa niêm yết lịch tiếp công dân' }, '/items/0/requirement same-words'],
  ['no basis', { basisCode: null }, '/items/0/basisCode basis-missing'],
  ['a law that nobody entered', { basisCode: 'X-1' }, '/items/0/basisCode basis-unknown'],
  ['a law that has ended', { basisCode: 'ND-64-2014' }, '/items/0/basisCode basis-expired'],
  ['a count without a name', { asks: ['COUNT'] }, '/items/0/countLabel count-label'],
  ['a name of no count', { countLabel: 'Số thủ tục' }, '/items/0/countLabel count-label'],
  ['a title longer than is taken', { title: 'ề'.repeat(121) }, '/items/0/title text-too-long'],
  ['a code longer than is taken', { code: 'M'.repeat(21) }, '/items/0/code text-too-long'],
  ['a basis longer than is taken', { legalBasis: 'ề'.repeat(301) }, '/items/0/legalBasis text-too-long'],
  ['a whole without a part', { totalLabel: 'Tổng số' }, '/items/0/totalLabel count-label'],
])('%s stands in the way', (_, changes, expected) => {
  expect(faults([item(changes)])).toEqual([expected]);
});

it('so do an empty list, a code twice, a code that was another item’s, a law that is still to come', () => {
  expect(faults([])).toEqual(['/items empty']);
  expect(faults([item(), item({ id: 'b' })])).toEqual(['/items/1/code code-twice']);
  expect(faults([item()], '2026-12-01', ['M22'])).toEqual(['/items/0/code code-used']);
  expect(faults([item()], '2026-06-30')).toEqual(['/items/0/basisCode basis-not-yet']);
  expect(faults([item()], '2026-07-01')).toEqual([]);
  expect(contentFaults({ title: '', items: [item()] }, { bases: BASES, day: '2026-12-01', usedCodes: [] })).toEqual([
    { pointer: '/title', fault: 'text-missing', facts: { item: '' } },
  ]);
});

it('counts letters as the server does: composed, without spaces around', () => {
  expect(faults([item({ title: ` ${'ề'.repeat(120).normalize('NFD')} ` })])).toEqual([]);
  const long = { title: 'ề'.repeat(121), items: [item()] };
  expect(contentFaults(long, { bases: BASES, day: '2026-12-01', usedCodes: [] })).toEqual([
    { pointer: '/title', fault: 'text-too-long', facts: { item: long.title, most: '120' } },
  ]);
});

it('says which law it is and since when', () => {
  const found = (basisCode: string, day: string) =>
    contentFaults({ title: 'Danh mục thử', items: [item({ basisCode })] }, { bases: BASES, day, usedCodes: [] });
  expect(found('ND-64-2014', '2026-12-01')[0]?.facts).toEqual({
    item: 'M22',
    basis: 'Nghị định 64/2014/NĐ-CP',
    since: '2026-07-01',
  });
  expect(found('ND-154-2026', '2026-01-01')[0]?.facts).toMatchObject({ from: '2026-07-01' });
  expect(faults([item({ code: '' })])).toHaveLength(1);
});

it('keeps the items of a section together, in the order in which the sections begin', () => {
  const of = (section: string, code: string) => ({ section, code });
  expect(inSections([of('A', '1'), of('B', '2'), of('A', '3')]).map(({ code }) => code)).toEqual(['1', '3', '2']);
});
