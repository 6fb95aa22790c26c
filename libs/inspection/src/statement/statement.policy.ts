import { mayAt, type Actor } from '@app/kernel';

/** What decides who may answer a finding; a loaded row satisfies it. */
export interface AnsweredFinding {
  readonly tenantId: number;
  readonly orgUnitId: number;
  readonly releasedAt: Date | null;
}

/** A leader of the inspected unit, or its desk officer, once the finding has been released to it. */
export function mayAnswerForUnit(actor: Actor, finding: AnsweredFinding): boolean {
  return isReleasedTo(actor, finding) && mayAt(actor, 'inspection.submit-statement', finding.orgUnitId);
}

/** Whether the actor speaks for the unit without leading it: what is said so stands until a leader says something. */
export function isOnBehalf(actor: Actor, { orgUnitId }: Pick<AnsweredFinding, 'orgUnitId'>): boolean {
  return !mayAt(actor, 'remediation.sign', orgUnitId);
}

/** Whoever the finding names, once it has been released; which unit they sit in does not matter. */
export function mayAnswerAsNamed(actor: Actor, finding: AnsweredFinding, isNamed: boolean): boolean {
  return isNamed && isReleasedTo(actor, finding);
}

const isReleasedTo = (actor: Actor, { tenantId, releasedAt }: AnsweredFinding): boolean =>
  tenantId === actor.tenantId && releasedAt !== null;
