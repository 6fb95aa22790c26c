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

const OF_THE_STANDARD = { idleMinutes: 30, longestHours: 12 };
const STRICT = { idleMinutes: 5, longestHours: 1 };
it.each([
  [OF_THE_STANDARD, 1799, 1799, false],
  [OF_THE_STANDARD, 1800, 1800, true],
  [OF_THE_STANDARD, 0, 43_199, false],
  [OF_THE_STANDARD, 0, 43_200, true],
  [STRICT, 299, 3599, false],
  [STRICT, 300, 300, true],
  [STRICT, 0, 3600, true],
])('of %j, idle for %i s at the age of %i s: %s', (life, idleSeconds, ageSeconds, ended) => {
  expect(sessionHasEnded(life, { idleSeconds, ageSeconds })).toBe(ended);
});
