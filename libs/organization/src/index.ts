export { CalendarChanges } from './calendar/calendar-changes.service';
export { CalendarService, numberedWorkdays, type SpecialDay } from './calendar/calendar.service';
export { LEGAL_BASES } from './data/legal-bases';
export { VIETNAM_CALENDAR_DAYS, VIETNAM_CALENDAR_FROM, VIETNAM_CALENDAR_TO } from './data/vietnam-calendar';
export { UnitRef } from './dto/unit.response';
export { WorkingHoursResponse } from './dto/working-hours.response';
export { LegalBasisService, type NewLegalBasis } from './legal-bases/legal-basis.service';
export { ORGANIZATION_ENTITIES } from './organization.entities';
export { CALENDAR_CHANGED, UNIT_ENDED, type CalendarChanged, type UnitEnded } from './organization.events';
export { OrganizationModule } from './organization.module';
export { ORGANIZATION_PERMISSIONS } from './organization.permissions';
export { settingSql, termCapsSql } from './settings/setting.sql';
export { SettingsService } from './settings/settings.service';
export { TenantService } from './tenant.service';
export { requireTenantWide } from './organization.policy';
export { ORGANIZATION_CONSTRAINTS, organizationProblems } from './organization.problems';
export {
  clockTimeOf,
  type DatedValue,
  type DayHours,
  DEFAULT_TERM_CAPS,
  isBody,
  isWithinHours,
  settingOn,
  SETTINGS,
  TERM_CAP_KEYS,
  type SettingDefinition,
  type SettingKey,
  type SettingValue,
  type TermCaps,
  UNIT_KINDS,
  type UnitKind,
} from './rules';
export { existsOn } from './rules/unit-act';
export { inFull, inFullOn, namedInFullOn, namedOn, successorsOf } from './unit-in-full.sql';
export { UnitService, type NewUnit, type UnitFacts } from './unit.service';
export { UnitWork } from './units/unit-work';
export { WorkingHoursService, type NewWorkingHours } from './working-hours.service';
export { workingHoursSql } from './working-hours.sql';
