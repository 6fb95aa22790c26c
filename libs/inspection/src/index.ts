export { AmendmentDecision } from './amendment/amendment-decision.service';
export { AmendmentService } from './amendment/amendment.service';
export { AnswerService } from './answer.service';
export { CHECKLIST_CONSTRAINTS, checklistProblems } from './checklist/checklist.problems';
export { ChecklistReadModel } from './checklist/checklist.read-model';
export { ChecklistService, type NewChecklist, type NewChecklistItem } from './checklist/checklist.service';
export { CHECKLIST_LIBRARY, type LibraryVersion } from './data/checklist-library';
export { FindingChange } from './finding-change.service';
export {
  FINDING_CORRECTED,
  FINDING_WITHDRAWN,
  FINDINGS_CONCLUDED,
  type ConcludedFinding,
  type NamedPerson,
} from './finding.events';
export { FindingEvidenceService } from './finding-evidence.service';
export { FindingService } from './finding.service';
export { INSPECTION_ENTITIES } from './inspection.entities';
export { InspectionModule } from './inspection.module';
export { INSPECTION_PERMISSIONS } from './inspection.permissions';
export { INSPECTION_CONSTRAINTS, inspectionProblems } from './inspection.problems';
export { InspectionReadModel } from './inspection.read-model';
export { InspectionService } from './inspection.service';
export { MinutesService } from './minutes.service';
export { MinutesAddenda } from './minutes/minutes-addenda.service';
export { MinutesRecord } from './minutes/minutes-record.service';
export { MinutesSignature } from './minutes/minutes-signature.service';
export { RollCallService } from './roll-call.service';
export { TeamService } from './team.service';
