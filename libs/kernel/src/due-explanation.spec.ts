import fc from 'fast-check';
import { explainDue } from './due-explanation';
import { addDays, daysBetween, localDate } from './local-date';
import { addWorkdays, CalendarNotCovered, isWorkday, workCalendar, type CalendarDay } from './work-calendar';

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

// Bộ luật Lao động 2019, Điều 111 khoản 3 and Điều 112; 24/11 waits for its amendment.
const calendar = workCalendar(1, FROM, TO, [
  off('2026-04-26', 'Giỗ Tổ Hùng Vương'),
  off('2026-04-27', 'Nghỉ bù Giỗ Tổ Hùng Vương'),
  proposed(off('2026-11-24', 'Ngày Văn hóa Việt Nam')),
]);

const earlyDay = fc.integer({ min: 0, max: 400 }).map((count) => addDays(FROM, count));
const anyCount = fc.integer({ min: 0, max: 120 });
const anyCalendar = fc
  .uniqueArray(
    fc.record({
      day: earlyDay,
      kind: fc.constantFrom('HOLIDAY' as const, 'MAKEUP' as const),
      state: fc.constantFrom('CONFIRMED' as const, 'PROPOSED' as const),
      name: fc.constantFrom('Ngày lễ', 'Làm bù'),
    }),
    { selector: (listed) => listed.day, maxLength: 40 },
  )
  .map((days) => workCalendar(1, FROM, TO, days));

describe('the explanation of a due day', () => {
  it('names each day passed over, and both readings of 24/11/2026', () => {
    expect(explainDue(calendar, localDate('2026-11-20'), 5)).toEqual({
      dueOn: '2026-11-27',
      counted: 5,
      skipped: [
        { day: '2026-11-21', reason: 'WEEKEND' },
        { day: '2026-11-22', reason: 'WEEKEND' },
      ],
      proposed: [{ day: '2026-11-24', name: 'Ngày Văn hóa Việt Nam', dueOnIfConfirmed: '2026-11-30' }],
    });
  });

  it('names the holiday rather than the weekend it falls on', () => {
    expect(explainDue(calendar, localDate('2026-04-24'), 1)).toEqual({
      dueOn: '2026-04-28',
      counted: 1,
      skipped: [
        { day: '2026-04-25', reason: 'WEEKEND' },
        { day: '2026-04-26', reason: 'Giỗ Tổ Hùng Vương' },
        { day: '2026-04-27', reason: 'Nghỉ bù Giỗ Tổ Hùng Vương' },
      ],
      proposed: [],
    });
  });

  it('has nothing to explain where nothing is counted', () => {
    const start = localDate('2026-11-21');
    expect(explainDue(calendar, start, 0)).toEqual({ dueOn: start, counted: 0, skipped: [], proposed: [] });
  });

  it('leaves out proposed days before the term and the one it starts from, which move nothing', () => {
    expect(explainDue(calendar, localDate('2026-11-24'), 3).proposed).toEqual([]);
    expect(explainDue(calendar, localDate('2026-11-25'), 3).proposed).toEqual([]);
  });

  it('leaves out a proposed holiday on a weekend, which moves nothing', () => {
    const sunday = workCalendar(1, FROM, TO, [proposed(off('2026-11-22', 'Ngày lễ'))]);
    expect(explainDue(sunday, localDate('2026-11-20'), 2)).toEqual({
      dueOn: '2026-11-24',
      counted: 2,
      skipped: [
        { day: '2026-11-21', reason: 'WEEKEND' },
        { day: '2026-11-22', reason: 'WEEKEND' },
      ],
      proposed: [],
    });
  });

  it('supposes proposed days one after the other, so that the last row holds when all are confirmed', () => {
    // Listed out of order; 10/02 is reached only when 04/02 and 09/02 are days off.
    const days = ['2027-02-10', '2027-02-04', '2027-02-09'].map((day) => proposed(off(day, 'Tết Âm lịch')));
    const announced = workCalendar(1, FROM, TO, days);
    const { dueOn, proposed: rows } = explainDue(announced, localDate('2027-02-03'), 4);
    expect(dueOn).toBe('2027-02-09');
    expect(rows.map(({ day, dueOnIfConfirmed }) => [day, dueOnIfConfirmed])).toEqual([
      ['2027-02-04', '2027-02-10'],
      ['2027-02-09', '2027-02-11'],
      ['2027-02-10', '2027-02-12'],
    ]);
  });

  it('tells that a proposed make-up Saturday would end the term earlier', () => {
    const swap = [proposed(makeup('2026-08-22', 'Làm bù')), proposed(off('2026-08-31', 'Nghỉ hoán đổi'))];
    const explained = explainDue(workCalendar(1, FROM, TO, swap), localDate('2026-08-20'), 7);
    expect(explained.dueOn).toBe('2026-08-31');
    expect(explained.proposed).toEqual([{ day: '2026-08-22', name: 'Làm bù', dueOnIfConfirmed: '2026-08-28' }]);
  });

  it('accounts for every day from the start to the due day, and agrees with addWorkdays', () => {
    fc.assert(
      fc.property(anyCalendar, earlyDay, anyCount, (cal, start, count) => {
        const explained = explainDue(cal, start, count);
        expect(explained.dueOn).toBe(addWorkdays(cal, start, count));
        expect(explained.counted + explained.skipped.length).toBe(daysBetween(start, explained.dueOn));
        for (const { day } of explained.skipped) expect(isWorkday(cal, day)).toBe(false);
      }),
    );
  });

  it('has in its last row the due day of the calendar with every proposal confirmed, for holidays', () => {
    const proposedHolidays = fc
      .uniqueArray(earlyDay, { maxLength: 30 })
      .map((days) => days.map((day) => proposed(off(day, 'Ngày lễ'))));
    fc.assert(
      fc.property(proposedHolidays, earlyDay, anyCount, (days, start, count) => {
        const explained = explainDue(workCalendar(1, FROM, TO, days), start, count);
        const confirmed = workCalendar(
          2,
          FROM,
          TO,
          days.map((day) => ({ ...day, state: 'CONFIRMED' })),
        );
        expect(explained.proposed.at(-1)?.dueOnIfConfirmed ?? explained.dueOn).toBe(
          addWorkdays(confirmed, start, count),
        );
      }),
    );
  });

  it('throws rather than leave a second due day untold, when a proposed day pushes it out of the calendar', () => {
    const announced = workCalendar(1, FROM, TO, [proposed(off('2027-12-30', 'Ngày lễ'))]);
    expect(addWorkdays(announced, localDate('2027-12-29'), 2)).toBe('2027-12-31');
    expect(() => explainDue(announced, localDate('2027-12-29'), 2)).toThrow(CalendarNotCovered);
  });
});
