import { Injectable } from '@nestjs/common';

/** What may be under way in somebody's hands: tasks, visits that they head, work of a month, people whose month they assess. */
export const HELD_KINDS = ['tasks', 'visits', 'work', 'assessments'] as const;
export type HeldKind = (typeof HELD_KINDS)[number];
export type HeldWork = Readonly<Record<HeldKind, number>>;

/** How much of one kind is open in somebody's hands, as far as whoever asks answers for them. */
export type CountHeld = (staffMemberId: string) => Promise<number>;

/** Asks upper libs what somebody holds, before they leave: each says how its own kind is counted. */
@Injectable()
export class PersonWork {
  private readonly counts = new Map<HeldKind, CountHeld>();

  register(kind: HeldKind, count: CountHeld): void {
    this.counts.set(kind, count);
  }

  async heldBy(staffMemberId: string): Promise<HeldWork> {
    const held: Record<HeldKind, number> = { tasks: 0, visits: 0, work: 0, assessments: 0 };
    for (const kind of HELD_KINDS) held[kind] = (await this.counts.get(kind)?.(staffMemberId)) ?? 0;
    return held;
  }
}
