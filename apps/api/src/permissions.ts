import { AUDIT_PERMISSIONS } from '@app/audit';
import { DISCIPLINE_PERMISSIONS } from '@app/discipline';
import { EVALUATION_PERMISSIONS } from '@app/evaluation';
import { EVIDENCE_PERMISSIONS } from '@app/evidence';
import { IDENTITY_PERMISSIONS } from '@app/identity';
import { INSPECTION_PERMISSIONS } from '@app/inspection';
import { NOTIFICATION_PERMISSIONS } from '@app/notification';
import { ORGANIZATION_PERMISSIONS } from '@app/organization';
import { REMEDIATION_PERMISSIONS } from '@app/remediation';
import { REPORTING_PERMISSIONS } from '@app/reporting';
import { ROSTER_PERMISSIONS } from '@app/roster';

/** Every permission there is, from the libs that own them. */
export const PERMISSIONS: readonly string[] = [
  ...AUDIT_PERMISSIONS,
  ...ORGANIZATION_PERMISSIONS,
  ...IDENTITY_PERMISSIONS,
  ...ROSTER_PERMISSIONS,
  ...EVIDENCE_PERMISSIONS,
  ...NOTIFICATION_PERMISSIONS,
  ...REMEDIATION_PERMISSIONS,
  ...INSPECTION_PERMISSIONS,
  ...DISCIPLINE_PERMISSIONS,
  ...EVALUATION_PERMISSIONS,
  ...REPORTING_PERMISSIONS,
];

/**
 * What an account without a person may do: run the office, and see to itself. Everything else that changes something is
 * decided, signed or recorded by somebody, and refused to an account that is nobody's.
 */
export const OFFICE_PERMISSIONS: ReadonlySet<string> = new Set([
  ...IDENTITY_PERMISSIONS,
  'organization.manage-settings',
  'organization.manage-calendar',
  'organization.manage-units',
  'organization.manage-legal-bases',
  'roster.manage-staff',
  'roster.read-personal-number',
  'inspection.manage-checklists',
  'notification.read-inbox',
]);
