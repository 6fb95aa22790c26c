import { weeksOf } from './yearGrid';

it('begins weeks on Monday and has every day of the month once', () => {
  const november = weeksOf(2026, 11);
  expect(november[0]?.map((day) => day?.slice(8) ?? '')).toEqual(['', '', '', '', '', '', '01']);
  expect(november.flat().filter(Boolean)).toHaveLength(30);
  expect(november.at(-1)?.map((day) => day?.slice(8) ?? '')).toEqual(['30', '', '', '', '', '', '']);
});

it.each([
  [2026, 2, 28, 5],
  [2028, 2, 29, 5],
  [2027, 2, 28, 4], // four whole weeks
])('%i-%i has %i days in %i weeks', (year, month, days, weeks) => {
  const found = weeksOf(year, month);
  expect([found.flat().filter(Boolean).length, found.length]).toEqual([days, weeks]);
});
