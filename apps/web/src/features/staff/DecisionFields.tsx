import type { NewPerson } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay } from '../../i18n/dates';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import type { FieldError } from '../../ui/useSubmit';

/** The paper as it is typed. */
export interface TypedDecision {
  number: string;
  decidedOn: string;
  by: string;
}
export const NO_DECISION: TypedDecision = { number: '', decidedOn: '', by: '' };

/** Names of the fields on screen; what the server says of any of them stands beside the first. */
export const DECISION_FIELDS = ['decision', 'decidedOn', 'decidedBy'] as const;

/** The paper for the request; null where nothing was typed. */
export function decisionOf({ number, decidedOn, by }: TypedDecision): NewPerson['decision'] | null {
  if (!number.trim() && !decidedOn.trim() && !by.trim()) return null;
  return { number: number.trim(), decidedOn: readDay(decidedOn) ?? '', by: by.trim() };
}

export function useDecisionCheck(): (typed: TypedDecision) => FieldError[] {
  const { roster: t } = useT();
  const { today } = useMe();
  return ({ number, decidedOn, by }) => {
    const day = readDay(decidedOn);
    return [
      ...(number.trim() ? [] : [{ field: 'decision', message: t.decisionMissing }]),
      ...(day && day <= today ? [] : [{ field: 'decidedOn', message: t.decidedOnMissing }]),
      ...(by.trim() ? [] : [{ field: 'decidedBy', message: t.decidedByMissing }]),
    ];
  };
}

interface Props {
  value: TypedDecision;
  onChange: (value: TypedDecision) => void;
  optional?: boolean;
}

export function DecisionFields({ value, onChange, optional = false }: Props) {
  const { roster: t } = useT();
  const set = (part: Partial<TypedDecision>): void => onChange({ ...value, ...part });
  return (
    <div className="roster-fields">
      <TextField
        name="decision"
        label={t.decisionNumber}
        optional={optional}
        value={value.number}
        onChange={(number) => set({ number })}
      />
      <DayField
        name="decidedOn"
        label={t.decidedOn}
        optional={optional}
        value={value.decidedOn}
        onChange={(decidedOn) => set({ decidedOn })}
      />
      <TextField
        name="decidedBy"
        label={t.decidedBy}
        optional={optional}
        value={value.by}
        onChange={(by) => set({ by })}
      />
    </div>
  );
}
