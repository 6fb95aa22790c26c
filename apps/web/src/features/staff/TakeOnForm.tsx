import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { UnitRef } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { Form } from '../../ui/Form';
import { useSubmit } from '../../ui/useSubmit';
import { DECISION_FIELDS, DecisionFields, decisionOf, NO_DECISION, useDecisionCheck } from './DecisionFields';
import {
  NO_PARTICULARS,
  PARTICULARS_FIELDS,
  ParticularsFields,
  particularsOf,
  useParticularsCheck,
} from './ParticularsFields';
import { PostFields, postIn, postOf, usePostCheck } from './PostFields';
import { refreshPeople } from './useRoster';
import { WhoFields, type Who } from './WhoFields';

interface Props {
  /** The unit that is looked at: offered as where they come to. */
  unit: UnitRef | null;
  onClose: () => void;
  onDone: (name: string) => void;
}

/** Takes somebody on with a first main post. */
export function TakeOnForm({ unit, onClose, onDone }: Props) {
  const { roster: t } = useT();
  const { today } = useMe();
  const [id, setId] = useState(() => newId());
  const [who, setWho] = useState<Who>({ fullName: '', kind: '' });
  const [onDay, setOnDay] = useState(showDay(today));
  const [post, setPost] = useState(() => postIn(unit));
  const [decision, setDecision] = useState(NO_DECISION);
  const [particulars, setParticulars] = useState(NO_PARTICULARS);
  const [checkPost, checkDecision, checkParticulars] = [usePostCheck(), useDecisionCheck(), useParticularsCheck()];
  const day = readDay(onDay);
  const submission = useSubmit({
    fields: ['fullName', 'kind', 'onDay', 'to', 'position', ...DECISION_FIELDS, ...PARTICULARS_FIELDS],
    check: () => [
      ...(who.fullName.trim().length >= 2 ? [] : [{ field: 'fullName', message: t.nameMissing }]),
      ...(who.kind ? [] : [{ field: 'kind', message: t.kindMissing }]),
      ...checkPost(post),
      ...(day && day <= today ? [] : [{ field: 'onDay', message: t.dayMissing }]),
      ...checkDecision(decision),
      ...checkParticulars(particulars),
    ],
    send: () =>
      call('POST /staff-members', {
        body: {
          ...{
            id,
            fullName: who.fullName.trim(),
            kind: who.kind || 'CIVIL_SERVANT',
            onDay: day ?? '',
            to: postOf(post),
          },
          ...{ decision: decisionOf(decision) ?? { number: '', decidedOn: '', by: '' }, ...particularsOf(particulars) },
        },
      }),
    renewId: () => setId(newId()),
    done: async ({ fullName: name }) => {
      await refreshPeople();
      onDone(name);
    },
  });
  return (
    <Form id="take-on" label={t.takeOn} submission={submission}>
      <WhoFields value={who} onChange={setWho} />
      <PostFields value={post} onChange={setPost} />
      <DayField name="onDay" label={t.firstDay} value={onDay} today={today} onChange={setOnDay} />
      <DecisionFields value={decision} onChange={setDecision} />
      <h3>{t.more}</h3>
      <ParticularsFields value={particulars} onChange={setParticulars} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.send}</SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
