import type { AuditEntry } from '@app/audit';
import type { UnitFacts } from '@app/organization';
import type { Sanction } from './entities/sanction.entity';

/** Which decision it is; what the person did stands in the record alone, which fewer people read than the log. */
const of = (sanction: Sanction, unit: UnitFacts) => ({
  subject: { type: 'sanction', id: sanction.id, orgUnitId: unit.id, laneUnitId: unit.bodyId },
  accountsFor: { sanction: 1 },
});
const which = ({ personName, side, form, decisionNumber, decidedOn }: Sanction) => ({
  ...{ person: personName, side, form, decisionNumber, decidedOn },
});

export function sanctionRecorded(sanction: Sanction, unit: UnitFacts): AuditEntry {
  const { decidedBy, actOn, effectiveOn, endsOn } = sanction;
  return {
    action: 'discipline.sanction-recorded',
    ...of(sanction, unit),
    after: { ...which(sanction), decidedBy, actOn, effectiveOn, endsOn },
  };
}

/** That somebody has signed whether it was about a public duty; an earlier word stands before it. */
export function publicDutySigned(before: Sanction, after: Sanction, unit: UnitFacts): AuditEntry {
  return {
    action: 'discipline.public-duty-signed',
    ...of(after, unit),
    before: { isPublicDuty: before.isPublicDuty, reason: before.publicDutyReason },
    after: { ...which(after), isPublicDuty: after.isPublicDuty, reason: after.publicDutyReason },
  };
}

export function sanctionAnnulled(sanction: Sanction, unit: UnitFacts): AuditEntry {
  return {
    action: 'discipline.sanction-annulled',
    ...of(sanction, unit),
    after: { ...which(sanction), reason: sanction.annulment },
  };
}

/** That the person has answered; an earlier answer stands before it. */
export function sanctionAnswered(before: Sanction, after: Sanction, unit: UnitFacts): AuditEntry {
  return {
    action: 'discipline.sanction-answered',
    ...of(after, unit),
    before: { reply: before.reply },
    after: { ...which(after), reply: after.reply },
  };
}
