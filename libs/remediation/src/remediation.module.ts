import { Module } from '@nestjs/common';
import { DocumentsModule } from '@app/documents';
import { EvidenceModule } from '@app/evidence';
import { NotificationModule } from '@app/notification';
import { OrganizationModule } from '@app/organization';
import { RosterModule } from '@app/roster';
import { DeferralJob } from './deferral.job';
import { DeskController } from './desk.controller';
import { DeskReadModel } from './desk.read-model';
import { DueMovesController } from './due-moves.controller';
import { DueMoves } from './due-moves.service';
import { ExtensionDate } from './extension-date';
import { HandOvers } from './hand-over.service';
import { OverdueJob } from './overdue.job';
import { RequestTrail } from './request-trail';
import { RemediationReportController } from './report/remediation-report.controller';
import { RemediationReportReadModel } from './report/remediation-report.read-model';
import { RemediationReport } from './report/remediation-report.service';
import { TaskAnswering } from './task-answering.service';
import { TaskAsking } from './task-asking.service';
import { TaskAssignment } from './task-assignment.service';
import { TaskBatch } from './task-batch.service';
import { TaskCorrection } from './task-correction.service';
import { TaskCount } from './task-count';
import { TaskCourse } from './task-course.service';
import { TaskController } from './task.controller';
import { TaskNewsService } from './task-news.service';
import { TaskOpening } from './task-opening.service';
import { TaskPage } from './task-page.service';
import { TaskProposals } from './task-proposal.service';
import { TaskReadModel } from './task.read-model';
import { TaskRequestController } from './task-request.controller';
import { TaskRequestReadModel } from './task-request.read-model';
import { TaskService } from './task.service';
import { TaskSteps } from './task-steps.service';

@Module({
  imports: [DocumentsModule, OrganizationModule, RosterModule, EvidenceModule, NotificationModule],
  controllers: [TaskController, TaskRequestController, DeskController, RemediationReportController, DueMovesController],
  providers: [
    TaskService,
    TaskSteps,
    TaskAssignment,
    TaskCorrection,
    TaskCourse,
    TaskProposals,
    TaskBatch,
    HandOvers,
    DeskReadModel,
    TaskOpening,
    TaskPage,
    TaskReadModel,
    TaskNewsService,
    OverdueJob,
    DeferralJob,
    TaskAsking,
    TaskAnswering,
    TaskRequestReadModel,
    RequestTrail,
    ExtensionDate,
    DueMoves,
    TaskCount,
    RemediationReport,
    RemediationReportReadModel,
  ],
  exports: [
    ...[TaskOpening, TaskService, TaskAssignment, TaskCourse, TaskCorrection, TaskPage],
    ...[TaskAsking, TaskAnswering, TaskProposals, HandOvers],
  ],
})
export class RemediationModule {}
