import type { AuditEntry } from '@app/audit';
import type { UnitEnded } from '@app/organization';
import type { Appointment } from './entities/appointment.entity';
import type { StaffMember } from './entities/staff-member.entity';
import type { NewMovement } from './new-rows';

type Fields = Readonly<Record<string, unknown>>;

/** The movement by which somebody was taken on; null for what an office brings with it when it begins. */
export function staffMemberAppointed(
  person: StaffMember,
  appointment: Appointment,
  by: { laneUnitId: number; movement: NewMovement | null },
): AuditEntry {
  return {
    action: 'roster.staff-member-appointed',
    subject: { type: 'staff_member', id: person.id, orgUnitId: appointment.orgUnitId, laneUnitId: by.laneUnitId },
    accountsFor: { staff_member: 1, appointment: 1, ...(by.movement ? { staff_movement: 1 } : {}) },
    after: {
      fullName: person.fullName,
      kind: person.kind,
      unitId: appointment.orgUnitId,
      position: appointment.position,
      startsOn: appointment.startsOn,
      decisionNumber: appointment.decisionNumber,
      ...particularsOf(person),
    },
  };
}

export function staffMemberCorrected(before: StaffMember, after: StaffMember, laneUnitId: number): AuditEntry {
  const changed = Object.keys(after).filter(
    (key) => key !== 'version' && before[key as keyof StaffMember] !== after[key as keyof StaffMember],
  );
  const of = (person: StaffMember): Fields => {
    const all: Fields = { fullName: person.fullName, kind: person.kind, ...particularsOf(person) };
    return Object.fromEntries(Object.entries(all).filter(([key]) => changed.includes(key)));
  };
  return {
    action: 'roster.staff-member-corrected',
    subject: { type: 'staff_member', id: after.id, orgUnitId: after.orgUnitId, laneUnitId },
    accountsFor: { staff_member: 1 },
    before: of(before),
    after: of(after),
  };
}

/** What a movement changed beside its own row. */
export interface Touched {
  readonly laneUnitId: number;
  readonly appointments: number;
  /** Whether the person's unit changed by it. */
  readonly home: boolean;
}

const rows = ({ appointments, home }: Touched): Record<string, number> => ({
  staff_movement: 1,
  ...(appointments > 0 ? { appointment: appointments } : {}),
  ...(home ? { staff_member: 1 } : {}),
});

export function staffMemberMoved(person: StaffMember, movement: NewMovement, touched: Touched): AuditEntry {
  const { kind, onDay, untilDay, fromUnitName, fromPosition, toUnitName, toPosition, leaveKind } = movement;
  const { decisionNumber, decidedOn, decidedBy, note } = movement;
  return {
    action: 'roster.staff-member-moved',
    subject: { type: 'staff_member', id: person.id, orgUnitId: movement.orgUnitId, laneUnitId: touched.laneUnitId },
    accountsFor: rows(touched),
    before: { unit: fromUnitName, position: fromPosition },
    after: {
      ...{ fullName: person.fullName, movement: kind, unit: toUnitName, position: toPosition, leaveKind },
      ...{ startsOn: onDay, endsOn: untilDay, decisionNumber, decidedOn, decidedBy, note },
    },
  };
}

export function movementWithdrawn(person: StaffMember, movement: NewMovement, touched: Touched): AuditEntry {
  return {
    action: 'roster.movement-withdrawn',
    subject: { type: 'staff_member', id: person.id, orgUnitId: movement.orgUnitId, laneUnitId: touched.laneUnitId },
    accountsFor: rows(touched),
    before: { movement: movement.kind, startsOn: movement.onDay, decisionNumber: movement.decisionNumber },
    after: { fullName: person.fullName, reason: movement.withdrawnReason },
  };
}

/** That what a unit was given ended with it. */
export function unitsRowsEnded(
  unit: UnitEnded['unit'],
  onDay: string,
  { quotas, lists, jobs, duties }: { quotas: number; lists: number; jobs: number; duties: number },
): AuditEntry {
  return {
    action: 'roster.unit-rows-ended',
    subject: { type: 'org_unit', id: String(unit.id), orgUnitId: unit.id, laneUnitId: unit.bodyId },
    accountsFor: {
      ...(quotas > 0 ? { headcount_quota: quotas } : {}),
      ...(lists > 0 ? { duty_list: lists } : {}),
      ...(jobs > 0 ? { job_position: jobs } : {}),
      ...(duties > 0 ? { duty_assignment: duties } : {}),
    },
    after: { unit: unit.name, validTo: onDay, quotas, duties },
  };
}

function particularsOf(person: StaffMember): Fields {
  const { staffCode, sex, birthYear, bornOn, managedBy, rankCode, rankStep } = person;
  const all: Fields = { staffCode, sex, birthYear, bornOn, managedBy, rankCode, rankStep };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}
