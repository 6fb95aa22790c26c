import { DUTY_GROUPS, type DutyGroup } from '@app/roster/rules';
import type { UnitRef } from '../../app/api-types';
import { useT } from '../../i18n';
import { TextField } from '../../ui/Field';
import { SelectField } from '../../ui/SelectField';
import type { FieldError } from '../../ui/useSubmit';
import { useJobPositions } from '../duties/useDuties';
import { NO_UNIT, UnitPicker, type UnitChoice } from '../organization/UnitPicker';

/** Where somebody comes to, as it is typed. */
export interface TypedPost {
  unit: UnitChoice;
  position: string;
  dutyGroup: DutyGroup | '';
  /** Of the register of the body; empty where none is said. */
  jobPositionId: string;
}
export const postIn = (unit: UnitRef | null): TypedPost => ({
  unit: unit ? { unit, text: '' } : NO_UNIT,
  position: '',
  dutyGroup: '',
  jobPositionId: '',
});

export const postOf = ({ unit, position, dutyGroup, jobPositionId }: TypedPost) => ({
  unitId: unit.unit?.id ?? 0,
  position: position.trim(),
  dutyGroup: dutyGroup || null,
  jobPositionId: jobPositionId || null,
});

export function usePostCheck(): (typed: TypedPost) => FieldError[] {
  const { roster: t } = useT();
  return ({ unit, position }) => [
    ...(unit.unit ? [] : [{ field: 'to', message: t.unitMissing }]),
    ...(position.trim().length >= 2 ? [] : [{ field: 'position', message: t.positionMissing }]),
  ];
}

interface Props {
  value: TypedPost;
  onChange: (value: TypedPost) => void;
  /** The day of which units are offered, where it is not today. */
  on?: string | undefined;
}

export function PostFields({ value, onChange, on }: Props) {
  const { roster: t } = useT();
  const set = (part: Partial<TypedPost>): void => onChange({ ...value, ...part });
  const jobs = useJobPositions(value.unit.unit?.id);
  return (
    <div className="roster-fields">
      <UnitPicker
        name="to"
        label={t.toUnit}
        hint={on === undefined ? undefined : t.toUnitHint}
        on={on}
        value={value.unit}
        onChange={(unit) => set({ unit, jobPositionId: '' })}
      />
      <TextField
        name="position"
        label={t.position}
        hint={t.positionHint}
        value={value.position}
        onChange={(position) => set({ position })}
      />
      {jobs.length > 0 && (
        <SelectField
          name="jobPositionId"
          label={t.jobPosition}
          optional
          none={t.notSaid}
          value={value.jobPositionId}
          onChange={(jobPositionId) => set({ jobPositionId })}
          options={jobs.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
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
