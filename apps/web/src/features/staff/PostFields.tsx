import { DUTY_GROUPS, type DutyGroup } from '@app/roster/rules';
import type { UnitRef } from '../../app/api-types';
import { useT } from '../../i18n';
import { TextField } from '../../ui/Field';
import { SelectField } from '../../ui/SelectField';
import type { FieldError } from '../../ui/useSubmit';
import { NO_UNIT, UnitPicker, type UnitChoice } from '../organization/UnitPicker';

/** Where somebody comes to, as it is typed. */
export interface TypedPost {
  unit: UnitChoice;
  position: string;
  dutyGroup: DutyGroup | '';
}
export const postIn = (unit: UnitRef | null): TypedPost => ({
  unit: unit ? { unit, text: '' } : NO_UNIT,
  position: '',
  dutyGroup: '',
});

export const postOf = ({ unit, position, dutyGroup }: TypedPost) => ({
  unitId: unit.unit?.id ?? 0,
  position: position.trim(),
  dutyGroup: dutyGroup || null,
});

export function usePostCheck(): (typed: TypedPost) => FieldError[] {
  const { roster: t } = useT();
  return ({ unit, position }) => [
    ...(unit.unit ? [] : [{ field: 'to', message: t.unitMissing }]),
    ...(position.trim().length >= 2 ? [] : [{ field: 'position', message: t.positionMissing }]),
  ];
}

export function PostFields({ value, onChange }: { value: TypedPost; onChange: (value: TypedPost) => void }) {
  const { roster: t } = useT();
  const set = (part: Partial<TypedPost>): void => onChange({ ...value, ...part });
  return (
    <div className="roster-fields">
      <UnitPicker name="to" label={t.toUnit} value={value.unit} onChange={(unit) => set({ unit })} />
      <TextField
        name="position"
        label={t.position}
        hint={t.positionHint}
        value={value.position}
        onChange={(position) => set({ position })}
      />
      <SelectField
        name="dutyGroup"
        label={t.dutyGroup}
        optional
        none={t.notSaid}
        value={value.dutyGroup}
        onChange={(group) => set({ dutyGroup: DUTY_GROUPS.find((known) => known === group) ?? '' })}
        options={DUTY_GROUPS.map((group) => ({ value: group, label: t.dutyGroups[group] }))}
      />
    </div>
  );
}
