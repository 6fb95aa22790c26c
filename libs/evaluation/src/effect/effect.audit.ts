import type { AuditEntry } from '@app/audit';
import type { FindingEffect } from './entities/finding-effect.entity';

const of = ({ id, orgUnitId }: FindingEffect, bodyId: number): Pick<AuditEntry, 'subject' | 'accountsFor'> => ({
  subject: { type: 'finding_effect', id, orgUnitId, laneUnitId: bodyId },
  accountsFor: { finding_effect: 1 },
});
// Points stand in the row, not in the log, which more people read.
const which = ({ personName, title, month }: FindingEffect) => ({
  ...{ person: personName, finding: title, month: month.slice(0, 7) },
});

export function effectProposed(effect: FindingEffect, bodyId: number): AuditEntry {
  return { action: 'evaluation.effect-proposed', ...of(effect, bodyId), after: which(effect) };
}

export function effectDecided(before: FindingEffect, after: FindingEffect, bodyId: number): AuditEntry {
  return {
    action: 'evaluation.effect-decided',
    ...of(after, bodyId),
    before: { state: before.state },
    after: { ...which(after), state: after.state, reason: after.decisionReason },
  };
}

/** That the person has answered; an earlier answer stands before it. */
export function effectAnswered(before: FindingEffect, after: FindingEffect, bodyId: number): AuditEntry {
  return {
    action: 'evaluation.effect-answered',
    ...of(after, bodyId),
    before: { reply: before.reply },
    after: { ...which(after), reply: after.reply },
  };
}

export function effectCorrected(before: FindingEffect, after: FindingEffect, bodyId: number): AuditEntry {
  return {
    action: 'evaluation.effect-corrected',
    ...of(after, bodyId),
    before: { finding: before.title, severity: before.severity },
    after: { ...which(after), severity: after.severity },
  };
}

export function effectTakenBack(effect: FindingEffect, before: string, bodyId: number): AuditEntry {
  return {
    action: 'evaluation.effect-taken-back',
    ...of(effect, bodyId),
    before: { state: before },
    after: { ...which(effect), state: effect.state, reason: effect.takenBackReason },
  };
}
