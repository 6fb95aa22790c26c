import { Module } from '@nestjs/common';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarService } from './calendar/calendar.service';
import { LegalBasisService } from './legal-basis.service';
import { SettingChanges } from './settings/setting-changes.service';
import { SettingsController } from './settings/settings.controller';
import { SettingsReadModel } from './settings/settings.read-model';
import { SettingsService } from './settings/settings.service';
import { TenantService } from './tenant.service';
import { UnitController } from './unit.controller';
import { UnitReadModel } from './unit.read-model';
import { UnitService } from './unit.service';
import { WorkingHoursService } from './working-hours.service';

@Module({
  controllers: [UnitController, CalendarController, SettingsController],
  providers: [
    ...[TenantService, UnitService, UnitReadModel, CalendarService, LegalBasisService, WorkingHoursService],
    ...[SettingsService, SettingChanges, SettingsReadModel],
  ],
  exports: [TenantService, UnitService, CalendarService, LegalBasisService, WorkingHoursService, SettingsService],
})
export class OrganizationModule {}
