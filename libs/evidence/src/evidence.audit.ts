import { TENANT_LANE, type AuditEntry } from '@app/audit';
import type { EvidenceFile } from './entities/evidence-file.entity';

const facts = (file: EvidenceFile): Record<string, unknown> => ({
  name: file.name,
  mediaType: file.mediaType,
  sizeBytes: file.sizeBytes,
  sha256: file.sha256.toString('hex'),
});

// Where it was taken is told by its source alone: the log is read by more people than the file.
const capture = (file: EvidenceFile): Record<string, unknown> => ({
  capturedAt: file.capturedAt?.toISOString() ?? null,
  capturedAtSource: file.capturedAtSource,
  locationSource: file.locationSource,
  originalSha256: file.originalSha256?.toString('hex') ?? null,
});

export function fileReceived(file: EvidenceFile): AuditEntry {
  return {
    action: 'evidence.file-received',
    subject: { type: 'evidence_file', id: file.id, orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
    accountsFor: { evidence_file: 1 },
    after: { ...facts(file), ...capture(file) },
  };
}

export function fileAttached(
  file: EvidenceFile,
  { orgUnitId, laneUnitId, isInternal = false }: { orgUnitId: number; laneUnitId: number; isInternal?: boolean },
): AuditEntry {
  return {
    action: 'evidence.file-attached',
    subject: {
      ...{ type: 'evidence_file', id: file.id, orgUnitId, laneUnitId },
      ...(isInternal ? { inspectingUnitId: orgUnitId } : {}),
    },
    isInternal,
    accountsFor: { evidence_file: 1 },
    after: { ...facts(file), orgUnitId },
  };
}

export function fileShared(id: string, unitId: number, laneUnitId: number): AuditEntry {
  return {
    action: 'evidence.file-shared',
    subject: { type: 'evidence_file', id, orgUnitId: unitId, laneUnitId },
    accountsFor: { evidence_file: 1 },
    after: { audienceUnitId: unitId },
  };
}

/** Nobody attached it in time. The bytes go once no other row names them. */
export function fileExpired(file: Pick<EvidenceFile, 'id' | 'name' | 'sha256'>): AuditEntry {
  return {
    action: 'evidence.file-expired',
    subject: { type: 'evidence_file', id: file.id, orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
    accountsFor: { evidence_file: 1 },
    before: { name: file.name, sha256: file.sha256.toString('hex') },
  };
}

/** One entry a batch: what was looked at, and which of it is not what it was. */
export function filesChecked(tenantId: number, checked: number, damaged: readonly string[]): AuditEntry {
  return {
    action: 'evidence.files-checked',
    subject: { type: 'tenant', id: String(tenantId), orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
    accountsFor: { evidence_file: checked },
    after: { checked, damaged },
  };
}
