import { localDateOf } from '@app/kernel';
import { longDate } from './layout/head';

// Vietnam keeps one offset the whole year.
const OFFSET = 7 * 3_600_000;

/** “07 giờ 45 phút”, in Vietnam. */
export function timeOfDay(instant: string): string {
  const time = new Date(Date.parse(instant) + OFFSET).toISOString();
  return `${time.slice(11, 13)} giờ ${time.slice(14, 16)} phút`;
}

/** “07 giờ 45 phút ngày 11 tháng 8 năm 2026”, in Vietnam. */
export function clock(instant: string): string {
  return `${timeOfDay(instant)} ${longDate(localDateOf(Date.parse(instant)))}`;
}
