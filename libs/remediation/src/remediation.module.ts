import { Module } from '@nestjs/common';
import { EvidenceModule } from '@app/evidence';
import { NotificationModule } from '@app/notification';
import { OrganizationModule } from '@app/organization';
import { RosterModule } from '@app/roster';
import { ExtensionDate } from './extension-date';
import { OverdueJob } from './overdue.job';
import { RequestTrail } from './request-trail';
import { TaskAnswering } from './task-answering.service';
import { TaskAsking } from './task-asking.service';
import { TaskAssignment } from './task-assignment.service';
import { TaskController } from './task.controller';
import { TaskNewsService } from './task-news.service';
import { TaskOpening } from './task-opening.service';
import { TaskPage } from './task-page.service';
import { TaskReadModel } from './task.read-model';
import { TaskRequestController } from './task-request.controller';
import { TaskRequestReadModel } from './task-request.read-model';
import { TaskService } from './task.service';

@Module({
  imports: [OrganizationModule, RosterModule, EvidenceModule, NotificationModule],
  controllers: [TaskController, TaskRequestController],
  providers: [
    TaskService,
    TaskAssignment,
    TaskOpening,
    TaskPage,
    TaskReadModel,
    TaskNewsService,
    OverdueJob,
    TaskAsking,
    TaskAnswering,
    TaskRequestReadModel,
    RequestTrail,
    ExtensionDate,
  ],
  exports: [TaskOpening, TaskService, TaskAssignment, TaskPage, TaskAsking, TaskAnswering],
})
export class RemediationModule {}
