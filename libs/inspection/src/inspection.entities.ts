import { Attendance } from './entities/attendance.entity';
import { ChecklistAnswer } from './entities/checklist-answer.entity';
import { ChecklistDraft } from './entities/checklist-draft.entity';
import { ChecklistItem, ChecklistVersion } from './entities/checklist.entity';
import { FindingEvidence } from './entities/finding-evidence.entity';
import { FindingPerson } from './entities/finding-person.entity';
import { Finding } from './entities/finding.entity';
import { FindingAmendment } from './entities/finding-amendment.entity';
import { FindingStatement } from './entities/finding-statement.entity';
import { Minutes, MinutesAddendum } from './entities/minutes.entity';
import { Inspection } from './entities/inspection.entity';
import { MinutesSeries, ResultNotice } from './entities/result-notice.entity';
import { TeamMember } from './entities/team-member.entity';

export const INSPECTION_ENTITIES = [
  ChecklistVersion,
  ChecklistItem,
  ChecklistDraft,
  Inspection,
  TeamMember,
  ChecklistAnswer,
  Attendance,
  Finding,
  FindingPerson,
  FindingEvidence,
  FindingStatement,
  FindingAmendment,
  ResultNotice,
  MinutesSeries,
  Minutes,
  MinutesAddendum,
];
