import type { InspectionMode, Me, NewInspection, StartFacts } from '../../app/api-types';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import type { FieldError } from '../../ui/useSubmit';
import { NO_UNIT, type UnitChoice } from '../organization/UnitPicker';
import { NO_PERSON, type PersonChoice } from '../roster/PersonPicker';
import { shownChecklist } from './shownChecklist';

export interface Member {
  id: string;
  fullName: string;
  role: 'DEPUTY' | 'MEMBER';
}

/** The start of a visit as it is typed. */
export interface StartContent {
  mode: InspectionMode;
  unit: UnitChoice;
  decisionNumber: string;
  decisionDate: string;
  head: PersonChoice;
  secretary: PersonChoice;
  members: Member[];
  representativeName: string;
  representativePosition: string;
  /** Of those in force; empty, or no longer one of them: the first that is offered. */
  checklist: string;
}

export const NO_REPRESENTATIVE = { representativeName: '', representativePosition: '' };

export const EMPTY: StartContent = {
  mode: 'SURPRISE',
  unit: NO_UNIT,
  decisionNumber: '',
  decisionDate: '',
  head: NO_PERSON,
  secretary: NO_PERSON,
  members: [],
  checklist: '',
  ...NO_REPRESENTATIVE,
};

export const START_FIELDS = [
  'unitId',
  'mode',
  'decisionNumber',
  'decisionDate',
  'headId',
  'secretaryId',
  'members',
  'representativeName',
  'representativePosition',
  'checklistVersionId',
] as const;

/** What the body used last, for every field that nobody has filled; who starts the visit is of the team. */
export function prefilled(value: StartContent, facts: StartFacts, me: Me): Partial<StartContent> {
  const part: Partial<StartContent> = {};
  const named = (role: string): PersonChoice | null => {
    const person = facts.team.find((member) => member.role === role);
    return person ? { person: { id: person.id, fullName: person.fullName }, text: person.fullName } : null;
  };
  const isEmpty = ({ person, text }: PersonChoice): boolean => person === null && text === '';
  if (facts.decision && value.decisionNumber === '' && value.decisionDate === '') {
    part.decisionNumber = facts.decision.number;
    part.decisionDate = showDay(facts.decision.date);
  }
  const head = named('HEAD');
  const secretary = named('SECRETARY');
  if (!isEmpty(value.head) || !isEmpty(value.secretary)) return part;
  if (head) part.head = head;
  if (secretary) part.secretary = secretary;
  const members = facts.team.flatMap(({ id, fullName, role }): Member[] =>
    role === 'DEPUTY' || role === 'MEMBER' ? [{ id, fullName, role }] : [],
  );
  const self = me.person;
  const isNamed = self && facts.team.some(({ id }) => id === self.id);
  part.members = self && !isNamed ? [...members, { id: self.id, fullName: self.fullName, role: 'MEMBER' }] : members;
  return part;
}

export function useStartCheck(value: StartContent, today: string): () => FieldError[] {
  const { inspection, form } = useT();
  const t = inspection.start;
  return () => {
    const found: FieldError[] = [];
    const need = (isThere: boolean, field: string, message: string): boolean => {
      if (!isThere) found.push({ field, message });
      return isThere;
    };
    need(value.unit.unit !== null, 'unitId', t.unitMissing);
    need(value.decisionNumber.trim() !== '', 'decisionNumber', t.decisionNumberMissing);
    if (need(value.decisionDate.trim() !== '', 'decisionDate', t.decisionDateMissing)) {
      const day = readDay(value.decisionDate);
      if (need(day !== null, 'decisionDate', form.dayUnreadable(t.decisionDate)) && day) {
        need(day <= today, 'decisionDate', form.dayAfterToday(t.decisionDate, showDay(today)));
      }
    }
    need(value.head.person !== null, 'headId', t.headMissing);
    if (need(value.secretary.person !== null, 'secretaryId', t.secretaryMissing)) {
      need(value.secretary.person?.id !== value.head.person?.id, 'secretaryId', t.sameAsHead);
    }
    // Both or neither: a name without its post is no representative, and it may come later altogether.
    const hasName = value.representativeName.trim() !== '';
    const hasPosition = value.representativePosition.trim() !== '';
    need(hasName || !hasPosition, 'representativeName', t.representativeNameMissing);
    need(hasPosition || !hasName, 'representativePosition', t.representativePositionMissing);
    return found;
  };
}

export function bodyOf(id: string, value: StartContent, offered: StartFacts['checklists']): NewInspection {
  const checklistVersionId = shownChecklist(value.checklist, offered);
  const apart = new Set([value.head.person?.id, value.secretary.person?.id]);
  const name = value.representativeName.trim();
  return {
    id,
    mode: value.mode,
    unitId: value.unit.unit?.id ?? 0,
    decisionNumber: value.decisionNumber.trim(),
    decisionDate: readDay(value.decisionDate) ?? '',
    headId: value.head.person?.id ?? '',
    secretaryId: value.secretary.person?.id ?? '',
    members: value.members
      .filter(({ id: member }) => !apart.has(member))
      .map(({ id: staffMemberId, role }) => ({ staffMemberId, role })),
    ...(checklistVersionId !== null && { checklistVersionId }),
    ...(name !== '' && { representativeName: name, representativePosition: value.representativePosition.trim() }),
  };
}
