import { GRANT_CAPACITIES, type GrantCapacity } from '@app/identity/rules';
import type { Role } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Choice } from '../../ui/Choice';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { SelectField } from '../../ui/SelectField';
import type { FieldError } from '../../ui/useSubmit';
import { NO_UNIT, UnitPicker, type UnitChoice } from '../organization/UnitPicker';
import { NO_PERSON, PersonPicker, type PersonChoice } from '../roster/PersonPicker';
import { useRoles } from './useAccounts';

/** A role as it is being typed. */
export interface GrantContent {
  role: string;
  unit: UnitChoice;
  validFrom: string;
  lastDay: string;
  capacity: GrantCapacity;
  standsFor: PersonChoice;
  basisNumber: string;
  basisDate: string;
}

export const newGrant = (today: string): GrantContent => ({
  role: '',
  unit: NO_UNIT,
  validFrom: showDay(today),
  lastDay: '',
  capacity: 'OWN',
  standsFor: NO_PERSON,
  basisNumber: '',
  basisDate: '',
});

export const GRANT_FIELDS = [
  ...(['role', 'unitId', 'validFrom', 'lastDay', 'capacity'] as const),
  ...(['standsForId', 'basisNumber', 'basisDate'] as const),
];

/** What rests on a document: all that is not by one's own post, and some roles themselves. */
const needsPaper = ({ role, capacity }: GrantContent, roles: readonly Role[]): boolean =>
  capacity !== 'OWN' || (roles.find((one) => one.role === role)?.byDocument ?? false);

/** The request's body, under an id that its form keeps. */
export const bodyOf = (id: string, content: GrantContent) => ({
  id,
  role: content.role,
  unitId: content.unit.unit?.id ?? 0,
  validFrom: readDay(content.validFrom) ?? '',
  lastDay: readDay(content.lastDay),
  capacity: content.capacity,
  standsForId: content.capacity === 'OWN' ? null : (content.standsFor.person?.id ?? null),
  basisNumber: content.basisNumber.trim() || null,
  basisDate: readDay(content.basisDate),
});

/** What is missing, before the server is asked; `at` stands before the names of fields. */
export function useGrantCheck(at = ''): (content: GrantContent) => FieldError[] {
  const t = useT().accounts.grant;
  const roles = useRoles();
  return (content) => {
    const { validFrom, lastDay, capacity } = content;
    const [from, last] = [readDay(validFrom), readDay(lastDay)];
    const paper = needsPaper(content, roles);
    const stands = capacity === 'KT' || capacity === 'DELEGATED';
    const endless = lastDay.trim() === '' && capacity !== 'DELEGATED';
    const found: [boolean, string, string][] = [
      [content.role === '', 'role', t.roleMissing],
      [!content.unit.unit, 'unitId', t.unitMissing],
      [!from, 'validFrom', t.fromMissing],
      [!endless && (!last || (from !== null && last < from)), 'lastDay', t.lastDayMissing],
      [stands && !content.standsFor.person, 'standsForId', t.standsForMissing],
      [paper && content.basisNumber.trim() === '', 'basisNumber', t.basisNumberMissing],
      [(paper || content.basisDate.trim() !== '') && !readDay(content.basisDate), 'basisDate', t.basisDateMissing],
    ];
    return found.flatMap(([wrong, field, message]) => (wrong ? [{ field: `${at}${field}`, message }] : []));
  };
}

interface GrantFieldsProps {
  content: GrantContent;
  onChange: (content: GrantContent) => void;
  /** Stands before the names of fields where the role is part of another request. */
  at?: string;
  /** What stands for no role at all. */
  none: string;
}

/** Which role, where, from when, and by what right. */
export function GrantFields({ content, onChange, at = '', none }: GrantFieldsProps) {
  const t = useT().accounts.grant;
  const { today } = useMe();
  const roles = useRoles();
  const set = (change: Partial<GrantContent>): void => onChange({ ...content, ...change });
  const name = (field: (typeof GRANT_FIELDS)[number]): string => `${at}${field}`;
  return (
    <>
      <SelectField
        name={name('role')}
        label={t.role}
        value={content.role}
        none={none}
        // A deputy signs for the head: that is what the role is.
        onChange={(role) => set({ role, capacity: role === 'VICE_CHAIR' ? 'KT' : content.capacity })}
        options={roles.map(({ role, name: label }) => ({ value: role, label }))}
      />
      {content.role !== '' && (
        <>
          <UnitPicker
            name={name('unitId')}
            label={t.unit}
            hint={roles.find(({ role }) => role === content.role)?.ofBody ? t.bodyHint : t.unitHint}
            value={content.unit}
            onChange={(unit) => set({ unit })}
          />
          <DayField
            name={name('validFrom')}
            label={t.from}
            today={today}
            value={content.validFrom}
            onChange={(validFrom) => set({ validFrom })}
          />
          <DayField
            name={name('lastDay')}
            label={t.lastDay}
            hint={t.lastDayHint}
            optional={content.capacity !== 'DELEGATED'}
            value={content.lastDay}
            onChange={(lastDay) => set({ lastDay })}
          />
          <Choice
            name={name('capacity')}
            shape="list"
            label={t.capacity}
            value={content.capacity}
            onChange={(capacity) => set({ capacity })}
            options={GRANT_CAPACITIES.map((value) => ({ value, label: t.capacities[value] }))}
          />
          {content.capacity !== 'OWN' && (
            <PersonPicker
              name={name('standsForId')}
              label={t.standsFor}
              hint={t.standsForHint}
              optional={content.capacity === 'ACTING'}
              unitId={content.unit.unit?.id ?? null}
              value={content.standsFor}
              onChange={(standsFor) => set({ standsFor })}
            />
          )}
          {needsPaper(content, roles) && (
            <>
              <TextField
                name={name('basisNumber')}
                label={t.basisNumber}
                hint={t.basisNumberHint}
                value={content.basisNumber}
                onChange={(basisNumber) => set({ basisNumber })}
              />
              <DayField
                name={name('basisDate')}
                label={t.basisDate}
                value={content.basisDate}
                onChange={(basisDate) => set({ basisDate })}
              />
            </>
          )}
        </>
      )}
    </>
  );
}
