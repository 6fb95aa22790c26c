import { useState } from 'react';
import type { NewPerson } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay } from '../../i18n/dates';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import type { FieldError } from '../../ui/useSubmit';
import './decision.css';

/** The paper as it is typed. */
export interface TypedDecision {
  number: string;
  decidedOn: string;
  by: string;
}
export const NO_DECISION: TypedDecision = { number: '', decidedOn: '', by: '' };

/** What kind of paper it is, which says its words, and what number, day and issuer are called in the request. */
export interface PaperKind {
  readonly words: 'decision' | 'conclusion' | 'document';
  readonly names: readonly [number: string, decidedOn: string, by: string];
}

/** Names of the fields on screen; what the server says of any of them stands beside the first. */
export const DECISION_FIELDS = ['decision', 'decidedOn', 'decidedBy'] as const;
const DECISION: PaperKind = { words: 'decision', names: DECISION_FIELDS };
/** A decision whose parts stand in the request each by itself. */
export const NUMBERED: PaperKind = { words: 'decision', names: ['decisionNumber', 'decidedOn', 'decidedBy'] };

/** The paper for the request; null where nothing was typed. */
export function decisionOf({ number, decidedOn, by }: TypedDecision): NewPerson['decision'] | null {
  if (!number.trim() && !decidedOn.trim() && !by.trim()) return null;
  return { number: number.trim(), decidedOn: readDay(decidedOn) ?? '', by: by.trim() };
}

export function useDecisionCheck(kind = DECISION): (typed: TypedDecision) => FieldError[] {
  const t = useT().papers[kind.words];
  const { today } = useMe();
  const [number, decidedOn, by] = kind.names;
  return (typed) => {
    const day = readDay(typed.decidedOn);
    return [
      ...(typed.number.trim() ? [] : [{ field: number, message: t.numberMissing }]),
      ...(day && day <= today ? [] : [{ field: decidedOn, message: t.decidedOnMissing }]),
      ...(typed.by.trim() ? [] : [{ field: by, message: t.byMissing }]),
    ];
  };
}

interface Props {
  value: TypedDecision;
  onChange: (value: TypedDecision) => void;
  kind?: PaperKind;
  optional?: boolean;
  hints?: { number?: string; by?: string } | undefined;
}

/** Number, day and issuer of the paper that something stands in. */
export function DecisionFields({ value, onChange, kind = DECISION, optional = false, hints = {} }: Props) {
  const t = useT().papers[kind.words];
  const set = (part: Partial<TypedDecision>): void => onChange({ ...value, ...part });
  const [number, decidedOn, by] = kind.names;
  return (
    <div className="decision-fields">
      <TextField
        name={number}
        label={t.number}
        hint={hints.number}
        optional={optional}
        value={value.number}
        onChange={(next) => set({ number: next })}
      />
      <DayField
        name={decidedOn}
        label={t.decidedOn}
        optional={optional}
        value={value.decidedOn}
        onChange={(next) => set({ decidedOn: next })}
      />
      <TextField
        name={by}
        label={t.by}
        hint={hints.by}
        optional={optional}
        value={value.by}
        onChange={(next) => set({ by: next })}
      />
    </div>
  );
}

/** A paper that has to be there, as one form types it: what goes into the request, what is missing, and its fields. */
export function useDecision(kind: PaperKind, first = NO_DECISION, hints?: Props['hints']) {
  const [typed, setTyped] = useState(first);
  const check = useDecisionCheck(kind);
  return {
    typed,
    asked: { number: typed.number.trim(), decidedOn: readDay(typed.decidedOn) ?? '', by: typed.by.trim() },
    check: () => check(typed),
    inputs: <DecisionFields kind={kind} value={typed} onChange={setTyped} hints={hints} />,
  };
}
