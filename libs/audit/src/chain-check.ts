import { Injectable } from '@nestjs/common';
import { jobContext, UnitOfWork, type UnitContext } from '@app/platform';
import { checkLane, type Ask, type LaneHead, type LaneVerdict } from './lane-check';

export interface CheckedLane extends LaneVerdict {
  readonly lane: number;
}

/** So many links are looked at in one check, all its chains together: well under a second of work. */
export const LINKS_A_CHECK = 20_000;

/**
 * Checks chains when somebody asks. Batch by batch, each a short read of its own, so that no transaction stays open; one
 * check after the other, so that many who ask at once do not slow down everybody else.
 */
@Injectable()
export class ChainCheck {
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The chains of these bodies, of each the last links only where all of them would be too many. */
  lanes(tenantId: number, lanes: readonly number[]): Promise<CheckedLane[]> {
    const check = this.last.then(() => this.check(tenantId, lanes));
    this.last = check.catch(() => undefined);
    return check;
  }

  private async check(tenantId: number, lanes: readonly number[]): Promise<CheckedLane[]> {
    // Whoever checks must see every entry of a chain, and shows none.
    const context: UnitContext = { ...jobContext('audit.verify', tenantId), mode: 'read' };
    const ask: Ask = (text, values) =>
      this.unitOfWork.run(context, () => this.unitOfWork.current.query({ text, values }));
    const heads = await ask<LaneHead>(
      `SELECT lane_unit_id AS lane, seq, hash FROM audit_head
        WHERE tenant_id = $1 AND lane_unit_id = ANY ($2::int[]) ORDER BY 1`,
      [tenantId, lanes],
    );
    const checked: CheckedLane[] = [];
    for (const head of heads) {
      const verdict = await checkLane(ask, tenantId, head, { atMost: Math.floor(LINKS_A_CHECK / heads.length) });
      checked.push({ lane: head.lane, ...verdict });
    }
    return checked;
  }
}
