import { useState } from 'react';
import { call } from '../../app/api';
import type { Evaluation } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { Unfold } from '../../ui/Unfold';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { NO_PERSON, PersonPicker, type PersonChoice } from '../roster/PersonPicker';
import { forgetSheet, showCycle } from './useEvaluations';

interface Props {
  evaluation: Evaluation;
  onSaid: (said: string) => void;
}

/** What the office does for somebody's month: what was remarked of it elsewhere, and who assesses where the posts do not say. */
export function OfficeForms({ evaluation, onSaid }: Props) {
  const { evaluation: t } = useT();
  const me = useMe();
  const { readAs, state, lockedAt } = evaluation;
  const isOffice = readAs === 'READER' && me.permissions.includes('evaluation.run');
  if (!isOffice || lockedAt !== null) return null;
  const isAssessed = state === 'SUPERIOR_ASSESSED' || state === 'REMARKED';
  return (
    <div className="evaluation-acts no-print">
      {isAssessed ? (
        <Unfold label={t.office.remarks} icon="pen">
          {(close) => <RemarkForm evaluation={evaluation} onSaid={onSaid} onClose={close} />}
        </Unfold>
      ) : (
        <p className="meta">{t.office.remarksLater}</p>
      )}
      <Unfold label={t.office.superior} icon="person">
        {(close) => <SuperiorForm evaluation={evaluation} onSaid={onSaid} onClose={close} />}
      </Unfold>
    </div>
  );
}

interface FormProps extends Props {
  onClose: () => void;
}

function RemarkForm({ evaluation, onSaid, onClose }: FormProps) {
  const { evaluation: t, roster } = useT();
  const [meeting, setMeeting] = useState(evaluation.meetingRemark ?? '');
  const [cell, setCell] = useState(evaluation.cellRemark ?? '');
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['meeting', 'cell'],
    check: () => (meeting.trim() || cell.trim() ? [] : [{ field: 'meeting', message: t.office.remarksMissing }]),
    send: () => {
      const body = { meeting: meeting.trim() || null, cell: cell.trim() || null };
      return call('PUT /evaluations/{id}/remarks', {
        path: { id: evaluation.id },
        body,
        idempotencyKey: key.forContent(body),
      });
    },
    done: (cycle) => {
      key.acknowledged();
      showCycle(cycle);
      forgetSheet(evaluation.id);
      onClose();
      onSaid(t.office.wereRemarked(evaluation.personName));
    },
  });
  return (
    <Form id="remarks" label={t.office.remarks} submission={submission}>
      <TextArea name="meeting" label={t.meetingRemark} value={meeting} onChange={setMeeting} />
      <TextArea name="cell" label={t.cellRemark} hint={t.office.cellHint} value={cell} onChange={setCell} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.office.save}</SubmitButton>
        <Button onClick={onClose}>{roster.cancel}</Button>
      </div>
    </Form>
  );
}

/** Roles over a body whose people can be chosen. */
const OF_BODY = ['RECORDS_OFFICER', 'COMMUNE_CHAIR', 'BODY_HEAD'];

function SuperiorForm({ evaluation, onSaid, onClose }: FormProps) {
  const { evaluation: t, roster } = useT();
  const { roles } = useMe();
  const [chosen, setChosen] = useState<PersonChoice>(NO_PERSON);
  const [reason, setReason] = useState('');
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['staffMemberId', 'reason'],
    check: () => [
      ...(chosen.person ? [] : [{ field: 'staffMemberId', message: t.office.superiorMissing }]),
      ...(isTooShort(reason) ? [{ field: 'reason', message: t.reasonMissing }] : []),
    ],
    send: () => {
      const body = { staffMemberId: chosen.person?.id ?? '', reason: reason.trim() };
      return call('PUT /evaluations/{id}/superior', {
        path: { id: evaluation.id },
        body,
        idempotencyKey: key.forContent(body),
      });
    },
    done: (cycle) => {
      key.acknowledged();
      showCycle(cycle);
      forgetSheet(evaluation.id);
      onClose();
      onSaid(t.office.wasNamed(chosen.text, evaluation.personName));
    },
  });
  return (
    <Form id="superior" label={t.office.superior} submission={submission}>
      <PersonPicker
        name="staffMemberId"
        label={t.superior}
        hint={t.office.superiorHint}
        unitId={roles.find(({ role }) => OF_BODY.includes(role))?.unit.id ?? evaluation.unit.id}
        value={chosen}
        onChange={setChosen}
      />
      <TextArea name="reason" label={t.reason} hint={t.reasonHint} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.office.save}</SubmitButton>
        <Button onClick={onClose}>{roster.cancel}</Button>
      </div>
    </Form>
  );
}
