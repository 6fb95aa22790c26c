import { Module } from '@nestjs/common';
import { OrganizationModule } from '@app/organization';
import { RosterModule } from '@app/roster';
import { OwnWorkController } from './work/own-work.controller';
import { OwnWork } from './work/own-work.service';
import { WorkAcceptance } from './work/work-acceptance.service';
import { WorkAssignment } from './work/work-assignment.service';
import { WorkItemController } from './work/work-item.controller';
import { WorkItems } from './work/work-items';
import { WorkListController } from './work/work-list.controller';
import { WorkLists } from './work/work-list.service';
import { WorkOfMonth } from './work/work-of-month';
import { WorkReadModel } from './work/work.read-model';

const WORK = [WorkLists, WorkItems, WorkAssignment, WorkAcceptance, OwnWork, WorkReadModel, WorkOfMonth];

@Module({
  imports: [OrganizationModule, RosterModule],
  controllers: [WorkListController, WorkItemController, OwnWorkController],
  providers: WORK,
  exports: [WorkOfMonth],
})
export class EvaluationModule {}
