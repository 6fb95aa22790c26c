import type { AuditEntry } from '@app/audit';
import type { Appointment } from './entities/appointment.entity';
import type { StaffMember } from './entities/staff-member.entity';

export function staffMemberAppointed(person: StaffMember, appointment: Appointment, laneUnitId: number): AuditEntry {
  return {
    action: 'roster.staff-member-appointed',
    subject: { type: 'staff_member', id: person.id, orgUnitId: appointment.orgUnitId, laneUnitId },
    accountsFor: { staff_member: 1, appointment: 1 },
    after: {
      fullName: person.fullName,
      kind: person.kind,
      unitId: appointment.orgUnitId,
      position: appointment.position,
      startsOn: appointment.startsOn,
      decisionNumber: appointment.decisionNumber,
    },
  };
}
