import { TENANT_LANE, type AuditEntry, type AuditSubject } from '@app/audit';

/** That so many were told, by which sentence; what it was about says the subject. */
export function told(
  subject: AuditSubject,
  { code, addresses, isInternal }: { code: string; addresses: readonly string[]; isInternal: boolean },
): AuditEntry {
  return {
    action: 'notification.told',
    subject: isInternal ? { ...subject, inspectingUnitId: subject.orgUnitId } : subject,
    isInternal,
    accountsFor: { inbox_item: addresses.length },
    after: { code, to: addresses },
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
