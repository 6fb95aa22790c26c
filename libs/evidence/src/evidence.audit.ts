import { TENANT_LANE, type AuditEntry } from '@app/audit';
import type { EvidenceFile } from './entities/evidence-file.entity';

const facts = (file: EvidenceFile): Record<string, unknown> => ({
  name: file.name,
  mediaType: file.mediaType,
  sizeBytes: file.sizeBytes,
  sha256: file.sha256.toString('hex'),
});

export function fileReceived(file: EvidenceFile): AuditEntry {
  return {
    action: 'evidence.file-received',
    subject: { type: 'evidence_file', id: file.id, orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
    accountsFor: { evidence_file: 1 },
    after: facts(file),
  };
}

export function fileAttached(file: EvidenceFile, orgUnitId: number, laneUnitId: number): AuditEntry {
  return {
    action: 'evidence.file-attached',
    subject: { type: 'evidence_file', id: file.id, orgUnitId, laneUnitId },
    accountsFor: { evidence_file: 1 },
    after: { ...facts(file), orgUnitId },
  };
}
