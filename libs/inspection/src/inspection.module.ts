import { Module } from '@nestjs/common';
import { DocumentsModule } from '@app/documents';
import { EvidenceModule } from '@app/evidence';
import { NotificationModule } from '@app/notification';
import { OrganizationModule } from '@app/organization';
import { RemediationModule } from '@app/remediation';
import { RosterModule } from '@app/roster';
import { AmendmentAddendum } from './amendment/amendment-addendum.service';
import { AmendmentController } from './amendment/amendment.controller';
import { AmendmentDecision } from './amendment/amendment-decision.service';
import { AmendmentLookup } from './amendment/amendment-lookup';
import { AmendmentNews } from './amendment/amendment-news.service';
import { AmendmentReadModel } from './amendment/amendment.read-model';
import { AmendmentService } from './amendment/amendment.service';
import { AnswerService } from './answer.service';
import { CaptureController } from './capture.controller';
import { CaptureReadModel } from './capture.read-model';
import { ChecklistController } from './checklist/checklist.controller';
import { ChecklistDraftController } from './checklist/checklist-draft.controller';
import { ChecklistDraftReadModel } from './checklist/checklist-draft.read-model';
import { ChecklistDrafts } from './checklist/checklist-draft.service';
import { ChecklistPublication } from './checklist/checklist-publication.service';
import { ChecklistReadModel } from './checklist/checklist.read-model';
import { ChecklistService } from './checklist/checklist.service';
import { ChecklistVersions } from './checklist/checklist-versions';
import { FindingConclusion } from './finding-conclusion.service';
import { FindingChange } from './finding-change.service';
import { FindingController } from './finding.controller';
import { FindingEvidenceService } from './finding-evidence.service';
import { FindingLock } from './finding-lock';
import { FindingRelease } from './finding-release.service';
import { FindingService } from './finding.service';
import { FollowUp } from './follow-up.service';
import { InspectionController } from './inspection.controller';
import { InspectionReadModel } from './inspection.read-model';
import { InspectionService } from './inspection.service';
import { MinutesService } from './minutes.service';
import { MinutesAddenda } from './minutes/minutes-addenda.service';
import { MinutesController } from './minutes/minutes.controller';
import { MinutesPage } from './minutes/minutes-page.service';
import { MinutesPdf } from './minutes/minutes-pdf.service';
import { MinutesReadModel } from './minutes/minutes.read-model';
import { MinutesRecord } from './minutes/minutes-record.service';
import { MinutesSignature } from './minutes/minutes-signature.service';
import { RollCallService } from './roll-call.service';
import { NamedFindingController } from './statement/named-finding.controller';
import { NamedFindingReadModel } from './statement/named-finding.read-model';
import { PersonFindingController } from './statement/person-finding.controller';
import { PersonFindingReadModel } from './statement/person-finding.read-model';
import { StatementController } from './statement/statement.controller';
import { StatementService } from './statement/statement.service';
import { TeamService } from './team.service';
import { VisitCount } from './visit-count';
import { VisitLookup } from './visit-facts';

const CAPTURE = [VisitCount, VisitLookup, AnswerService, RollCallService, TeamService, CaptureReadModel];
const FINDINGS = [
  ...[FindingLock, FindingService, FindingChange, FindingEvidenceService],
  ...[FindingConclusion, FindingRelease, FollowUp],
];
const STATEMENTS = [StatementService, NamedFindingReadModel, PersonFindingReadModel];
const AMENDMENTS = [
  ...[AmendmentAddendum, AmendmentService, AmendmentDecision],
  ...[AmendmentLookup, AmendmentNews, AmendmentReadModel],
];
const CHECKLISTS = [ChecklistService, ChecklistReadModel];
const DRAFTS = [ChecklistVersions, ChecklistDrafts, ChecklistPublication, ChecklistDraftReadModel];

const MINUTES = [MinutesAddenda, MinutesPage, MinutesPdf, MinutesReadModel, MinutesRecord, MinutesSignature];

@Module({
  imports: [
    ...[OrganizationModule, RosterModule, EvidenceModule],
    ...[NotificationModule, RemediationModule, DocumentsModule],
  ],
  controllers: [
    ...[CaptureController, InspectionController, FindingController, StatementController],
    ...[NamedFindingController, PersonFindingController],
    ...[AmendmentController, ChecklistController, ChecklistDraftController, MinutesController],
  ],
  providers: [
    ...[InspectionService, MinutesService, InspectionReadModel],
    ...[...CAPTURE, ...FINDINGS, ...STATEMENTS, ...AMENDMENTS, ...CHECKLISTS, ...DRAFTS, ...MINUTES],
  ],
  exports: [
    ...[InspectionService, InspectionReadModel, MinutesService, AnswerService, RollCallService, TeamService],
    ...[FindingService, FindingChange, FindingEvidenceService, ...CHECKLISTS],
    ...[MinutesRecord, MinutesSignature, MinutesAddenda, AmendmentService, AmendmentDecision],
  ],
})
export class InspectionModule {}
