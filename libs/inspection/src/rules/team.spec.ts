import { isTeamComplete, JOINING_ROLES } from './team';

it.each([
  ['nobody', [], false],
  ['one person as head and secretary', ['lan', 'lan'], false],
  ['head and secretary', ['lan', 'hung'], true],
  ['one person in two roles and a member', ['lan', 'lan', 'tham'], true],
])('%s make a team: %s', (_, people, expected) => {
  expect(isTeamComplete(people)).toBe(expected);
});

it('is joined as deputy or member', () => {
  expect(JOINING_ROLES).toEqual(['DEPUTY', 'MEMBER']);
});
