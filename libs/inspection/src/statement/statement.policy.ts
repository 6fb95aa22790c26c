import { mayAt, type Actor } from '@app/kernel';

/** What decides who may answer a finding; a loaded row satisfies it. */
export interface AnsweredFinding {
  readonly tenantId: number;
  readonly orgUnitId: number;
  readonly releasedAt: Date | null;
}

/** A leader of the inspected unit, once the finding has been released to it. */
export function mayAnswerForUnit(actor: Actor, finding: AnsweredFinding): boolean {
  return (
    finding.tenantId === actor.tenantId &&
    finding.releasedAt !== null &&
    mayAt(actor, 'inspection.submit-statement', finding.orgUnitId)
  );
}
