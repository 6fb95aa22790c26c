import { Module } from '@nestjs/common';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarService } from './calendar/calendar.service';
import { TenantService } from './tenant.service';
import { UnitController } from './unit.controller';
import { UnitReadModel } from './unit.read-model';
import { UnitService } from './unit.service';

@Module({
  controllers: [UnitController, CalendarController],
  providers: [TenantService, UnitService, UnitReadModel, CalendarService],
  exports: [TenantService, UnitService, CalendarService],
})
export class OrganizationModule {}
