import { mustHaveSecondFactor, sessionHasEnded, type SecondFactorRule } from './security-policy';

it.each<[SecondFactorRule, string[], boolean, boolean]>([
  ['OFF', ['ADMINISTRATOR'], false, false],
  ['ADMINISTRATORS', ['COMMUNE_CHAIR'], false, false],
  ['ADMINISTRATORS', ['COMMUNE_CHAIR', 'ADMINISTRATOR'], false, true],
  ['ADMINISTRATORS', ['ADMINISTRATOR'], true, false],
  ['EVERYONE', ['OFFICIAL'], false, true],
  ['EVERYONE', [], false, true],
  ['EVERYONE', ['OFFICIAL'], true, false],
])('under %s with the roles %j, fictional %s: %s', (rule, roles, isFictional, expected) => {
  expect(mustHaveSecondFactor(rule, { roles, isFictional })).toBe(expected);
});

it.each([
  [1799, 1799, false],
  [1800, 1800, true],
  [0, 43_199, false],
  [0, 43_200, true],
])('idle for %i s at the age of %i s: %s', (idleSeconds, ageSeconds, expected) => {
  expect(sessionHasEnded({ idleSeconds, ageSeconds })).toBe(expected);
});
