import { SEVERITIES } from '@app/kernel';
import type { DeskTab, Severity } from '../../../app/api-types';

/** In the order of the day: what has to be decided first stands first. */
export const DESK_TABS = [
  'new',
  'overdue',
  'soon',
  'sign',
  'sent',
  'proposed',
  'provisional',
  'open',
  'closed',
] as const satisfies readonly DeskTab[];

export interface DeskFilter {
  tab: DeskTab;
  severity?: Severity | undefined;
  /** In whose hands. */
  person?: string | undefined;
  /** In which division's hands. */
  unit?: number | undefined;
}

/** The list that an address names; what it does not know is left out. */
export function readDesk(search: URLSearchParams): DeskFilter {
  const person = search.get('person') ?? '';
  const unit = search.get('unit') ?? '';
  return {
    tab: DESK_TABS.find((known) => known === search.get('tab')) ?? 'new',
    severity: SEVERITIES.find((known) => known === search.get('severity')),
    person: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(person) ? person : undefined,
    unit: /^[1-9]\d{0,8}$/.test(unit) ? Number(unit) : undefined,
  };
}

/** The address of a list: whoever opens it sees the same one. */
export function deskAddress({ tab, severity, person, unit }: DeskFilter): string {
  const search = new URLSearchParams({ tab });
  if (severity) search.set('severity', severity);
  if (person) search.set('person', person);
  if (unit) search.set('unit', String(unit));
  return `/work?${search.toString()}`;
}

export const isFiltered = ({ severity, person, unit }: DeskFilter): boolean =>
  [severity, person, unit].some((part) => part !== undefined);
