export { ChecklistService, type NewChecklistItem } from './checklist/checklist.service';
export { FindingService } from './finding.service';
export { INSPECTION_ENTITIES } from './inspection.entities';
export { InspectionModule } from './inspection.module';
export { INSPECTION_PERMISSIONS } from './inspection.permissions';
export { INSPECTION_CONSTRAINTS, inspectionProblems } from './inspection.problems';
export { InspectionReadModel } from './inspection.read-model';
export { InspectionService } from './inspection.service';
export { MinutesService } from './minutes.service';
