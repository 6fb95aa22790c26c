import { Module } from '@nestjs/common';
import { EvidenceModule } from '@app/evidence';
import { NotificationModule } from '@app/notification';
import { OrganizationModule } from '@app/organization';
import { RemediationModule } from '@app/remediation';
import { RosterModule } from '@app/roster';
import { ChecklistService } from './checklist/checklist.service';
import { FindingController } from './finding.controller';
import { FindingService } from './finding.service';
import { InspectionController } from './inspection.controller';
import { InspectionReadModel } from './inspection.read-model';
import { InspectionService } from './inspection.service';
import { MinutesService } from './minutes.service';
import { StatementController } from './statement/statement.controller';
import { StatementService } from './statement/statement.service';

@Module({
  imports: [OrganizationModule, RosterModule, EvidenceModule, NotificationModule, RemediationModule],
  controllers: [InspectionController, FindingController, StatementController],
  providers: [
    InspectionService,
    FindingService,
    MinutesService,
    InspectionReadModel,
    ChecklistService,
    StatementService,
  ],
  exports: [InspectionService, InspectionReadModel, FindingService, MinutesService, ChecklistService],
})
export class InspectionModule {}
