import { addDays, dayOfWeek, localDate, type LocalDate } from '@app/kernel';

/** The weeks of a month, Monday first; null where a week reaches into another month. */
export function weeksOf(year: number, month: number): (LocalDate | null)[][] {
  const first = localDate(`${year}-${String(month).padStart(2, '0')}-01`);
  const weeks: (LocalDate | null)[][] = [];
  let day = addDays(first, 1 - dayOfWeek(first));
  do {
    const week = Array.from({ length: 7 }, (_, at) => addDays(day, at));
    weeks.push(week.map((one) => (one.slice(0, 7) === first.slice(0, 7) ? one : null)));
    day = addDays(day, 7);
  } while (day.slice(0, 7) === first.slice(0, 7));
  return weeks;
}
