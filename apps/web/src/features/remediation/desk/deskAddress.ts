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
  /** Of one result notice, named by its visit. */
  notice?: string | undefined;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** The list that an address names; what it does not know is left out. */
export function readDesk(search: URLSearchParams): DeskFilter {
  const person = search.get('person') ?? '';
  const unit = search.get('unit') ?? '';
  const notice = search.get('notice') ?? '';
  return {
    tab: DESK_TABS.find((known) => known === search.get('tab')) ?? 'new',
    severity: SEVERITIES.find((known) => known === search.get('severity')),
    person: UUID.test(person) ? person : undefined,
    unit: /^[1-9]\d{0,8}$/.test(unit) ? Number(unit) : undefined,
    notice: UUID.test(notice) ? notice : undefined,
  };
}

/** The address of a list: whoever opens it sees the same one. */
export function deskAddress({ tab, severity, person, unit, notice }: DeskFilter): string {
  const search = new URLSearchParams({ tab });
  if (severity) search.set('severity', severity);
  if (person) search.set('person', person);
  if (unit) search.set('unit', String(unit));
  if (notice) search.set('notice', notice);
  return `/work?${search.toString()}`;
}

export const isFiltered = ({ severity, person, unit, notice }: DeskFilter): boolean =>
  [severity, person, unit, notice].some((part) => part !== undefined);
