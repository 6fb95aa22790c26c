import type { AuditEntry } from '@app/audit';
import type { UnitFacts } from '@app/organization';
import type { DutyAssignment } from './entities/duty-assignment.entity';
import type { DutyList } from './entities/duty-list.entity';
import type { Duty } from './entities/duty.entity';

interface Written {
  readonly duties: readonly Duty[];
  /** Whether a version before it ended by it. */
  readonly replaces: boolean;
}

export function dutyListSet(list: DutyList, unit: UnitFacts, { duties, replaces }: Written): AuditEntry {
  return {
    action: 'roster.duty-list-set',
    subject: { type: 'duty_list', id: list.id, orgUnitId: unit.id, laneUnitId: unit.bodyId },
    accountsFor: { duty_list: replaces ? 2 : 1, duty: duties.length },
    after: {
      ...{
        unit: unit.name,
        decisionNumber: list.regulationNumber,
        decidedOn: list.decidedOn,
        decidedBy: list.decidedBy,
      },
      ...{ validFrom: list.validFrom, items: duties.map(({ code, title }) => ({ title: `${code} ${title}` })) },
    },
  };
}

const ofAssignment = ({ id, orgUnitId }: DutyAssignment, unit: UnitFacts) => ({
  ...{ type: 'duty_assignment', id, orgUnitId, laneUnitId: unit.bodyId },
});

export function dutyAssigned(
  assignment: DutyAssignment,
  unit: UnitFacts,
  { title, fullName }: { title: string; fullName: string },
): AuditEntry {
  const { dutyCode, startsOn, paper } = assignment;
  return {
    action: 'roster.duty-assigned',
    subject: ofAssignment(assignment, unit),
    accountsFor: { duty_assignment: 1 },
    after: { unit: unit.name, code: dutyCode, title, fullName, startsOn, paper },
  };
}

export function dutyEnded(assignment: DutyAssignment, unit: UnitFacts): AuditEntry {
  return {
    action: 'roster.duty-ended',
    subject: ofAssignment(assignment, unit),
    accountsFor: { duty_assignment: 1 },
    before: { startsOn: assignment.startsOn },
    after: { unit: unit.name, code: assignment.dutyCode, endsOn: assignment.endsOn },
  };
}
