import {
  addCalendarDays,
  addDays,
  addMonths,
  addWorkdays,
  dayOfWeek,
  explainDue,
  isWorkday,
  localDate,
  workCalendar,
  workdaysBetween,
  type LocalDate,
} from '@app/kernel';
import { VIETNAM_CALENDAR_DAYS, VIETNAM_CALENDAR_FROM, VIETNAM_CALENDAR_TO } from './vietnam-calendar';

const calendar = workCalendar(1, VIETNAM_CALENDAR_FROM, VIETNAM_CALENDAR_TO, VIETNAM_CALENDAR_DAYS);
const SATURDAY = 6;

const daysOf = (year: string): LocalDate[] => {
  const days: LocalDate[] = [];
  for (let day = VIETNAM_CALENDAR_FROM; day < VIETNAM_CALENDAR_TO; day = addDays(day, 1)) {
    if (day.startsWith(year)) days.push(day);
  }
  return days;
};
const weekdaysOff = (year: string) => daysOf(year).filter((day) => dayOfWeek(day) <= 5 && !isWorkday(calendar, day));
const proposedIn = (year: string) =>
  VIETNAM_CALENDAR_DAYS.filter(({ day, state }) => day.startsWith(year) && state === 'PROPOSED').map(({ day }) => day);

describe('the official calendar of Vietnam', () => {
  it('covers 2026 and 2027 whole, each listed day once, in order', () => {
    expect([VIETNAM_CALENDAR_FROM, VIETNAM_CALENDAR_TO]).toEqual(['2026-01-01', '2028-01-01']);
    const listed = VIETNAM_CALENDAR_DAYS.map(({ day }) => day);
    expect(listed).toEqual([...new Set(listed)].sort());
    expect(listed.every((day) => day >= VIETNAM_CALENDAR_FROM && day < VIETNAM_CALENDAR_TO)).toBe(true);
  });

  it('has these Mondays to Fridays off', () => {
    expect(weekdaysOff('2026')).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-02-16',
      '2026-02-17',
      '2026-02-18',
      '2026-02-19',
      '2026-02-20',
      '2026-04-27',
      '2026-04-30',
      '2026-05-01',
      '2026-08-31',
      '2026-09-01',
      '2026-09-02',
    ]);
    expect(weekdaysOff('2027')).toEqual([
      '2027-01-01',
      '2027-02-05',
      '2027-02-08',
      '2027-02-09',
      '2027-04-16',
      '2027-04-30',
      '2027-05-03',
      '2027-09-02',
    ]);
  });

  it('has these Saturdays and Sundays worked', () => {
    const worked = (year: string) => daysOf(year).filter((day) => dayOfWeek(day) > 5 && isWorkday(calendar, day));
    expect(worked('2026')).toEqual(['2026-01-10', '2026-08-22']);
    expect(worked('2027')).toEqual([]);
  });

  it('leaves to a decision what no decision has settled, and says so in the source', () => {
    expect(proposedIn('2026')).toEqual(['2026-11-24']);
    expect(proposedIn('2027')).toEqual(['2027-02-04', '2027-02-10', '2027-09-03', '2027-11-24']);
    for (const { state, source } of VIETNAM_CALENDAR_DAYS) {
      expect(/chưa (có phương án|rõ)/.test(source)).toBe(state === 'PROPOSED');
    }
  });

  // Lunar days by the astronomical rules of the Vietnamese calendar (UTC+7).
  it.each([
    ['2026-02-17', 2, 'Tết Âm lịch (mùng 1)'],
    ['2027-02-06', 6, 'Tết Âm lịch (mùng 1)'],
    ['2026-04-26', 7, 'Giỗ Tổ Hùng Vương (10/3 Âm lịch)'],
    ['2027-04-16', 5, 'Giỗ Tổ Hùng Vương (10/3 Âm lịch)'],
    ['2026-09-02', 3, 'Quốc khánh'],
    ['2027-09-02', 4, 'Quốc khánh'],
    ['2026-11-24', 2, 'Ngày Văn hóa Việt Nam'],
    ['2027-11-24', 3, 'Ngày Văn hóa Việt Nam'],
    ['2027-05-01', 6, 'Ngày Quốc tế Lao động'],
  ])('has on %s, day %i of the week, %s', (day, weekday, name) => {
    expect(dayOfWeek(localDate(day))).toBe(weekday);
    expect(calendar.days.get(localDate(day))?.name).toBe(name);
  });

  // Bộ luật Lao động 2019, Điều 112 khoản 1: 1 + 5 + 1 + 1 + 2 + 1 days, none lost to a weekend (Điều 111 khoản 3).
  it.each(['2026', '2027'])('takes eleven workdays from the weekdays of %s once all but 24/11 is confirmed', (year) => {
    const settled = VIETNAM_CALENDAR_DAYS.map((listed) =>
      listed.day.endsWith('-11-24') ? listed : { ...listed, state: 'CONFIRMED' as const },
    );
    const confirmed = workCalendar(2, VIETNAM_CALENDAR_FROM, VIETNAM_CALENDAR_TO, settled);
    const weekdays = daysOf(year).filter((day) => dayOfWeek(day) <= 5).length;
    expect(daysOf(year).filter((day) => isWorkday(confirmed, day)).length).toBe(weekdays - 11);
  });

  it('has a make-up Saturday for each weekday off that was exchanged, named in both', () => {
    const exchanges = VIETNAM_CALENDAR_DAYS.filter(({ name }) => name.includes('hoán đổi'));
    const makeups = VIETNAM_CALENDAR_DAYS.filter(({ kind }) => kind === 'MAKEUP');
    expect(exchanges).toHaveLength(2);
    expect(makeups).toHaveLength(2);
    for (const [index, makeup] of makeups.entries()) {
      expect(dayOfWeek(makeup.day)).toBe(SATURDAY);
      expect(makeup.source).toBe(exchanges[index]?.source);
    }
  });

  it('names the act or notice behind each day', () => {
    for (const { source } of VIETNAM_CALENDAR_DAYS) {
      expect(source).toMatch(/Bộ luật Lao động 2019, Điều 11[12] khoản \d|số 12729\/VPCP-KGVX|số 80-NQ\/TW/);
    }
  });
});

describe('terms by the official calendar', () => {
  // Bộ luật Dân sự 2015, Điều 147: the day a term starts from is not counted.
  it.each([
    ['2026-02-13', 3, '2026-02-25'],
    ['2026-01-08', 2, '2026-01-10'],
    ['2026-04-24', 5, '2026-05-06'],
    ['2026-08-20', 7, '2026-08-28'],
    ['2026-08-28', 5, '2026-09-09'],
    ['2026-11-20', 5, '2026-11-27'],
    ['2026-08-18', 10, '2026-09-03'],
    ['2026-10-28', 7, '2026-11-06'],
    ['2026-11-06', 7, '2026-11-17'],
  ])('%s and %i workdays end on %s', (start, count, due) => {
    expect(addWorkdays(calendar, localDate(start), count)).toBe(due);
    expect(workdaysBetween(calendar, localDate(start), localDate(due))).toBe(count);
  });

  // Bộ luật Dân sự 2015, Điều 148 khoản 5: a term that would end on a day off ends on the next workday.
  it.each([
    ['2026-08-03', 30, '2026-09-03'],
    ['2026-02-05', 10, '2026-02-23'],
    ['2026-06-01', 90, '2026-09-03'],
    ['2026-06-01', 150, '2026-10-29'],
    ['2026-04-11', 15, '2026-04-28'],
  ])('%s and %i days end on %s', (start, count, due) => {
    expect(addCalendarDays(calendar, localDate(start), count)).toBe(due);
  });

  it('31/01/2026 and a month end on 02/03/2026', () => {
    expect(addCalendarDays(calendar, addMonths(localDate('2026-01-31'), 1), 0)).toBe('2026-03-02');
  });

  it('five workdays from 20/11/2026 end on 27/11, or on 30/11 if 24/11 becomes a holiday', () => {
    const { dueOn, proposed } = explainDue(calendar, localDate('2026-11-20'), 5);
    expect(dueOn).toBe('2026-11-27');
    expect(proposed).toEqual([{ day: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', dueOnIfConfirmed: '2026-11-30' }]);
  });

  it('three workdays from 03/02/2027 tell every date that the arrangement of Tết may bring', () => {
    const { dueOn, proposed } = explainDue(calendar, localDate('2027-02-03'), 3);
    expect(dueOn).toBe('2027-02-11');
    expect(proposed.map(({ day, dueOnIfConfirmed }) => [day, dueOnIfConfirmed])).toEqual([
      ['2027-02-04', '2027-02-12'],
      ['2027-02-10', '2027-02-15'],
    ]);
  });
});
