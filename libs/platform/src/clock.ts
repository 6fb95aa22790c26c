import { localDateOf, type LocalDate } from '@app/kernel';

/** An instant of the domain, and the real moment at which it is that; null: when the process starts. */
export interface DomainMoment {
  readonly instant: Date;
  readonly at: Date | null;
}

/**
 * Domain time: the real clock, moved by a fixed offset when KYCUONG_NOW was given at start or the demo tells its story. Domain days and stamps come
 * from here; sessions, throttling, retention and jobs stay on real time.
 */
export class Clock {
  private offset = 0;

  constructor(given: DomainMoment | null = null) {
    if (given) this.moveTo(given.instant, given.at ?? undefined);
  }

  /** Makes it that instant now, or at another real moment. Only the demo moves its clock: to the morning of its story. */
  moveTo(instant: Date, at = new Date()): void {
    this.offset = instant.getTime() - at.getTime();
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
