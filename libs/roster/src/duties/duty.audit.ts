import type { AuditEntry } from '@app/audit';
import type { UnitFacts } from '@app/organization';
import type { DutyAssignment } from './entities/duty-assignment.entity';
import type { DutyList } from './entities/duty-list.entity';
import type { JobPosition } from './entities/job-position.entity';
import type { Duty } from './entities/duty.entity';

interface Written {
  readonly duties: readonly Duty[];
  /** How many job positions it names for the first time. */
  readonly positions: number;
}

export function dutyListSet(list: DutyList, unit: UnitFacts, { duties, positions }: Written): AuditEntry {
  return {
    action: 'roster.duty-list-set',
    subject: { type: 'duty_list', id: list.id, orgUnitId: unit.id, laneUnitId: unit.bodyId },
    accountsFor: {
      ...{ duty_list: list.replaces ? 2 : 1, duty: duties.length },
      ...(positions > 0 ? { job_position: positions } : {}),
    },
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

/** That a version was a mistake; the one that had ended by it goes on. */
export function dutyListWithdrawn(list: DutyList, unit: UnitFacts): AuditEntry {
  return {
    action: 'roster.duty-list-withdrawn',
    subject: { type: 'duty_list', id: list.id, orgUnitId: unit.id, laneUnitId: unit.bodyId },
    accountsFor: { duty_list: list.replaces ? 2 : 1 },
    before: { decisionNumber: list.regulationNumber, validFrom: list.validFrom },
    after: { unit: unit.name, reason: list.withdrawnReason },
  };
}

const ofPosition = ({ id }: JobPosition, unit: UnitFacts) => ({
  ...{ type: 'job_position', id, orgUnitId: unit.id, laneUnitId: unit.bodyId },
});

export function jobPositionSet(position: JobPosition, unit: UnitFacts): AuditEntry {
  const { name, positionGroup, validFrom, decisionNumber, decidedOn, decidedBy } = position;
  return {
    action: 'roster.job-position-set',
    subject: ofPosition(position, unit),
    accountsFor: { job_position: 1 },
    after: { unit: unit.name, name, positionGroup, validFrom, decisionNumber, decidedOn, decidedBy },
  };
}

export function jobPositionEnded(position: JobPosition, unit: UnitFacts): AuditEntry {
  const { name, validFrom, validTo } = position;
  return {
    action: 'roster.job-position-ended',
    subject: ofPosition(position, unit),
    accountsFor: { job_position: 1 },
    before: { validFrom },
    after: { unit: unit.name, name, validTo },
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
