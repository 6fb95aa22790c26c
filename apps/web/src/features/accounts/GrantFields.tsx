import { GRANT_CAPACITIES } from '@app/identity/rules';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Choice } from '../../ui/Choice';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { SelectField } from '../../ui/SelectField';
import type { FieldError } from '../../ui/useSubmit';
import { abilitiesOf } from '../identity/abilities';
import { NO_UNIT, UnitPicker } from '../organization/UnitPicker';
import { NO_PERSON, PersonPicker } from '../roster/PersonPicker';
import {
  bodyOf,
  gapsIn,
  needsPaper,
  withRole,
  type GRANT_FIELDS,
  type GrantContent,
  type GrantGap,
} from './grantContent';
import { useRoles } from './useAccounts';

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

/** What is missing in words, before the server is asked, and the request's body; `at` stands before the names of fields. */
export function useGrant(at = '') {
  const t = useT().accounts.grant;
  const roles = useRoles();
  const words: Record<GrantGap, string> = {
    ...{ role: t.roleMissing, unitId: t.unitMissing, validFrom: t.fromMissing, lastDay: t.lastDayMissing },
    ...{ standsForId: t.standsForMissing, basisNumber: t.basisNumberMissing, basisDate: t.basisDateMissing },
  };
  return {
    check: (content: GrantContent): FieldError[] =>
      gapsIn(content, roles).map((field) => ({ field: `${at}${field}`, message: words[field] })),
    bodyOf: (id: string, content: GrantContent) => bodyOf(id, content, roles),
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
  const me = useMe();
  const roles = useRoles();
  // Roles that reach every unit are given by whoever administers all of them.
  const offered = roles.filter(({ ofBody }) => !ofBody || abilitiesOf(me).runsOffice);
  const set = (change: Partial<GrantContent>): void => onChange({ ...content, ...change });
  const name = (field: (typeof GRANT_FIELDS)[number]): string => `${at}${field}`;
  return (
    <>
      <SelectField
        name={name('role')}
        label={t.role}
        value={content.role}
        none={none}
        onChange={(role) => onChange(withRole(content, role))}
        options={offered.map(({ role, name: label }) => ({ value: role, label }))}
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
            today={me.today}
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
