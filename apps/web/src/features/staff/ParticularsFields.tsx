import { MANAGING_BODIES, SEXES, type ManagingBody, type Sex } from '@app/roster/rules';
import type { StaffRecord } from '../../app/api-types';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { TextField } from '../../ui/Field';
import { SelectField } from '../../ui/SelectField';
import type { FieldError } from '../../ui/useSubmit';

/** What stands about a person, as it is typed. */
export interface TypedParticulars {
  staffCode: string;
  sex: Sex | '';
  born: string;
  managedBy: ManagingBody | '';
  rankCode: string;
  rankStep: string;
}
export const NO_PARTICULARS: TypedParticulars = {
  ...{ staffCode: '', sex: '', born: '', managedBy: '', rankCode: '', rankStep: '' },
};
export const PARTICULARS_FIELDS = ['staffCode', 'sex', 'bornOn', 'managedBy', 'rankCode', 'rankStep'] as const;

export const typedOf = (person: StaffRecord): TypedParticulars => ({
  staffCode: person.staffCode ?? '',
  sex: person.sex ?? '',
  born: person.bornOn ? showDay(person.bornOn) : String(person.birthYear ?? ''),
  managedBy: person.managedBy ?? '',
  rankCode: person.rankCode ?? '',
  rankStep: String(person.rankStep ?? ''),
});

const YEAR = /^(19|20|21)\d\d$/;
const STEP = /^([1-9]|1[0-2])$/;

/** For the request: what is empty is not known. */
export function particularsOf(typed: TypedParticulars) {
  const born = typed.born.trim();
  const bornOn = YEAR.test(born) ? null : readDay(born);
  return {
    staffCode: typed.staffCode.trim() || null,
    sex: typed.sex || null,
    bornOn,
    birthYear: bornOn ? Number(bornOn.slice(0, 4)) : YEAR.test(born) ? Number(born) : null,
    managedBy: typed.managedBy || null,
    rankCode: typed.rankCode.trim() || null,
    rankStep: typed.rankStep.trim() ? Number(typed.rankStep) : null,
  };
}

export function useParticularsCheck(): (typed: TypedParticulars) => FieldError[] {
  const { roster: t } = useT();
  return ({ born, rankStep }) => [
    ...(!born.trim() || YEAR.test(born.trim()) || readDay(born) ? [] : [{ field: 'bornOn', message: t.bornWrong }]),
    ...(!rankStep.trim() || STEP.test(rankStep.trim()) ? [] : [{ field: 'rankStep', message: t.stepWrong }]),
  ];
}

interface Props {
  value: TypedParticulars;
  onChange: (value: TypedParticulars) => void;
}

export function ParticularsFields({ value, onChange }: Props) {
  const { roster: t } = useT();
  const set = (part: Partial<TypedParticulars>): void => onChange({ ...value, ...part });
  return (
    <div className="roster-fields">
      <TextField
        name="staffCode"
        label={t.staffCode}
        optional
        value={value.staffCode}
        onChange={(staffCode) => set({ staffCode })}
      />
      <SelectField
        name="sex"
        label={t.sex}
        optional
        none={t.notSaid}
        value={value.sex}
        onChange={(sex) => set({ sex: SEXES.find((known) => known === sex) ?? '' })}
        options={SEXES.map((sex) => ({ value: sex, label: t.sexes[sex] }))}
      />
      <TextField
        name="bornOn"
        label={t.born}
        hint={t.bornHint}
        optional
        value={value.born}
        onChange={(born) => set({ born })}
      />
      <SelectField
        name="managedBy"
        label={t.managedBy}
        optional
        none={t.notSaid}
        value={value.managedBy}
        onChange={(body) => set({ managedBy: MANAGING_BODIES.find((known) => known === body) ?? '' })}
        options={MANAGING_BODIES.map((body) => ({ value: body, label: t.managing[body] }))}
      />
      <TextField
        name="rankCode"
        label={t.rank}
        hint={t.rankHint}
        optional
        value={value.rankCode}
        onChange={(rankCode) => set({ rankCode })}
      />
      <TextField
        name="rankStep"
        label={t.step}
        optional
        short
        inputMode="numeric"
        value={value.rankStep}
        onChange={(rankStep) => set({ rankStep })}
      />
    </div>
  );
}
