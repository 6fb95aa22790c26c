import { Module } from '@nestjs/common';
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

@Module({
  imports: [OrganizationModule, RosterModule, RemediationModule],
  controllers: [InspectionController, FindingController],
  providers: [InspectionService, FindingService, MinutesService, InspectionReadModel, ChecklistService],
  exports: [InspectionService, InspectionReadModel, FindingService, MinutesService, ChecklistService],
})
export class InspectionModule {}
