import { localDateOf, type LocalDate } from '@app/kernel';

/**
 * Domain time: the real clock, moved by a fixed offset when KYCUONG_NOW was given at start. Domain days and stamps come
 * from here; sessions, throttling, retention and jobs stay on real time.
 */
export class Clock {
  private readonly offset: number;

  constructor(startsAt: Date | null = null) {
    this.offset = startsAt ? startsAt.getTime() - Date.now() : 0;
  }

  now(): Date {
    return new Date(Date.now() + this.offset);
  }

  /** The day in Vietnam. */
  today(): LocalDate {
    return localDateOf(this.now().getTime());
  }

  /** Milliseconds of the real clock, for lifetimes that no demo may move. */
  realMilliseconds(): number {
    return Date.now();
  }
}
