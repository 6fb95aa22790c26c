import { Module } from '@nestjs/common';
import { CalendarChanges } from './calendar/calendar-changes.service';
import { CalendarController } from './calendar/calendar.controller';
import { CalendarReadModel } from './calendar/calendar.read-model';
import { CalendarService } from './calendar/calendar.service';
import { LegalBasisController } from './legal-bases/legal-basis.controller';
import { LegalBasisReadModel } from './legal-bases/legal-basis.read-model';
import { LegalBasisService } from './legal-bases/legal-basis.service';
import { SettingChanges } from './settings/setting-changes.service';
import { SettingsController } from './settings/settings.controller';
import { SettingsReadModel } from './settings/settings.read-model';
import { SettingsService } from './settings/settings.service';
import { TenantService } from './tenant.service';
import { UnitController } from './unit.controller';
import { UnitReadModel } from './unit.read-model';
import { UnitService } from './unit.service';
import { UnitActsController } from './units/unit-acts.controller';
import { UnitActRows } from './units/unit-act-rows';
import { UnitActs } from './units/unit-acts.service';
import { UnitEnding } from './units/unit-ending.service';
import { UnitMerger } from './units/unit-merger.service';
import { UnitRecordReadModel } from './units/unit-record.read-model';
import { UnitWork } from './units/unit-work';
import { WorkingHoursService } from './working-hours.service';

@Module({
  controllers: [UnitController, CalendarController, SettingsController, UnitActsController, LegalBasisController],
  providers: [
    ...[TenantService, UnitService, UnitReadModel, CalendarService, LegalBasisService, WorkingHoursService],
    ...[SettingsService, SettingChanges, SettingsReadModel, CalendarChanges, CalendarReadModel],
    ...[UnitActs, UnitActRows, UnitEnding, UnitMerger, UnitRecordReadModel, UnitWork, LegalBasisReadModel],
  ],
  exports: [
    TenantService,
    UnitService,
    CalendarService,
    LegalBasisService,
    WorkingHoursService,
    SettingsService,
    CalendarChanges,
    UnitWork,
  ],
})
export class OrganizationModule {}
