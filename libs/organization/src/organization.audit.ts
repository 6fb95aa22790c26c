import { TENANT_LANE, type AuditEntry } from '@app/audit';
import type { PublishedCalendar } from './entities/calendar.entity';
import type { OrgUnit } from './entities/org-unit.entity';

export function unitCreated(unit: OrgUnit, successions: number): AuditEntry {
  return {
    action: 'organization.unit-created',
    subject: { type: 'org_unit', id: String(unit.id), orgUnitId: unit.id, laneUnitId: TENANT_LANE },
    accountsFor: { org_unit: 1, ...(successions > 0 ? { org_unit_succession: successions } : {}) },
    after: {
      name: unit.name,
      kind: unit.kind,
      parentId: unit.parentId,
      validFrom: unit.validFrom,
      validTo: unit.validTo,
    },
  };
}

export function calendarPublished(calendar: PublishedCalendar, days: number): AuditEntry {
  return {
    action: 'organization.calendar-published',
    subject: { type: 'work_calendar', id: String(calendar.version), orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
    accountsFor: { work_calendar: 1, calendar_day: days },
    after: { version: calendar.version, coversFrom: calendar.coversFrom, coversTo: calendar.coversTo },
  };
}
