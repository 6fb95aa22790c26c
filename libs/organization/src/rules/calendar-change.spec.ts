import { localDate, type CalendarDay } from '@app/kernel';
import {
  calendarFault,
  changedDays,
  firstMoved,
  readChanges,
  type DayChange,
  type DayKind,
  type DayState,
} from './calendar-change';

const change = (day: string, kind: DayKind = 'HOLIDAY', state: DayState = 'CONFIRMED'): DayChange => ({
  ...{ day: localDate(day), kind, state },
});
const listed = (day: string, kind: CalendarDay['kind'], state: DayState): CalendarDay => ({
  ...{ day: localDate(day), kind, state, name: 'Ngày lễ' },
});
const bounds = {
  today: localDate('2026-11-20'),
  coversFrom: localDate('2026-01-01'),
  coversTo: localDate('2028-01-01'),
};

it.each([
  [[change('2026-11-24')], null],
  [[change('2026-11-20')], null], // today can still be given off
  [[change('2026-11-19')], { fault: 'past', day: '2026-11-19' }],
  [[change('2026-11-24'), change('2026-11-24', 'PLAIN')], { fault: 'twice', day: '2026-11-24' }],
  [[change('2028-01-01')], { fault: 'not-covered', day: '2028-01-01' }],
  [[change('2026-11-28', 'MAKEUP')], null], // a Saturday
  [[change('2026-11-27', 'MAKEUP')], { fault: 'makeup-on-workday', day: '2026-11-27' }],
] as const)('%j: %j', (changes, fault) => {
  expect(calendarFault(changes, bounds)).toEqual(fault);
});

const STANDING = [
  listed('2026-11-24', 'HOLIDAY', 'PROPOSED'),
  listed('2027-01-01', 'HOLIDAY', 'CONFIRMED'),
  listed('2026-12-05', 'MAKEUP', 'CONFIRMED'),
];
const BEFORE = new Map(STANDING.map((day) => [day.day, day]));

it('days are confirmed, added and taken away, and the others stay', () => {
  const made = changedDays(
    STANDING,
    [change('2026-11-24'), change('2026-12-05', 'PLAIN'), change('2026-12-26', 'MAKEUP')],
    ({ day, kind, state }) => ({ day, kind, state, name: 'mới' }),
  );
  expect(made.map(({ day, kind, state, name }) => [day, kind, state, name])).toEqual([
    ['2026-11-24', 'HOLIDAY', 'CONFIRMED', 'mới'],
    ['2026-12-26', 'MAKEUP', 'CONFIRMED', 'mới'],
    ['2027-01-01', 'HOLIDAY', 'CONFIRMED', 'Ngày lễ'],
  ]);
});

it.each([
  ['a proposed day confirmed', [change('2026-11-24')], '2026-11-24'],
  ['the earlier of two', [change('2026-12-05', 'PLAIN'), change('2026-11-24')], '2026-11-24'],
  ['one only proposed', [change('2026-12-24', 'HOLIDAY', 'PROPOSED')], null],
  ['a proposed day dropped', [change('2026-11-24', 'PLAIN')], null],
  ['another name for what stands', [change('2027-01-01')], null],
  ['a confirmed day made doubtful again', [change('2027-01-01', 'HOLIDAY', 'PROPOSED')], '2027-01-01'],
] as const)('%s moves terms from %3$s on', (_, changes, first) => {
  expect(firstMoved(BEFORE, changes)).toBe(first);
});

it.each([
  ['2026-11-24:HOLIDAY:CONFIRMED', 1],
  ['2026-11-24:HOLIDAY:CONFIRMED,2026-11-28:MAKEUP:PROPOSED', 2],
  ['2026-11-24:HOLIDAY', null],
  ['2026-02-30:HOLIDAY:CONFIRMED', null],
  ['2026-11-24:holiday:CONFIRMED', null],
  ['2026-11-24:HOLIDAY:CONFIRMED:x', null],
  ['', null],
])('%s is read as %j changes', (text, count) => {
  expect(readChanges(text)?.length ?? null).toBe(count);
});
