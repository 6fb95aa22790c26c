import type { AuditEntry } from '@app/audit';
import { TENANT_LANE } from '@app/audit';

interface Person {
  readonly id: string;
  readonly orgUnitId: number;
  readonly fullName: string;
}

/** That fields changed, by their names: what they say stands nowhere in the log. */
export function particularsChanged(
  person: Person,
  { fields, rows, laneUnitId }: { fields: readonly string[]; rows: number; laneUnitId: number },
): AuditEntry {
  return {
    action: 'roster.particulars-changed',
    subject: { type: 'staff_member', id: person.id, orgUnitId: person.orgUnitId, laneUnitId },
    accountsFor: { staff_member: 1, staff_particulars: rows },
    after: { fullName: person.fullName, changed: fields },
  };
}

export function personalNumberShown(
  person: Person,
  { reason, laneUnitId }: { reason: string; laneUnitId: number },
): AuditEntry {
  return {
    action: 'roster.personal-number-shown',
    subject: { type: 'staff_member', id: person.id, orgUnitId: person.orgUnitId, laneUnitId },
    accountsFor: {},
    after: { fullName: person.fullName, reason },
  };
}

/** A batch that was encrypted with the next key; what it says is the same. */
export function particularsResealed(tenantId: number, count: number): AuditEntry {
  return {
    action: 'roster.particulars-resealed',
    subject: { type: 'tenant', id: String(tenantId), orgUnitId: 0, laneUnitId: TENANT_LANE },
    accountsFor: { staff_particulars: count },
    after: { count },
  };
}
