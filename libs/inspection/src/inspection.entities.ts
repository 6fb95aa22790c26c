import { ChecklistItem, ChecklistVersion } from './entities/checklist.entity';
import { Finding } from './entities/finding.entity';
import { FindingStatement } from './entities/finding-statement.entity';
import { Inspection } from './entities/inspection.entity';
import { MinutesSeries, ResultNotice } from './entities/result-notice.entity';

export const INSPECTION_ENTITIES = [
  ChecklistVersion,
  ChecklistItem,
  Inspection,
  Finding,
  FindingStatement,
  ResultNotice,
  MinutesSeries,
];
