import { TENANT_LANE, type AuditEntry, type AuditSubject } from '@app/audit';

interface Told {
  readonly code: string;
  readonly addresses: readonly string[];
  readonly isInternal: boolean;
  readonly isUnnamed: boolean;
}

/** That so many were told, by which sentence; what it was about says the subject. */
export function told(subject: AuditSubject, { code, addresses, isInternal, isUnnamed }: Told): AuditEntry {
  return {
    action: 'notification.told',
    subject: isInternal ? { ...subject, inspectingUnitId: subject.orgUnitId } : subject,
    isInternal,
    accountsFor: { inbox_item: addresses.length },
    after: isUnnamed ? { code } : { code, to: addresses },
  };
}

/** That somebody has read items; it stands under the newest of them. */
export function markedRead(itemId: string, count: number): AuditEntry {
  return {
    action: 'notification.read',
    subject: { type: 'inbox_item', id: itemId, orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
    accountsFor: { inbox_read: count },
  };
}
