import {
  endsByItself,
  isLeaving,
  LEAVE_KINDS,
  leadsToPost,
  ENTERED_MOVEMENTS,
  type LeaveKind,
  type EnteredMovement,
} from '@app/roster/rules';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { StaffRecord } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useBodyOf } from '../organization/useUnit';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Notice } from '../../ui/Parts';
import { SelectField } from '../../ui/SelectField';
import { useSubmit } from '../../ui/useSubmit';
import { DECISION_FIELDS, DecisionFields, decisionOf, NO_DECISION, useDecisionCheck } from './DecisionFields';
import { LastDayField, untilDayOf, useLastDayCheck } from './LastDayField';
import { firstDayAfter, heldOn } from './line';
import { NO_PERSON, PersonPicker } from '../roster/PersonPicker';
import { PostFields, postIn, postOf, usePostCheck } from './PostFields';
import { refreshPeople } from './useRoster';

interface Props {
  person: StaffRecord;
  onClose: () => void;
  onDone: () => void;
}

/** One movement with its day and its paper; what it asks for depends on its kind. */
export function MoveForm({ person, onClose, onDone }: Props) {
  const { roster: t } = useT();
  const { today } = useMe();
  const held = heldOn(person.appointments, today);
  const beside = held.filter(({ isMain }) => !isMain);
  const [id, setId] = useState(() => newId());
  const [kind, setKind] = useState<EnteredMovement | ''>('');
  const [onDay, setOnDay] = useState(showDay(today));
  const [until, setUntil] = useState('');
  const [post, setPost] = useState(() => postIn(null));
  const [postId, setPostId] = useState('');
  const [leave, setLeave] = useState<LeaveKind | ''>('');
  const [decision, setDecision] = useState(NO_DECISION);
  const [successor, setSuccessor] = useState(NO_PERSON);
  const [note, setNote] = useState('');
  const [checkPost, checkLast, checkDecision] = [usePostCheck(), useLastDayCheck(), useDecisionCheck()];
  const [day, untilDay] = [readDay(onDay), readDay(until)];
  const goes = kind !== '' && isLeaving(kind);
  const leads = kind !== '' && leadsToPost(kind);
  const ends = kind === '' ? 'never' : endsByItself(kind);
  const paper = decisionOf(decision);
  const taking = useBodyOf(goes ? person.unit.id : undefined);
  const hasMain = held.some(({ isMain }) => isMain);
  // A post beside the main one may have outlived it: it is held until a paper ends it.
  const possible = ENTERED_MOVEMENTS.filter((one) =>
    one === 'POST_ENDED' ? beside.length > 0 : (one === 'RECRUITMENT') !== hasMain,
  );
  const submission = useSubmit({
    fields: [
      'kind',
      'onDay',
      'untilDay',
      'to',
      'position',
      'appointmentId',
      'leaveKind',
      'successorId',
      'note',
      ...DECISION_FIELDS,
    ],
    check: () => [
      ...(kind ? [] : [{ field: 'kind', message: t.movementMissing }]),
      ...(kind === 'LEAVE' && !leave ? [{ field: 'leaveKind', message: t.leaveMissing }] : []),
      ...(kind === 'POST_ENDED' && !postId ? [{ field: 'appointmentId', message: t.whichPostMissing }] : []),
      ...(leads ? checkPost(post) : []),
      ...(leads && ends !== 'always' ? checkLast(post.unit, { onDay, last: until }) : []),
      ...(day && day <= today ? [] : [{ field: 'onDay', message: t.dayMissing }]),
      ...((ends === 'always' && !untilDay) ||
      (ends !== 'never' && until.trim() && !(untilDay && day && untilDay >= day))
        ? [{ field: 'untilDay', message: t.untilMissing }]
        : []),
      ...(kind === 'LEAVE' && paper === null ? [] : checkDecision(decision)),
    ],
    send: () =>
      call('POST /staff-members/{id}/movements', {
        path: { id: person.id },
        body: {
          ...{
            id,
            kind: kind || 'LEAVE',
            onDay: day ?? '',
            untilDay:
              ends !== 'never' && untilDay ? firstDayAfter(untilDay) : leads ? untilDayOf(post.unit, until) : null,
          },
          ...{ to: leads ? postOf(post) : null, appointmentId: kind === 'POST_ENDED' ? postId : null },
          ...{ leaveKind: kind === 'LEAVE' ? leave || null : null, decision: paper, note: note.trim() || null },
          successorId: goes ? (successor.person?.id ?? null) : null,
        },
      }),
    renewId: () => setId(newId()),
    done: async () => {
      await refreshPeople();
      onDone();
    },
  });
  return (
    <Form id="move" label={t.move} submission={submission}>
      <SelectField
        name="kind"
        label={t.movementKind}
        none="–"
        value={kind}
        onChange={(value) => setKind(possible.find((one) => one === value) ?? '')}
        options={possible.map((value) => ({ value, label: t.movements[value] }))}
      />
      {goes && (
        <Notice tone="warm" icon="leave">
          <p>{t.leavesNote}</p>
        </Notice>
      )}
      {goes && (
        <PersonPicker
          name="successorId"
          label={t.successor}
          hint={t.successorHint}
          optional
          unitId={taking}
          value={successor}
          onChange={setSuccessor}
        />
      )}
      {kind === 'LEAVE' && (
        <SelectField
          name="leaveKind"
          label={t.leaveKind}
          none="–"
          value={leave}
          onChange={(value) => setLeave(LEAVE_KINDS.find((one) => one === value) ?? '')}
          options={LEAVE_KINDS.map((value) => ({ value, label: t.leaves[value] }))}
        />
      )}
      {kind === 'POST_ENDED' && (
        <SelectField
          name="appointmentId"
          label={t.whichPost}
          none="–"
          value={postId}
          onChange={setPostId}
          options={beside.map(({ id: value, position, unit }) => ({ value, label: t.postAt(position, unit.name) }))}
        />
      )}
      {leads && <PostFields on={day ?? undefined} value={post} onChange={setPost} />}
      <div className="roster-fields">
        <DayField name="onDay" label={t.holdsFrom} value={onDay} today={today} onChange={setOnDay} />
        {leads && ends === 'never' && <LastDayField unit={post.unit} value={until} onChange={setUntil} />}
        {ends !== 'never' && (
          <DayField name="untilDay" label={t.until} optional={ends === 'maybe'} value={until} onChange={setUntil} />
        )}
      </div>
      <DecisionFields value={decision} onChange={setDecision} optional={kind === 'LEAVE'} />
      <TextArea name="note" label={t.note} optional rows={2} value={note} onChange={setNote} />
      <div className="form-actions">
        <SubmitButton look={goes ? 'danger' : 'primary'} pending={submission.pending}>
          {t.send}
        </SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
