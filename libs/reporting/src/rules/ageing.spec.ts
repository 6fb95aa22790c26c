import { ageOf, AGES, daysOfAge } from './ageing';

it.each([
  // Due on a Friday, looked at on the Sunday after: late, with no working day gone by yet.
  [0, '1-7'],
  [1, '1-7'],
  [7, '1-7'],
  [8, '8-15'],
  [15, '8-15'],
  [16, '16-30'],
  [30, '16-30'],
  [31, '31+'],
  [400, '31+'],
])('%i working days late is %s', (days, age) => {
  expect(ageOf(days)).toBe(age);
});

it('leaves no day between two buckets, and none in both', () => {
  for (let days = 1; days < 60; days += 1) {
    const fitting = AGES.filter((age) => {
      const { from, to } = daysOfAge(age);
      return days >= from && (to === null || days <= to);
    });
    expect(fitting).toEqual([ageOf(days)]);
  }
});
