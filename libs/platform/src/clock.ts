import { localDateOf, type LocalDate } from '@app/kernel';

/**
 * Domain time: the real clock, moved by a fixed offset when KYCUONG_NOW was given at start or the demo tells its story. Domain days and stamps come
 * from here; sessions, throttling, retention and jobs stay on real time.
 */
export class Clock {
  private offset = 0;

  constructor(startsAt: Date | null = null) {
    if (startsAt) this.moveTo(startsAt);
  }

  /** Makes it that instant now. Only the demo moves its clock: to the morning of its story. */
  moveTo(instant: Date): void {
    this.offset = instant.getTime() - Date.now();
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
