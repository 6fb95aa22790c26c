import { Module } from '@nestjs/common';
import { EvidenceModule } from '@app/evidence';
import { NotificationModule } from '@app/notification';
import { OrganizationModule } from '@app/organization';
import { RosterModule } from '@app/roster';
import { OverdueJob } from './overdue.job';
import { TaskAssignment } from './task-assignment.service';
import { TaskController } from './task.controller';
import { TaskNewsService } from './task-news.service';
import { TaskOpening } from './task-opening.service';
import { TaskPage } from './task-page.service';
import { TaskReadModel } from './task.read-model';
import { TaskService } from './task.service';

@Module({
  imports: [OrganizationModule, RosterModule, EvidenceModule, NotificationModule],
  controllers: [TaskController],
  providers: [TaskService, TaskAssignment, TaskOpening, TaskPage, TaskReadModel, TaskNewsService, OverdueJob],
  exports: [TaskOpening, TaskService, TaskAssignment, TaskPage],
})
export class RemediationModule {}
