import { Module } from '@nestjs/common';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarService } from './calendar/calendar.service';
import { LegalBasisService } from './legal-basis.service';
import { TenantService } from './tenant.service';
import { UnitController } from './unit.controller';
import { UnitReadModel } from './unit.read-model';
import { UnitService } from './unit.service';
import { WorkingHoursService } from './working-hours.service';

@Module({
  controllers: [UnitController, CalendarController],
  providers: [TenantService, UnitService, UnitReadModel, CalendarService, LegalBasisService, WorkingHoursService],
  exports: [TenantService, UnitService, CalendarService, LegalBasisService, WorkingHoursService],
})
export class OrganizationModule {}
