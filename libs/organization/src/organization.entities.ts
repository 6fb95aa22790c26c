import { CalendarDayRow, PublishedCalendar } from './entities/calendar.entity';
import { OrgUnitSuccession } from './entities/org-unit-succession.entity';
import { OrgUnit } from './entities/org-unit.entity';
import { Tenant } from './entities/tenant.entity';

export const ORGANIZATION_ENTITIES = [Tenant, OrgUnit, OrgUnitSuccession, PublishedCalendar, CalendarDayRow];
