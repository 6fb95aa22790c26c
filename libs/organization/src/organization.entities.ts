import { CalendarDayRow, PublishedCalendar } from './entities/calendar.entity';
import { LegalBasis } from './entities/legal-basis.entity';
import { OrgUnitSuccession } from './entities/org-unit-succession.entity';
import { OrgUnit } from './entities/org-unit.entity';
import { SettingValueRow } from './entities/setting-value.entity';
import { Tenant } from './entities/tenant.entity';
import { UnitAct } from './entities/unit-act.entity';
import { WorkingHours } from './entities/working-hours.entity';

export const ORGANIZATION_ENTITIES = [
  Tenant,
  OrgUnit,
  OrgUnitSuccession,
  PublishedCalendar,
  CalendarDayRow,
  LegalBasis,
  WorkingHours,
  SettingValueRow,
  UnitAct,
];
