import type { ReactNode } from 'react';
import type { UnitRef } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { DayField } from '../../ui/DayField';
import type { FieldError } from '../../ui/useSubmit';
import {
  DECISION_FIELDS,
  DecisionFields,
  decisionOf,
  NO_DECISION,
  useDecisionCheck,
  type TypedDecision,
} from './DecisionFields';
import { PostFields, postIn, postOf, usePostCheck, type TypedPost } from './PostFields';
import { WhoFields, type Who } from './WhoFields';

/** Somebody whom the office does not have yet, as they are typed: with their first post and its paper. */
export interface TypedNewcomer {
  who: Who;
  post: TypedPost;
  onDay: string;
  decision: TypedDecision;
}
export const newcomerIn = (unit: UnitRef | null, today: string): TypedNewcomer => ({
  who: { fullName: '', kind: '' },
  post: postIn(unit),
  onDay: showDay(today),
  decision: NO_DECISION,
});

export const NEWCOMER_FIELDS = ['fullName', 'kind', 'to', 'position', 'onDay', ...DECISION_FIELDS] as const;

/** For the request, without the id that its form keeps. */
export const newcomerOf = ({ who, post, onDay, decision }: TypedNewcomer) => ({
  fullName: who.fullName.trim(),
  kind: who.kind || ('CIVIL_SERVANT' as const),
  onDay: readDay(onDay) ?? '',
  to: postOf(post),
  decision: decisionOf(decision) ?? { number: '', decidedOn: '', by: '' },
});

export function useNewcomerCheck(): (typed: TypedNewcomer) => FieldError[] {
  const { roster: t } = useT();
  const { today } = useMe();
  const [checkPost, checkDecision] = [usePostCheck(), useDecisionCheck()];
  return ({ who, post, onDay, decision }) => {
    const day = readDay(onDay);
    return [
      ...(who.fullName.trim().length >= 2 ? [] : [{ field: 'fullName', message: t.nameMissing }]),
      ...(who.kind ? [] : [{ field: 'kind', message: t.kindMissing }]),
      ...checkPost(post),
      ...(day && day <= today ? [] : [{ field: 'onDay', message: t.dayMissing }]),
      ...checkDecision(decision),
    ];
  };
}

interface Props {
  value: TypedNewcomer;
  onChange: (value: TypedNewcomer) => void;
  /** Whether units are offered that were there on the first day and are no more. */
  past?: boolean;
  /** What stands behind the first day. */
  children?: ReactNode;
}

export function NewcomerFields({ value, onChange, past = false, children }: Props) {
  const { roster: t } = useT();
  const { today } = useMe();
  const set = (part: Partial<TypedNewcomer>): void => onChange({ ...value, ...part });
  return (
    <>
      <WhoFields value={value.who} onChange={(who) => set({ who })} />
      <PostFields
        on={(past && readDay(value.onDay)) || undefined}
        value={value.post}
        onChange={(post) => set({ post })}
      />
      <DayField
        name="onDay"
        label={t.firstDay}
        value={value.onDay}
        today={today}
        onChange={(onDay) => set({ onDay })}
      />
      {children}
      <DecisionFields value={value.decision} onChange={(decision) => set({ decision })} />
    </>
  );
}
