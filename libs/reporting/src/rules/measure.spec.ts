import fc from 'fast-check';
import { addMonths, isMonth, monthOfDay } from './measure';

it.each([
  ['2026-11', -1, '2026-10'],
  ['2026-01', -1, '2025-12'],
  ['2026-12', 1, '2027-01'],
  ['2026-11', 0, '2026-11'],
  ['2026-03', -15, '2024-12'],
])('%s and %i months is %s', (month, count, expected) => {
  expect(addMonths(month, count)).toBe(expected);
});

it('goes back the way it came', () => {
  const month = fc.tuple(fc.integer({ min: 2000, max: 2199 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(month, fc.integer({ min: -240, max: 240 }), ([year, number], count) => {
      const start = `${year}-${String(number).padStart(2, '0')}`;
      expect(addMonths(addMonths(start, count), -count)).toBe(start);
    }),
  );
});

it.each(['2026-13', '2026-00', '2026-1', '1999-12', '26-11', '2026-11-01', '', null, 202611])(
  'does not take %p for a month',
  (value) => {
    expect(isMonth(value)).toBe(false);
  },
);

it('is that of a day', () => {
  expect(monthOfDay('2026-11-30')).toBe('2026-11');
});
