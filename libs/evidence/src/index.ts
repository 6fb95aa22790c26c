export { EvidenceFile } from './entities/evidence-file.entity';
export { EVIDENCE_ENTITIES } from './evidence.entities';
export { EvidenceModule } from './evidence.module';
export { EVIDENCE_PERMISSIONS } from './evidence.permissions';
export { evidenceProblems } from './evidence.problems';
export { EvidenceFileResponse, EvidencePositionResponse } from './dto/evidence.response';
export { evidenceFileJson } from './evidence-file-json';
export { EvidenceService, type Attachment } from './evidence.service';
export { ACCEPTED_MEDIA_TYPES, MAX_FILE_BYTES } from './rules/accepted-kind';
