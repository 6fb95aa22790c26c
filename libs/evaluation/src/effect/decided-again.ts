import type { AuditLog } from '@app/audit';
import type { Telling } from '@app/notification';
import { evaluationReopened } from '../month/month.audit';

/** A closed month that has to be decided again because an effect came or went, as the database answers. */
export interface DecidedAgain {
  readonly id: string;
  readonly nextId: string;
  readonly orgUnitId: number;
  readonly bodyId: number;
  readonly personName: string;
  readonly month: string;
  readonly cycleWasLocked: boolean;
  /** Of the person whom the finding names; otherwise of a leader whose part d turns on it. */
  readonly isOwn: boolean;
}

/** Writes each reopening down. */
export function recordAgain(audit: AuditLog, again: readonly DecidedAgain[], reason: string): void {
  for (const { id, orgUnitId, personName, month, bodyId, cycleWasLocked } of again) {
    const evaluation = { id, orgUnitId, personName };
    audit.record(evaluationReopened(evaluation, { orgUnitId: bodyId, month }, { reason, cycleWasLocked }));
  }
}

/** What whoever locks the body's months has to know. */
export function againNews(again: readonly DecidedAgain[], reason: string): Telling[] {
  return again.map(({ nextId, orgUnitId, bodyId, personName, month }) => ({
    code: 'evaluation.month-to-decide-again',
    facts: { person: personName, month: month.split('-').reverse().join('/'), reason },
    about: { type: 'evaluation', id: nextId },
    to: [{ unit: bodyId, permission: 'evaluation.lock' }],
    ...{ orgUnitId, laneUnitId: bodyId },
  }));
}
