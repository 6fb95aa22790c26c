import { Injectable } from '@nestjs/common';
import type { OpenWork } from '../rules/unit-act';

/** How much of one kind is open at the units. */
export type CountWork = (unitIds: readonly number[]) => Promise<number>;

/** Asks upper libs what is still open at a unit: each says how its own kind is counted. */
@Injectable()
export class UnitWork {
  private readonly counts = new Map<keyof OpenWork, CountWork>();

  register(kind: keyof OpenWork, count: CountWork): void {
    this.counts.set(kind, count);
  }

  async openAt(unitIds: readonly number[]): Promise<OpenWork> {
    const of = async (kind: keyof OpenWork): Promise<number> => (await this.counts.get(kind)?.(unitIds)) ?? 0;
    return { tasks: await of('tasks'), visits: await of('visits'), people: await of('people') };
  }
}
