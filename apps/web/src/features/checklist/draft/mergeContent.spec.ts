import type { DraftItem } from '@app/inspection/rules';
import { isSameContent, mergeContent, type DraftContent } from './mergeContent';

const item = (id: string, title = 'Chưa có sổ'): DraftItem => ({
  ...{ id, code: id, section: 'Một cửa', title, requirement: 'Có sổ góp ý', legalBasis: null, basisCode: null },
  ...{ findingClass: 'SHORTCOMING', severity: 'LEVEL_2', termWorkdays: 3, expectedFix: '', asks: [] },
  ...{ countLabel: null, totalLabel: null, replacesCode: null, source: '' },
});
const draft = (items: readonly DraftItem[], title = 'Danh mục'): DraftContent => ({ title, items });
const BASE = draft([item('A'), item('B'), item('C')]);
const merged = (mine: DraftContent, theirs: DraftContent) => {
  const { content, clashes, titleClashes } = mergeContent(BASE, mine, theirs);
  return [content.title, content.items.map(({ id, title }) => `${id}:${title}`).join(' '), clashes, titleClashes];
};
const SAME = 'Chưa có sổ';

it.each<[string, [mine: DraftContent, theirs: DraftContent], string, readonly string[]]>([
  [
    'different items',
    [draft([item('A', 'của tôi'), item('B'), item('C')]), draft([item('A'), item('B', 'của họ'), item('C')])],
    `A:của tôi B:của họ C:${SAME}`,
    [],
  ],
  [
    'the same item in different ways',
    [draft([item('A', 'của tôi'), item('B'), item('C')]), draft([item('A', 'của họ'), item('B'), item('C')])],
    `A:của tôi B:${SAME} C:${SAME}`,
    ['A'],
  ],
  [
    'the same item in the same way',
    [draft([item('A', 'như nhau'), item('B'), item('C')]), draft([item('A', 'như nhau'), item('B'), item('C')])],
    `A:như nhau B:${SAME} C:${SAME}`,
    [],
  ],
  [
    'what each has added, where each has added it',
    [draft([item('A'), item('X'), item('B'), item('C')]), draft([item('A'), item('B'), item('Y'), item('C')])],
    `A:${SAME} X:${SAME} B:${SAME} Y:${SAME} C:${SAME}`,
    [],
  ],
  ['what one has removed', [draft([item('A'), item('C')]), BASE], `A:${SAME} C:${SAME}`, []],
  ['what the other has removed', [BASE, draft([item('B'), item('C')])], `B:${SAME} C:${SAME}`, []],
  [
    'what one has removed and the other changed, which stays',
    [draft([item('A'), item('C')]), draft([item('A'), item('B', 'của họ'), item('C')])],
    `A:${SAME} B:của họ C:${SAME}`,
    [],
  ],
  [
    'the order of whoever has moved something',
    [draft([item('C'), item('A'), item('B')]), draft([item('A'), item('B', 'của họ'), item('C')])],
    `C:${SAME} A:${SAME} B:của họ`,
    [],
  ],
])('puts together %s', (_, [mine, theirs], items, clashes) => {
  expect(merged(mine, theirs)).toEqual(['Danh mục', items, clashes, false]);
});

it('takes the title of whoever has changed it, and says where both have', () => {
  const [same, mine, theirs] = [BASE, draft(BASE.items, 'Của tôi'), draft(BASE.items, 'Của họ')];
  expect([merged(mine, same)[0], merged(same, theirs)[0]]).toEqual(['Của tôi', 'Của họ']);
  expect([merged(mine, theirs)[0], merged(mine, theirs)[3]]).toEqual(['Của tôi', true]);
});

it.each<[string, DraftContent, boolean]>([
  ['itself', draft([item('A'), item('B'), item('C')]), true],
  ['another title', draft(BASE.items, 'Khác'), false],
  ['another order', draft([item('B'), item('A'), item('C')]), false],
  ['another word', draft([item('A'), item('B', 'khác'), item('C')]), false],
  ['one more', draft([...BASE.items, item('D')]), false],
])('is the same as %s or not', (_, other, expected) => {
  expect([isSameContent(BASE, other), isSameContent(other, BASE)]).toEqual([expected, expected]);
});
