import fc from 'fast-check';
import { formatDate, localDate } from '@app/kernel';
import { readDay, showDay, showInstant, showSavedAt, weekdayOf } from './dates';

it.each([
  // As people write a day in this country, with or without leading zeros, year whole or short.
  ['2/9/26', '2026-09-02'],
  ['02/09/2026', '2026-09-02'],
  ['02-09-2026', '2026-09-02'],
  ['02.09.2026', '2026-09-02'],
  ['2 9 2026', '2026-09-02'],
  ['02092026', '2026-09-02'],
  ['020926', '2026-09-02'],
  [' 02 / 09 / 2026 ', '2026-09-02'],
  ['29/2/2028', '2028-02-29'],
  ['29/2/2026', null],
  ['31/11/2026', null],
  ['0/9/2026', null],
  ['2/13/2026', null],
  ['2/9', null],
  ['2/9/202', null],
  ['2026-09-02', null],
  ['mùng 2 tháng 9', null],
  ['', null],
])('reads "%s" as %s', (typed, day) => {
  expect(readDay(typed)).toBe(day);
});

it('reads back every day as it is shown', () => {
  const anyDay = fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  fc.assert(
    fc.property(anyDay, (at) => {
      const day = localDate(at.toISOString().slice(0, 10));
      expect(readDay(formatDate(day))).toBe(day);
      expect(readDay(showDay(day))).toBe(day);
    }),
  );
});

it('shows instants in the office’s zone and on two digits, wherever the device is', () => {
  expect(showInstant('2026-09-01T17:05:00Z')).toBe('00:05, 02/09/2026');
  const saved = Date.parse('2026-09-02T07:35:02Z');
  expect(showSavedAt(saved, saved + 60_000)).toBe('14:35:02');
  expect(showSavedAt(saved, saved + 86_400_000)).toBe('14:35:02, 02/09/2026');
});

it('knows the day of the week, Sunday being 0', () => {
  expect(weekdayOf('2026-11-20')).toBe(5);
  expect(weekdayOf('2026-11-22')).toBe(0);
});
