import { clockTimeOf, hoursFault, isWithinHours, type DayHours } from './working-hours';

// An office that sits 07:30–11:30 and 13:30–17:30.
const HOURS = { morningFrom: '07:30', morningTo: '11:30', afternoonFrom: '13:30', afternoonTo: '17:30' };

it.each([
  ['07:29', false],
  ['07:30', true],
  ['07:45', true],
  ['11:29', true],
  ['11:30', false],
  ['12:15', false],
  ['13:29', false],
  ['13:30', true],
  ['17:29', true],
  ['17:30', false],
])('at %s presence is asked for: %s', (time, expected) => {
  expect(isWithinHours(HOURS, time)).toBe(expected);
});

it.each([
  ['2026-08-11T00:45:00Z', '07:45'],
  ['2026-08-11T07:45:00+07:00', '07:45'],
  ['2026-08-11T23:59:59-07:00', '13:59'],
])('%s is %s in Vietnam', (instant, expected) => {
  expect(clockTimeOf(new Date(instant))).toBe(expected);
});

it.each<[Partial<DayHours>, keyof DayHours | null]>([
  [{}, null],
  [{ afternoonFrom: '11:30' }, null], // without a break
  [{ morningTo: '07:30' }, 'morningTo'],
  [{ morningTo: '07:00' }, 'morningTo'],
  [{ afternoonFrom: '11:29' }, 'afternoonFrom'],
  [{ afternoonTo: '13:30' }, 'afternoonTo'],
])('hours with %j are at fault in %s', (changed, expected) => {
  expect(hoursFault({ ...HOURS, ...changed })).toBe(expected);
});
