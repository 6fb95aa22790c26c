import { useState } from 'react';
import { call } from '../../app/api';
import type { Sanction } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useReasonCheck } from '../../ui/ReasonForm';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { showSanctions } from './useSanctions';

interface Props {
  sanction: Sanction;
  personId: string;
  onClose: () => void;
  onDone: () => void;
}

/** Somebody's own yes or no, with a reason: nothing in the product infers it from the sanction. */
export function PublicDutyForm({ sanction, personId, onClose, onDone }: Props) {
  const { discipline: t, roster: r } = useT();
  const [answer, setAnswer] = useState<'yes' | 'no' | ''>('');
  const [reason, setReason] = useState('');
  const checkReason = useReasonCheck();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['isPublicDuty', 'reason'],
    check: () => [...(answer ? [] : [{ field: 'isPublicDuty', message: t.answerMissing }]), ...checkReason(reason)],
    send: () => {
      const body = { isPublicDuty: answer === 'yes', reason: reason.trim() };
      const idempotencyKey = key.forContent(body);
      return call('POST /sanctions/{id}/public-duty', { path: { id: sanction.id }, body, idempotencyKey });
    },
    done: (list) => {
      key.acknowledged();
      showSanctions(personId, list);
      onDone();
    },
  });
  return (
    <Form id={`sign-${sanction.id}`} label={t.signOf(sanction.decisionNumber)} submission={submission}>
      <p className="meta">{t.signNote}</p>
      <Choice
        name="isPublicDuty"
        label={t.publicDuty}
        value={answer}
        onChange={setAnswer}
        options={[
          { value: 'yes', label: t.yes },
          { value: 'no', label: t.no },
        ]}
      />
      <TextArea name="reason" label={t.reason} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.signSend}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
