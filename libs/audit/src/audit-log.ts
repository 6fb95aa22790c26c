import { Injectable } from '@nestjs/common';
import canonicalize from 'canonicalize';
import type { Actor } from '@app/kernel';
import { UnitOfWork, type Statement, type Unit } from '@app/platform';

/** Lane of what belongs to no single body: sign-ins, calendars, and everything a job does. */
export const TENANT_LANE = 0;

export interface AuditSubject {
  /** Table of the row the entry is about. */
  readonly type: string;
  readonly id: string;
  /** Unit whose readers may see the entry. */
  readonly orgUnitId: number;
  /** Body whose chain takes it, `TENANT_LANE` for none. */
  readonly laneUnitId: number;
  /** Inspecting body whose readers may see it too. */
  readonly inspectingUnitId?: number;
}

/**
 * One sentence of the log. Each lib makes its own from named fields (`finding.audit.ts`), never from whole rows: what is
 * not named cannot leak. `accountsFor` says how many rows of which tables the entry stands for; a test in the database
 * holds it against what really changed.
 */
export interface AuditEntry {
  readonly action: string;
  readonly subject: AuditSubject;
  readonly accountsFor: Readonly<Record<string, number>>;
  /** A working of the inspecting side, which alone reads it: the unit is told by the minutes, not by the log. */
  readonly isInternal?: boolean;
  readonly before?: Readonly<Record<string, unknown>>;
  readonly after?: Readonly<Record<string, unknown>>;
}

/**
 * Collects the entries of a unit of work and sends them as its last statement, in the same flight as COMMIT: no change
 * without its entry, no entry without its change, and the chain's head is locked for as short as can be.
 */
@Injectable()
export class AuditLog {
  private readonly pending = new WeakMap<Unit, AuditEntry[]>();

  constructor(private readonly unitOfWork: UnitOfWork) {}

  record(entry: AuditEntry): void {
    const unit = this.unitOfWork.current;
    const entries = this.pending.get(unit);
    if (entries) {
      entries.push(entry);
      return;
    }
    const first = [entry];
    this.pending.set(unit, first);
    unit.finishWith(() => appendStatement(unit, first));
  }
}

function appendStatement(unit: Unit, entries: readonly AuditEntry[]): Statement {
  const { actor, requestId } = unit.context;
  const lanes = new Set(entries.map((entry) => entry.subject.laneUnitId));
  const [only] = lanes;
  const lane = lanes.size === 1 && only !== undefined && actor.kind === 'account' ? only : TENANT_LANE;
  return {
    name: 'audit.append',
    text: 'SELECT audit_append($1, $2, $3, $4, $5, $6, $7)',
    values: [
      lane,
      actor.id,
      actor.staffMemberId ?? '',
      actingName(actor),
      requestId,
      unit.now.toISOString(),
      JSON.stringify(entries.map(wireForm)),
    ],
  };
}

function wireForm({ action, subject, accountsFor, isInternal, before, after }: AuditEntry): object {
  return {
    action,
    type: subject.type,
    id: subject.id,
    unit: subject.orgUnitId,
    inspecting: subject.inspectingUnitId,
    internal: isInternal,
    accountsFor: canonicalize(accountsFor),
    content: canonicalize({ ...(before ? { before } : {}), ...(after ? { after } : {}) }),
  };
}

/** Who acts, as the log calls them; a program beside the account in whose name it does. */
export function actingName({ name, token }: Pick<Actor, 'name' | 'token'>): string {
  return token === undefined ? name : `${name} (API: ${token})`;
}
