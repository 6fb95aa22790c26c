import { Module } from '@nestjs/common';
import { OrganizationModule } from '@app/organization';
import { Destinations } from './destinations';
import { DutyController } from './duties/duty.controller';
import { DutyMatrix } from './duties/duty-matrix.service';
import { DutyReadModel } from './duties/duty.read-model';
import { DutyService } from './duties/duty.service';
import { HeadcountController } from './headcount/headcount.controller';
import { HeadcountReadModel } from './headcount/headcount.read-model';
import { HeadcountService } from './headcount/headcount.service';
import { QuotaService } from './headcount/quota.service';
import { Movements } from './movement.service';
import { StaffController } from './staff.controller';
import { StaffEntry } from './staff-entry.service';
import { StaffReadModel } from './staff.read-model';
import { KeyRotation } from './particulars/key-rotation.service';
import { ParticularsController } from './particulars/particulars.controller';
import { ParticularsRows } from './particulars/particulars.rows';
import { Particulars } from './particulars/particulars.service';
import { PersonalNumbers } from './particulars/personal-numbers.service';
import { ReadingsReadModel } from './particulars/readings.read-model';
import { Vault } from './particulars/vault';
import { StaffExport } from './export/staff-export.service';
import { RosterWork } from './open-work';
import { UnitEndings } from './unit-endings';
import { StaffService } from './staff.service';

const PARTICULARS = [Particulars, ParticularsRows, PersonalNumbers, ReadingsReadModel, Vault, KeyRotation];
const DUTIES = [DutyMatrix, DutyReadModel, DutyService];
const HEADCOUNT = [HeadcountService, HeadcountReadModel, QuotaService];

@Module({
  imports: [OrganizationModule],
  controllers: [StaffController, ParticularsController, HeadcountController, DutyController],
  providers: [
    ...[StaffService, StaffReadModel, StaffEntry, Movements, Destinations, RosterWork, UnitEndings, StaffExport],
    ...PARTICULARS,
    ...HEADCOUNT,
    ...DUTIES,
  ],
  exports: [StaffService, StaffEntry, KeyRotation, QuotaService, DutyService],
})
export class RosterModule {}
