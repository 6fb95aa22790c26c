import { isLocalDate } from '@app/kernel';
import { isChangeAction, SUBJECT_TYPES, type ChangeAction, type SubjectType } from '@app/reporting/rules';

export interface ChangesFilter {
  person?: string | undefined;
  subjectType?: SubjectType | undefined;
  subjectId?: string | undefined;
  action?: ChangeAction | undefined;
  unitId?: number | undefined;
  from?: string | undefined;
  to?: string | undefined;
}

const NAMES = ['person', 'subjectType', 'subjectId', 'action', 'unitId', 'from', 'to'] as const;

/** What an address asks for; what it does not know is left out. */
export function readChanges(search: URLSearchParams): ChangesFilter {
  const day = (name: string): string | undefined => {
    const value = search.get(name);
    return isLocalDate(value) ? value : undefined;
  };
  const subjectType = SUBJECT_TYPES.find((known) => known === search.get('subjectType'));
  const subjectId = search.get('subjectId');
  const action = search.get('action') ?? '';
  const unit = search.get('unitId') ?? '';
  return {
    person: search.get('person')?.slice(0, 100) || undefined,
    subjectType,
    subjectId: subjectType && subjectId ? subjectId.slice(0, 100) : undefined,
    action: isChangeAction(action) ? action : undefined,
    unitId: /^[1-9]\d{0,8}$/.test(unit) ? Number(unit) : undefined,
    from: day('from'),
    to: day('to'),
  };
}

/** The filter as a query: of the page, of the list, and, with its language, of the sheet. */
export function changesQuery(filter: ChangesFilter, more: Readonly<Record<string, string>> = {}): string {
  const search = new URLSearchParams(more);
  for (const name of NAMES) if (filter[name] !== undefined) search.set(name, String(filter[name]));
  return search.size > 0 ? `?${search.toString()}` : '';
}

export const changesAddress = (filter: ChangesFilter): string => `/audit${changesQuery(filter)}`;
