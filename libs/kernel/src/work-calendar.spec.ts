import fc from 'fast-check';
import { addDays, addMonths, dayOfWeek, daysBetween, localDate, type LocalDate } from './local-date';
import {
  addCalendarDays,
  addWorkdays,
  CalendarNotCovered,
  isWorkday,
  workCalendar,
  workdaysBetween,
  type CalendarDay,
} from './work-calendar';

const FROM = localDate('2026-01-01');
const TO = localDate('2028-01-01');

const off = (day: string, name: string): CalendarDay => ({
  day: localDate(day),
  kind: 'HOLIDAY',
  state: 'CONFIRMED',
  name,
});
const makeup = (day: string, name: string): CalendarDay => ({ ...off(day, name), kind: 'MAKEUP' });
const proposed = (day: CalendarDay): CalendarDay => ({ ...day, state: 'PROPOSED' });

// The days off of 2026: Bộ luật Lao động 2019, Điều 111 khoản 3 and Điều 112, with the year's arrangements.
const CULTURE_DAY = off('2026-11-24', 'Ngày Văn hóa Việt Nam');
const DAYS_OF_2026: readonly CalendarDay[] = [
  off('2026-01-01', 'Tết Dương lịch'),
  off('2026-01-02', 'Nghỉ hoán đổi Tết Dương lịch'),
  makeup('2026-01-10', 'Làm bù ngày 02/01/2026'),
  ...['16', '17', '18', '19', '20'].map((day) => off(`2026-02-${day}`, 'Tết Âm lịch')),
  off('2026-04-26', 'Giỗ Tổ Hùng Vương'),
  off('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương'),
  off('2026-04-30', 'Ngày Chiến thắng'),
  off('2026-05-01', 'Ngày Quốc tế Lao động'),
  makeup('2026-08-22', 'Làm bù ngày 31/8/2026'),
  off('2026-08-31', 'Nghỉ hoán đổi Quốc khánh'),
  off('2026-09-01', 'Quốc khánh'),
  off('2026-09-02', 'Quốc khánh'),
];
const calendar = workCalendar(1, FROM, TO, [...DAYS_OF_2026, proposed(CULTURE_DAY)]);
const withCultureDay = workCalendar(2, FROM, TO, [...DAYS_OF_2026, CULTURE_DAY]);

const anyDay = fc.integer({ min: 0, max: daysBetween(FROM, TO) - 1 }).map((count) => addDays(FROM, count));
const anyCount = fc.integer({ min: 0, max: 120 });
// Two terms of 120 workdays and all listed days must end inside the calendar, whatever the seed.
const earlyDay = fc.integer({ min: 0, max: 240 }).map((count) => addDays(FROM, count));
/** Calendars of two years with up to forty listed days of every kind and state. */
const anyCalendar = fc
  .uniqueArray(
    fc.record({
      day: anyDay,
      kind: fc.constantFrom('HOLIDAY' as const, 'MAKEUP' as const),
      state: fc.constantFrom('CONFIRMED' as const, 'PROPOSED' as const),
      name: fc.constantFrom('Ngày lễ', 'Làm bù'),
    }),
    { selector: (listed) => listed.day, maxLength: 40 },
  )
  .map((days) => workCalendar(1, FROM, TO, days));

describe('terms of workdays', () => {
  // Bộ luật Dân sự 2015, Điều 147: the day a term starts from is not counted.
  it.each([
    ['Fri', '2026-11-20', 1, '2026-11-23'], // not Friday itself: the start does not count
    ['Fri', '2026-02-13', 3, '2026-02-25'], // Tết skipped
    ['Thu', '2026-01-08', 2, '2026-01-10'], // the make-up Saturday counts
    ['Fri', '2026-04-24', 5, '2026-05-06'], // 27/4, 30/4, 1/5 off
    ['Thu', '2026-08-20', 7, '2026-08-28'], // Saturday 22/8 works
    ['Fri', '2026-08-28', 5, '2026-09-09'],
    ['Fri', '2026-11-20', 5, '2026-11-27'], // 24/11 proposed only
    ['Tue', '2026-08-18', 10, '2026-09-03'],
    ['Wed', '2026-10-28', 7, '2026-11-06'],
    ['Fri', '2026-11-06', 7, '2026-11-17'],
    ['Sun', '2026-02-15', 1, '2026-02-23'], // starts on a day off
    ['Sat', '2026-11-21', 0, '2026-11-21'], // nothing to count, nothing rolls
  ])('%s %s and %i workdays end on %s', (_weekday, start, count, due) => {
    expect(addWorkdays(calendar, localDate(start), count)).toBe(due);
    expect(workdaysBetween(calendar, localDate(start), localDate(due))).toBe(count);
  });

  it('end on 30/11/2026 instead of 27/11/2026 once 24/11 is a confirmed holiday', () => {
    const start = localDate('2026-11-20');
    expect(addWorkdays(calendar, start, 5)).toBe('2026-11-27');
    expect(addWorkdays(withCultureDay, start, 5)).toBe('2026-11-30');
  });

  it('are measured back by workdaysBetween', () => {
    fc.assert(
      fc.property(anyCalendar, earlyDay, anyCount, (cal, start, count) => {
        expect(workdaysBetween(cal, start, addWorkdays(cal, start, count))).toBe(count);
      }),
    );
  });

  it('end on a workday, and one workday more ends later', () => {
    fc.assert(
      fc.property(anyCalendar, earlyDay, anyCount, (cal, start, count) => {
        const due = addWorkdays(cal, start, count);
        const next = addWorkdays(cal, start, count + 1);
        expect(next > due).toBe(true);
        expect(isWorkday(cal, next)).toBe(true);
      }),
    );
  });

  it('can be cut in two', () => {
    fc.assert(
      fc.property(anyCalendar, earlyDay, anyCount, anyCount, (cal, start, a, b) => {
        expect(addWorkdays(cal, addWorkdays(cal, start, a), b)).toBe(addWorkdays(cal, start, a + b));
      }),
    );
  });

  it.each([[-1], [0.5], [Number.NaN]])('cannot be %d days long', (count) => {
    expect(() => addWorkdays(calendar, FROM, count)).toThrow(RangeError);
    expect(() => addCalendarDays(calendar, FROM, count)).toThrow(RangeError);
  });
});

describe('workdays between two days', () => {
  it.each([
    ['2026-11-20', '2026-11-20', 0],
    ['2026-11-20', '2026-11-21', 0], // Saturday
    ['2026-11-20', '2026-11-23', 1],
    ['2026-11-23', '2026-11-20', -1],
    ['2026-08-21', '2026-08-23', 1], // the make-up Saturday
    ['2026-02-13', '2026-02-22', 0], // Tết
    ['2026-11-06', '2026-11-20', 10],
    ['2026-01-01', '2026-12-31', 250], // 261 weekdays, 11 days off of Điều 112
  ])('from %s to %s are %i', (a, b, expected) => {
    expect(workdaysBetween(calendar, localDate(a), localDate(b))).toBe(expected);
  });

  it('are those that isWorkday names, one by one', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyDay, (cal, a, b) => {
        const [first, last] = a < b ? [a, b] : [b, a];
        let counted = 0;
        for (let day = first; day < last;) {
          day = addDays(day, 1);
          if (isWorkday(cal, day)) counted += 1;
        }
        expect(workdaysBetween(cal, first, last)).toBe(counted);
      }),
    );
  });

  it('change their sign with the direction and add up', () => {
    fc.assert(
      fc.property(anyCalendar, anyDay, anyDay, anyDay, (cal, a, b, c) => {
        expect(workdaysBetween(cal, a, b) + workdaysBetween(cal, b, a)).toBe(0);
        expect(workdaysBetween(cal, a, b) + workdaysBetween(cal, b, c)).toBe(workdaysBetween(cal, a, c));
      }),
    );
  });

  it('are never a negative zero', () => {
    expect(Object.is(workdaysBetween(calendar, localDate('2026-11-22'), localDate('2026-11-21')), 0)).toBe(true);
  });
});

describe('terms of calendar days', () => {
  // Bộ luật Dân sự 2015, Điều 148 khoản 5: a term that would end on a day off ends on the next workday.
  it.each([
    ['2026-08-03', 30, '2026-09-03'], // Wed 02/09
    ['2026-02-05', 10, '2026-02-23'], // Sun 15/02, then Tết
    ['2026-06-01', 90, '2026-09-03'], // Sun 30/08, then 31/8 to 2/9
    ['2026-06-01', 150, '2026-10-29'],
    ['2026-04-11', 15, '2026-04-28'], // Sun 26/04, in lieu 27/04
    ['2026-08-21', 1, '2026-08-22'], // a make-up Saturday is a workday to end on
    ['2026-11-17', 7, '2026-11-24'], // proposed is not yet a day off
    ['2026-11-21', 0, '2026-11-23'],
    ['2025-12-25', 10, '2026-01-05'], // from before the calendar: Sun 04/01
  ])('%s and %i days end on %s', (start, count, due) => {
    expect(addCalendarDays(calendar, localDate(start), count)).toBe(due);
  });

  // Bộ luật Dân sự 2015, Điều 148 khoản 3 and 5.
  it('31/01/2026 and a month end on Saturday 28/02, that is Monday 02/03/2026', () => {
    const last = addMonths(localDate('2026-01-31'), 1);
    expect(last).toBe('2026-02-28');
    expect(addCalendarDays(calendar, last, 0)).toBe('2026-03-02');
  });

  // A measure that lasts twelve months ends on its day, workday or not; nothing has to be done by then.
  it('an effect of twelve months from 15/03/2026 lasts to the end of 15/03/2027', () => {
    expect(addMonths(localDate('2026-03-15'), 12)).toBe('2027-03-15');
  });

  it('end on the first workday from the last day on', () => {
    fc.assert(
      fc.property(anyCalendar, earlyDay, anyCount, (cal, start, count) => {
        const last = addDays(start, count);
        const due = addCalendarDays(cal, start, count);
        expect(isWorkday(cal, due)).toBe(true);
        for (let day = last; day < due; day = addDays(day, 1)) expect(isWorkday(cal, day)).toBe(false);
      }),
    );
  });
});

describe('a workday', () => {
  it.each([
    ['2026-11-20', true, 'a Friday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-02-17', false, 'a confirmed holiday'],
    ['2026-08-22', true, 'a confirmed make-up Saturday'],
    ['2026-11-24', true, 'a proposed holiday'],
  ])('%s: %p, %s', (day, expected) => {
    expect(isWorkday(calendar, localDate(day))).toBe(expected);
  });

  it('is not yet a proposed make-up Saturday', () => {
    const announced = workCalendar(1, FROM, TO, [proposed(makeup('2026-08-22', 'Làm bù'))]);
    expect(isWorkday(announced, localDate('2026-08-22'))).toBe(false);
  });

  it('is Monday to Friday where nothing is listed', () => {
    const plain = workCalendar(1, FROM, TO, []);
    fc.assert(fc.property(anyDay, (day) => isWorkday(plain, day) === [1, 2, 3, 4, 5].includes(dayOfWeek(day))));
  });
});

describe('the cover of a calendar', () => {
  const before = localDate('2025-12-31');
  const after = localDate('2028-01-01');
  const lastDay = localDate('2027-12-31');

  const uncovered: [string, LocalDate, () => unknown][] = [
    ['the day before its first', before, () => isWorkday(calendar, before)],
    ['the day after its last', after, () => isWorkday(calendar, after)],
    ['a start before it', before, () => addWorkdays(calendar, before, 1)],
    ['a start before it, nothing counted', before, () => addWorkdays(calendar, before, 0)],
    ['a term of workdays that leaves it', after, () => addWorkdays(calendar, lastDay, 1)],
    ['a term of calendar days that leaves it', after, () => addCalendarDays(calendar, lastDay, 1)],
    ['a span from before it', before, () => workdaysBetween(calendar, before, FROM)],
    ['a span to behind it', after, () => workdaysBetween(calendar, FROM, after)],
    ['a span from behind it', after, () => workdaysBetween(calendar, after, FROM)],
  ];

  it.each(uncovered)('does not reach %s (%s)', (_what, day, look) => {
    let thrown: unknown;
    try {
      look();
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(CalendarNotCovered);
    expect(thrown).toBeInstanceOf(RangeError);
    expect(thrown).toMatchObject({ name: 'CalendarNotCovered', day, message: expect.stringContaining(day) });
  });

  it('reaches its first and its last day', () => {
    expect(isWorkday(calendar, FROM)).toBe(false);
    expect(isWorkday(calendar, lastDay)).toBe(true);
    expect(workdaysBetween(calendar, lastDay, lastDay)).toBe(0);
  });

  it('lists no day twice', () => {
    const twice = [off('2026-08-22', 'Ngày lễ'), makeup('2026-08-22', 'Làm bù')];
    expect(() => workCalendar(1, FROM, TO, twice)).toThrow(RangeError);
  });
});
