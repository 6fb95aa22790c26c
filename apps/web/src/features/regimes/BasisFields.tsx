import { STAFF_KINDS, type StaffKind } from '@app/kernel';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay } from '../../i18n/dates';
import { DayField } from '../../ui/DayField';
import { ErrorText, TextField } from '../../ui/Field';
import { useField } from '../../ui/Form';
import type { FieldError } from '../../ui/useSubmit';

/** What is typed of the paper that a rule rests on, for whom and since when. */
export interface TypedBasis {
  readonly document: string;
  readonly issuedOn: string;
  readonly articles: string;
  readonly staffKinds: readonly StaffKind[];
  readonly validFrom: string;
  readonly validUntil: string;
}

export const NO_BASIS: TypedBasis = {
  ...{ document: '', issuedOn: '', articles: '', staffKinds: [], validFrom: '', validUntil: '' },
};
export const BASIS_FIELDS = [
  ...['staffKinds', 'basis/document', 'basis/issuedOn', 'basis/articles', 'validFrom', 'validUntil'],
] as const;

/** What is missing of it, in the order of the page. */
export function useBasisCheck(): (typed: TypedBasis) => FieldError[] {
  const { regimes: t } = useT();
  const { today } = useMe();
  const missing = (field: string, message: string, isThere: boolean): FieldError[] =>
    isThere ? [] : [{ field, message }];
  return ({ document, issuedOn, articles, staffKinds, validFrom, validUntil }) => {
    const [issued, from, until] = [readDay(issuedOn), readDay(validFrom), readDay(validUntil)];
    return [
      ...missing('staffKinds', t.whomMissing, staffKinds.length > 0),
      ...missing('basis/document', t.documentMissing, document.trim() !== ''),
      ...missing('basis/issuedOn', t.issuedOnMissing, issued !== null && issued <= today),
      ...missing('basis/articles', t.articlesMissing, articles.trim() !== ''),
      ...missing('validFrom', t.validFromMissing, from !== null),
      ...missing(
        'validUntil',
        t.validUntilMissing,
        !validUntil.trim() || (until !== null && from !== null && until > from),
      ),
    ];
  };
}

/** As the server takes it, once nothing is missing. */
export function basisBody({ document, issuedOn, articles, staffKinds, validFrom, validUntil }: TypedBasis) {
  return {
    basis: { document: document.trim(), issuedOn: readDay(issuedOn) ?? '', articles: articles.trim() },
    staffKinds: [...staffKinds],
    validFrom: readDay(validFrom) ?? '',
    validUntil: readDay(validUntil),
  };
}

interface Props {
  value: TypedBasis;
  onChange: (value: TypedBasis) => void;
  /** For whom the rule can be. */
  kinds?: readonly StaffKind[];
}

export function BasisFields({ value, onChange, kinds = STAFF_KINDS }: Props) {
  const { regimes: t } = useT();
  const { today } = useMe();
  const set = (part: Partial<TypedBasis>): void => onChange({ ...value, ...part });
  return (
    <>
      <Kinds kinds={kinds} chosen={value.staffKinds} onChange={(staffKinds) => set({ staffKinds })} />
      <div className="rule-fields">
        <TextField
          name="basis/document"
          label={t.document}
          hint={t.documentHint}
          value={value.document}
          onChange={(document) => set({ document })}
        />
        <DayField
          name="basis/issuedOn"
          label={t.issuedOn}
          value={value.issuedOn}
          today={today}
          onChange={(issuedOn) => set({ issuedOn })}
        />
        <TextField
          name="basis/articles"
          label={t.articles}
          hint={t.articlesHint}
          value={value.articles}
          onChange={(articles) => set({ articles })}
        />
        <DayField
          name="validFrom"
          label={t.validFrom}
          value={value.validFrom}
          onChange={(validFrom) => set({ validFrom })}
        />
        <DayField
          name="validUntil"
          label={t.validUntil}
          hint={t.validUntilHint}
          optional
          value={value.validUntil}
          onChange={(validUntil) => set({ validUntil })}
        />
      </div>
    </>
  );
}

interface KindsProps {
  kinds: readonly StaffKind[];
  chosen: readonly StaffKind[];
  onChange: (kinds: readonly StaffKind[]) => void;
}

function Kinds({ kinds, chosen, onChange }: KindsProps) {
  const { regimes: t, roster: r } = useT();
  const { id, error } = useField('staffKinds');
  const toggle = (kind: StaffKind): void =>
    onChange(chosen.includes(kind) ? chosen.filter((one) => one !== kind) : [...chosen, kind]);
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'} aria-describedby={error && `${id}-error`}>
      <legend>{t.whom}</legend>
      {error && <ErrorText id={`${id}-error`}>{error}</ErrorText>}
      <div className="rule-kinds">
        {kinds.map((kind, at) => (
          <label key={kind} className="rule-kind">
            <input
              type="checkbox"
              id={at === 0 ? id : undefined}
              checked={chosen.includes(kind)}
              onChange={() => toggle(kind)}
            />
            <span>{r.kinds[kind]}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
