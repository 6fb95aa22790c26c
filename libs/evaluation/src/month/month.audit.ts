import type { AuditEntry } from '@app/audit';
import type { Evaluation } from './entities/evaluation.entity';
import type { EvaluationCycle } from './entities/evaluation-cycle.entity';

const ofCycle = (
  cycle: EvaluationCycle,
  evaluations: number,
  cycles = 1,
): Pick<AuditEntry, 'subject' | 'accountsFor'> => ({
  subject: { type: 'evaluation_cycle', id: cycle.id, orgUnitId: cycle.orgUnitId, laneUnitId: cycle.orgUnitId },
  accountsFor: {
    ...(cycles === 0 ? {} : { evaluation_cycle: cycles }),
    ...(evaluations === 0 ? {} : { evaluation: evaluations }),
  },
});
const of = (
  evaluation: Pick<Evaluation, 'id' | 'orgUnitId'>,
  bodyId: number,
  rows = 1,
): Pick<AuditEntry, 'subject' | 'accountsFor'> => ({
  subject: { type: 'evaluation', id: evaluation.id, orgUnitId: evaluation.orgUnitId, laneUnitId: bodyId },
  accountsFor: { evaluation: rows },
});

export function cycleOpened(cycle: EvaluationCycle, people: number): AuditEntry {
  const { month, selfDueOn, superiorDueOn, decisionDueOn } = cycle;
  return {
    action: 'evaluation.cycle-opened',
    ...ofCycle(cycle, people),
    after: { month: month.slice(0, 7), people, selfDueOn, superiorDueOn, decisionDueOn },
  };
}

/** People who have come to the body since. */
export function peopleAdded(cycle: EvaluationCycle, people: number): AuditEntry {
  return {
    action: 'evaluation.people-added',
    ...ofCycle(cycle, people, 0),
    after: { month: cycle.month.slice(0, 7), people },
  };
}

/** That whoever is behind was reminded; whom, the entries of what was told say. */
export function cycleReminded(cycle: EvaluationCycle, remindedOn: string): AuditEntry {
  return {
    action: 'evaluation.reminded',
    ...ofCycle(cycle, 0),
    after: { month: cycle.month.slice(0, 7), remindedOn },
  };
}

/** Everybody's month closed at once; each one's points stand in their own row, not in the log, which more people read. */
export function cycleLocked(cycle: EvaluationCycle, closed: { locked: number; insufficient: number }): AuditEntry {
  return {
    action: 'evaluation.cycle-locked',
    ...ofCycle(cycle, closed.locked + closed.insufficient, cycle.state === 'LOCKED' ? 1 : 0),
    after: { month: cycle.month.slice(0, 7), locked: closed.locked, insufficientData: closed.insufficient },
  };
}

export const EVALUATION_STEPS = [
  ...(['self-saved', 'self-submitted', 'self-withdrawn'] as const),
  ...(['opened', 'assessed', 'returned', 'remarked', 'superior-named'] as const),
] as const;
type Step = (typeof EVALUATION_STEPS)[number];

/** A step of one person's month, without its points and remarks. */
export function evaluationStep(
  step: Step,
  evaluation: Pick<Evaluation, 'id' | 'orgUnitId' | 'personName'>,
  bodyId: number,
  more: { before?: AuditEntry['before']; after?: Record<string, unknown> } = {},
): AuditEntry {
  return {
    action: `evaluation.${step}`,
    ...of(evaluation, bodyId),
    ...(more.before ? { before: more.before } : {}),
    after: { person: evaluation.personName, ...more.after },
  };
}

/** A closed month of somebody's that has to be decided again; the closed one stays to be read. */
export function evaluationReopened(
  evaluation: Pick<Evaluation, 'id' | 'orgUnitId' | 'personName'>,
  cycle: Pick<EvaluationCycle, 'orgUnitId' | 'month'>,
  { reason, cycleWasLocked }: { reason: string; cycleWasLocked: boolean },
): AuditEntry {
  const { subject } = of(evaluation, cycle.orgUnitId);
  return {
    action: 'evaluation.reopened',
    subject,
    accountsFor: { evaluation: 2, ...(cycleWasLocked ? { evaluation_cycle: 1 } : {}) },
    after: { person: evaluation.personName, month: cycle.month.slice(0, 7), reason },
  };
}
