import { shownChecklist } from './shownChecklist';

const offered = (...ids: string[]) => ids.map((versionId) => ({ versionId }));

it.each<[string, string, string[], string | null]>([
  ['what was chosen', 'b', ['a', 'b'], 'b'],
  ['the first where nothing was chosen', '', ['a', 'b'], 'a'],
  ['the first where what was chosen days ago has ended', 'x', ['a', 'b'], 'a'],
  ['none where there is one only', 'a', ['a'], null],
  ['none where what was chosen has ended and one is left', 'x', ['a'], null],
  ['none before the unit is known', 'a', [], null],
])('%s', (_, chosen, ids, expected) => {
  expect(shownChecklist(chosen, offered(...ids))).toBe(expected);
});
