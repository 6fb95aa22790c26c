import { TENANT_LANE, type AuditEntry } from '@app/audit';
import type { PublishedCalendar } from './entities/calendar.entity';
import type { LegalBasis } from './entities/legal-basis.entity';
import type { OrgUnit } from './entities/org-unit.entity';
import type { SettingValueRow } from './entities/setting-value.entity';
import type { WorkingHours } from './entities/working-hours.entity';
import { SETTINGS, type SettingKey } from './rules';

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

export function legalBasesEntered(bases: readonly LegalBasis[]): AuditEntry {
  return {
    action: 'organization.legal-bases-entered',
    subject: { type: 'legal_basis', id: bases[0]?.code ?? '', orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
    accountsFor: { legal_basis: bases.length },
    after: {
      bases: bases.map(({ code, citation, inForceFrom, expiredOn }) => ({ code, citation, inForceFrom, expiredOn })),
    },
  };
}

export function workingHoursSet(hours: WorkingHours): AuditEntry {
  const { id, orgUnitId, validFrom, validTo, morningFrom, morningTo, afternoonFrom, afternoonTo, source } = hours;
  return {
    action: 'organization.working-hours-set',
    subject: { type: 'working_hours', id, orgUnitId: orgUnitId ?? TENANT_LANE, laneUnitId: TENANT_LANE },
    accountsFor: { working_hours: 1 },
    after: { orgUnitId, validFrom, validTo, morningFrom, morningTo, afternoonFrom, afternoonTo, source },
  };
}

/** That a setting gets a value, with what it was on the day it was entered. */
export function settingChanged(
  { id, key, value, validFrom, reason, basis }: SettingValueRow,
  before: string,
): AuditEntry {
  return {
    action: 'organization.setting-changed',
    subject: { type: 'setting_value', id, orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
    accountsFor: { setting_value: 1 },
    before: { value: before },
    after: { name: SETTINGS[key as SettingKey].vi.name, key, value, validFrom, reason, basis },
  };
}

export function settingWithdrawn({ id, key, value, validFrom }: SettingValueRow): AuditEntry {
  return {
    action: 'organization.setting-withdrawn',
    subject: { type: 'setting_value', id, orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
    accountsFor: { setting_value: 1 },
    before: { key, value, validFrom },
    after: { name: SETTINGS[key as SettingKey].vi.name },
  };
}
