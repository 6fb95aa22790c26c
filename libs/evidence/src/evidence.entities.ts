import { EvidenceFile } from './entities/evidence-file.entity';

export const EVIDENCE_ENTITIES = [EvidenceFile];
