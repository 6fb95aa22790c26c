import fc from 'fast-check';
import {
  addDays,
  addMonths,
  dayOfWeek,
  daysBetween,
  formatDate,
  isLocalDate,
  localDate,
  localDateOf,
  type LocalDate,
} from './local-date';

const FIRST = localDate('1900-01-01');
const LAST = localDate('2199-12-31');
const anyDay = fc.integer({ min: 0, max: daysBetween(FIRST, LAST) }).map((count) => addDays(FIRST, count));
// Far enough from both ends for any shift below.
const innerDay = fc.integer({ min: 0, max: 60_000 }).map((count) => addDays(localDate('1950-01-01'), count));
const shift = fc.integer({ min: -9_000, max: 9_000 });

/** Every day of 1900 to 2199, written down without any date arithmetic of the code under test. */
function* gregorianDays(): Generator<string> {
  for (let year = 1900; year < 2200; year += 1) {
    const leap = year % 400 === 0 || (year % 4 === 0 && year % 100 !== 0);
    const lengths = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const [month, length] of lengths.entries()) {
      for (let day = 1; day <= length; day += 1) {
        yield `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
      }
    }
  }
}

describe('a calendar day', () => {
  it('is each day of the Gregorian calendar from 1900 to 2199, one after the other, through the week', () => {
    let expected: LocalDate = FIRST;
    let count = 0;
    let weekday = 1; // 1 January 1900 was a Monday.
    const wrong: string[] = [];
    for (const text of gregorianDays()) {
      if (count > 0) expected = addDays(expected, 1);
      if (
        !isLocalDate(text) ||
        text !== expected ||
        addDays(FIRST, count) !== text ||
        daysBetween(FIRST, text) !== count ||
        dayOfWeek(text) !== weekday
      ) {
        wrong.push(text);
      }
      count += 1;
      weekday = (weekday % 7) + 1;
    }
    expect(wrong).toEqual([]);
    expect(count).toBe(109_573);
    expect(expected).toBe(LAST);
  });

  it('is nothing else of the shape dddd-dd-dd', () => {
    const real = new Set(gregorianDays());
    const misjudged: string[] = [];
    for (const year of ['0000', '1582', '1899', '1900', '2000', '2026', '2028', '2199', '2200', '9999']) {
      for (let month = 0; month < 100; month += 1) {
        for (let day = 0; day < 100; day += 1) {
          const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
          if (isLocalDate(text) !== real.has(text)) misjudged.push(text);
        }
      }
    }
    expect(misjudged).toEqual([]);
  });

  it.each([
    [''],
    ['2026'],
    ['2026-1-5'],
    ['20260105'],
    ['2026/01/05'],
    ['05/01/2026'],
    [' 2026-01-05'],
    ['2026-01-05 '],
    ['2026-01-05\n'],
    ['2026-01-05T00:00:00Z'],
    ['+02026-01-05'],
    ['٢٠٢٦-٠١-٠٥'],
    ['2026‐01‐05'],
    ['2026-02-29'],
    ['2026-02-30'],
    ['2100-02-29'],
    ['1899-12-31'],
    ['2200-01-01'],
  ])('is not %j', (text) => {
    expect(isLocalDate(text)).toBe(false);
    expect(() => localDate(text)).toThrow(RangeError);
  });

  it.each([[undefined], [null], [20260105], [{}], [['2026-01-05']]])('is not the value %j', (value) => {
    expect(isLocalDate(value)).toBe(false);
  });

  it('sorts as text in the order of time', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => Math.sign(daysBetween(a, b)) === (a < b ? 1 : a > b ? -1 : 0)));
  });

  it.each([
    ['2026-11-20', 5], // Friday
    ['2026-01-10', 6], // Saturday
    ['2026-04-26', 7], // Sunday
    ['2026-11-23', 1], // Monday
    ['2000-02-29', 2], // Tuesday
  ])('%s is day %i of the week', (day, weekday) => {
    expect(dayOfWeek(localDate(day))).toBe(weekday);
  });

  it('is written dd/MM/yyyy', () => {
    expect(formatDate(localDate('2026-09-03'))).toBe('03/09/2026');
  });
});

describe('shifting by days', () => {
  it.each([
    ['2026-08-03', 30, '2026-09-02'],
    ['2026-02-05', 10, '2026-02-15'],
    ['2026-06-01', 150, '2026-10-29'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2027-02-28', 1, '2027-03-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-01-01', 0, '2026-01-01'],
  ])('%s %i days → %s', (day, count, expected) => {
    expect(addDays(localDate(day), count)).toBe(expected);
  });

  it('is undone by the opposite shift and measured by daysBetween', () => {
    fc.assert(
      fc.property(innerDay, shift, (day, count) => {
        const shifted = addDays(day, count);
        expect(addDays(shifted, -count)).toBe(day);
        expect(daysBetween(day, shifted)).toBe(count);
      }),
    );
  });

  it.each([[0.5], [Number.NaN], [Number.POSITIVE_INFINITY]])('refuses %d days', (count) => {
    expect(() => addDays(localDate('2026-01-01'), count)).toThrow(RangeError);
  });

  it('refuses to leave the years 1900 to 2199', () => {
    expect(() => addDays(LAST, 1)).toThrow(RangeError);
    expect(() => addDays(FIRST, -1)).toThrow(RangeError);
    expect(() => addDays(FIRST, 1e12)).toThrow(RangeError);
  });
});

describe('shifting by months', () => {
  // Bộ luật Dân sự 2015, Điều 148 khoản 3 and 4: the same-numbered day, else the last of the month.
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2026-03-31', 1, '2026-04-30'],
    ['2026-01-30', 1, '2026-02-28'],
    ['2026-01-15', 1, '2026-02-15'],
    ['2026-12-31', 2, '2027-02-28'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2028-02-29', 48, '2032-02-29'],
    ['2026-03-15', 12, '2027-03-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-31', -2, '2025-11-30'],
    ['2026-01-31', 0, '2026-01-31'],
  ])('%s %i months → %s', (day, count, expected) => {
    expect(addMonths(localDate(day), count)).toBe(expected);
  });

  it('lands in the right month, on the same day or the last of the month', () => {
    fc.assert(
      fc.property(innerDay, fc.integer({ min: -300, max: 300 }), (day, count) => {
        const shifted = addMonths(day, count);
        const months = (text: LocalDate) => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
        expect(months(shifted)).toBe(months(day) + count);
        if (shifted.slice(8) !== day.slice(8)) {
          expect(shifted < `${shifted.slice(0, 8)}${day.slice(8)}`).toBe(true);
          expect(addDays(shifted, 1).slice(8)).toBe('01');
        }
      }),
    );
  });

  it.each([[0.5], [Number.NaN], [1e12]])('refuses %d months', (count) => {
    expect(() => addMonths(localDate('2026-01-01'), count)).toThrow(RangeError);
  });

  it('refuses to leave the years 1900 to 2199', () => {
    expect(() => addMonths(LAST, 1)).toThrow(RangeError);
    expect(() => addMonths(FIRST, -1)).toThrow(RangeError);
  });
});

describe('the day in Vietnam', () => {
  // Quyết định 134/2002/QĐ-TTg: legal time is that of the seventh zone.
  it.each([
    ['2026-11-20T08:00:00+07:00', '2026-11-20'],
    ['2026-11-20T16:59:59.999Z', '2026-11-20'],
    ['2026-11-20T17:00:00Z', '2026-11-21'],
    ['1969-12-31T17:00:00Z', '1970-01-01'],
    ['1969-12-31T16:59:59.999Z', '1969-12-31'],
  ])('%s is %s', (instant, expected) => {
    expect(localDateOf(Date.parse(instant))).toBe(expected);
  });

  it('agrees with the zone Asia/Ho_Chi_Minh of the time zone database since 1976', () => {
    const inHoChiMinhCity = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' });
    const since = { min: Date.parse('1976-01-01T00:00:00Z'), max: Date.parse('2199-12-30T00:00:00Z') };
    fc.assert(
      fc.property(fc.integer(since), (instant) => {
        expect(localDateOf(instant)).toBe(inHoChiMinhCity.format(instant));
      }),
    );
  });

  it('refuses what is no instant of 1900 to 2199', () => {
    expect(() => localDateOf(Number.NaN)).toThrow(RangeError);
    expect(() => localDateOf(Date.parse('2199-12-31T17:00:00Z'))).toThrow(RangeError);
  });
});
