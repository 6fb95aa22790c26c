import { TENANT_LANE, type AuditEntry } from '@app/audit';
import type { PublishedCalendar } from './entities/calendar.entity';
import type { LegalBasis } from './entities/legal-basis.entity';
import type { OrgUnit } from './entities/org-unit.entity';
import type { SettingValueRow } from './entities/setting-value.entity';
import type { WorkingHours } from './entities/working-hours.entity';
import type { OpenWork, UnitContact } from './rules/unit-act';
import { SETTINGS, type SettingKey } from './rules';
import type { DayChange } from './rules/calendar-change';

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

export function calendarPublished(
  calendar: PublishedCalendar,
  days: number,
  changes: readonly DayChange[] = [],
): AuditEntry {
  return {
    action: 'organization.calendar-published',
    subject: { type: 'work_calendar', id: String(calendar.version), orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
    accountsFor: { work_calendar: 1, calendar_day: days },
    after: {
      ...{ version: calendar.version, coversFrom: calendar.coversFrom, coversTo: calendar.coversTo },
      ...(calendar.reason === null ? {} : { reason: calendar.reason, days: changes.map(dayInWords) }),
    },
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

/** That a law ends, with what takes its place. */
export function legalBasisExpired(
  { code, citation, expiredOn, successor }: LegalBasis,
  after: Pick<LegalBasis, 'expiredOn' | 'successor'>,
): AuditEntry {
  return {
    action: 'organization.legal-basis-expired',
    subject: { type: 'legal_basis', id: code, orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
    accountsFor: { legal_basis: 1 },
    before: { expiredOn, successor },
    after: { citation, ...after },
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

const dayInWords = ({ day, kind, state }: DayChange): string => `${day} ${kind} ${state}`;

const ofUnit = (unit: OrgUnit) => ({
  type: 'org_unit',
  id: String(unit.id),
  orgUnitId: unit.id,
  laneUnitId: TENANT_LANE,
});
const grants = (reach: number): Record<string, number> => (reach > 0 ? { role_grant: reach } : {});

/** The paper of an act, as an office names it. */
interface Paper {
  readonly decision: string;
  readonly decidedOn: string;
  readonly decidedBy: string;
}
const paperOf = ({ decision, decidedOn, decidedBy }: Paper) => ({ decision, decidedOn, decidedBy });

export function unitCreatedByAct(unit: OrgUnit, paper: Paper, reach: number): AuditEntry {
  const { name, kind, parentId, validFrom } = unit;
  return {
    action: 'organization.unit-created',
    subject: ofUnit(unit),
    accountsFor: { org_unit: 1, org_unit_act: 1, ...grants(reach) },
    after: { name, kind, parentId, validFrom, ...paperOf(paper) },
  };
}

/** Another name of a unit; of the unit at the top, which the office is called after, of the office as well. */
export function unitRenamed(unit: OrgUnit, act: Paper & { name: string; onDay: string }): AuditEntry {
  return {
    action: 'organization.unit-renamed',
    subject: ofUnit(unit),
    accountsFor: { org_unit: 1, org_unit_act: 1, ...(unit.parentId === null ? { tenant: 1 } : {}) },
    before: { name: unit.name },
    after: { name: act.name, validFrom: act.onDay, ...paperOf(act) },
  };
}

/** What is known of how a unit is reached, where it changed. */
export function unitDescribed(unit: OrgUnit, contact: UnitContact): AuditEntry {
  const changed = (Object.keys(contact) as (keyof UnitContact)[]).filter((key) => contact[key] !== unit[key]);
  const of = (row: UnitContact) => Object.fromEntries(changed.map((key) => [key, row[key]]));
  return {
    action: 'organization.unit-described',
    subject: ofUnit(unit),
    accountsFor: { org_unit: 1, org_unit_act: 1 },
    before: of(unit),
    after: of(contact),
  };
}

/** That a unit has ended, with what was open there and who takes it. */
export function unitEnded(
  unit: OrgUnit,
  act: Paper & { onDay: string },
  taken: { successors: readonly OrgUnit[]; work: OpenWork; reach: number },
): AuditEntry {
  const { successors, work, reach } = taken;
  return {
    action: 'organization.unit-ended',
    subject: ofUnit(unit),
    accountsFor: {
      ...{ org_unit: 1, org_unit_act: 1 },
      ...(successors.length > 0 ? { org_unit_succession: successors.length } : {}),
      ...grants(reach),
    },
    before: { validTo: null },
    after: {
      ...{ validTo: act.onDay, ...paperOf(act), successors: successors.map(({ name }) => name) },
      ...{ openTasks: work.tasks, openVisits: work.visits, people: work.people, accounts: work.accounts },
    },
  };
}

export function unitReopened(unit: OrgUnit, decision: string): AuditEntry {
  return {
    action: 'organization.unit-reopened',
    subject: ofUnit(unit),
    accountsFor: { org_unit: 1, org_unit_act: 1 },
    before: { validTo: unit.validTo },
    after: { validTo: null, decision },
  };
}
