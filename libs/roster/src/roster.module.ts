import { Module } from '@nestjs/common';
import { DocumentsModule } from '@app/documents';
import { EvidenceModule } from '@app/evidence';
import { NotificationModule } from '@app/notification';
import { OrganizationModule } from '@app/organization';
import { Destinations } from './destinations';
import { DutyController } from './duties/duty.controller';
import { DutyMatrix } from './duties/duty-matrix.service';
import { DutyReadModel } from './duties/duty.read-model';
import { DutyService } from './duties/duty.service';
import { JobPositions } from './duties/job-position.service';
import { HeadcountController } from './headcount/headcount.controller';
import { HeadcountReadModel } from './headcount/headcount.read-model';
import { HeadcountService } from './headcount/headcount.service';
import { QuotaService } from './headcount/quota.service';
import { ImportActsController } from './import/import-acts.controller';
import { ImportCallingOff } from './import/import-calling-off.service';
import { ImportCheck } from './import/import-check.service';
import { ImportCommit } from './import/import-commit.service';
import { ImportController } from './import/import.controller';
import { ImportErrors } from './import/import-errors.service';
import { ImportFiles } from './import/import-files';
import { ImportNews } from './import/import-news.service';
import { ImportNumbers } from './import/import-numbers';
import { ImportProgress } from './import/import-progress';
import { ImportReadModel } from './import/import.read-model';
import { ImportReceipt } from './import/import-receipt.service';
import { ImportResealing } from './import/import-resealing.service';
import { ImportRows } from './import/import-row';
import { ImportStage } from './import/import-stage';
import { ImportSweepJob } from './import/import-sweep.job';
import { Movements } from './movement.service';
import { StaffController } from './staff.controller';
import { StaffEntry } from './staff-entry.service';
import { StaffReadModel } from './staff.read-model';
import { KeyRotation } from './particulars/key-rotation.service';
import { ParticularsController } from './particulars/particulars.controller';
import { ParticularsRows } from './particulars/particulars.rows';
import { PartyMembership } from './particulars/party-membership.service';
import { Particulars } from './particulars/particulars.service';
import { PersonalNumbers } from './particulars/personal-numbers.service';
import { ReadingsReadModel } from './particulars/readings.read-model';
import { Vault } from './particulars/vault';
import { StaffExport } from './export/staff-export.service';
import { RosterWork } from './open-work';
import { PersonWork } from './person-work';
import { UnitEndings } from './unit-endings';
import { StaffService } from './staff.service';
import { WorkTakers } from './work-takers';

const PARTICULARS = [
  ...[Particulars, ParticularsRows, PersonalNumbers, ReadingsReadModel, Vault, KeyRotation],
  PartyMembership,
];
const DUTIES = [DutyMatrix, DutyReadModel, DutyService, JobPositions];
const HEADCOUNT = [HeadcountService, HeadcountReadModel, QuotaService];

const IMPORT = [
  ...[
    ImportReceipt,
    ImportResealing,
    ImportCallingOff,
    ImportCheck,
    ImportCommit,
    ImportErrors,
    ImportReadModel,
    ImportRows,
    ImportProgress,
    ImportFiles,
    ImportNews,
    ImportNumbers,
    ImportStage,
    ImportSweepJob,
  ],
];

@Module({
  imports: [DocumentsModule, NotificationModule, OrganizationModule, EvidenceModule],
  controllers: [
    StaffController,
    ParticularsController,
    HeadcountController,
    DutyController,
    ImportController,
    ImportActsController,
  ],
  providers: [
    ...[StaffService, StaffReadModel, StaffEntry, Movements, Destinations, RosterWork, UnitEndings, StaffExport],
    ...[PersonWork, WorkTakers],
    ...PARTICULARS,
    ...HEADCOUNT,
    ...DUTIES,
    ...IMPORT,
  ],
  exports: [
    ...[StaffService, StaffEntry, KeyRotation, Movements, QuotaService, DutyService, PersonWork, WorkTakers],
    ...[PartyMembership, Particulars],
  ],
})
export class RosterModule {}
