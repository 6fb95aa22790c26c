import { AGES, daysOfAge } from './ageing';

it.each([
  ['1-7', { from: 1, to: 7 }],
  ['8-15', { from: 8, to: 15 }],
  ['16-30', { from: 16, to: 30 }],
  ['31+', { from: 31, to: null }],
] as const)('%s is from its first day up to the day before the next', (age, days) => {
  expect(daysOfAge(age)).toEqual(days);
});

it('leaves no day between two buckets, and none in both', () => {
  for (let days = 1; days < 60; days += 1) {
    const fitting = AGES.filter((age) => {
      const { from, to } = daysOfAge(age);
      return days >= from && (to === null || days <= to);
    });
    expect([days, fitting.length]).toEqual([days, 1]);
  }
});
