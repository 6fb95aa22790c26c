import { Injectable } from '@nestjs/common';
import { platformProblems } from '@app/platform';

/** Files that are looked into at the same time: each takes a core and up to the memory of one decoded picture. */
const AT_ONCE = 2;
/** Those that may wait, about three seconds of work. */
const WAITING = 24;

/** Bounds the work that pictures and archives make. Who comes when the queue is full is told to come again. */
@Injectable()
export class Gate {
  private busy = 0;
  private readonly queue: (() => void)[] = [];

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.busy >= AT_ONCE) {
      if (this.queue.length >= WAITING) throw platformProblems.busy();
      // Whoever leaves hands the place over, so that nobody slips in between.
      await new Promise<void>((enter) => this.queue.push(enter));
    } else this.busy += 1;
    try {
      return await work();
    } finally {
      const next = this.queue.shift();
      if (next) next();
      else this.busy -= 1;
    }
  }
}
