import { JOINING_ROLES, missingFromTeam } from './team';

it.each([
  ['nobody', [], 2, 2],
  ['one person as head and secretary', ['lan', 'lan'], 2, 1],
  ['head and secretary', ['lan', 'hung'], 2, 0],
  ['head and secretary, where three are asked for', ['lan', 'hung'], 3, 1],
  ['one person in two roles and a member', ['lan', 'lan', 'tham'], 2, 0],
])('%s: of a team of %3$i are missing %4$i', (_, people, least, missing) => {
  expect(missingFromTeam(people, least)).toBe(missing);
});

it('is joined as deputy or member', () => {
  expect(JOINING_ROLES).toEqual(['DEPUTY', 'MEMBER']);
});
