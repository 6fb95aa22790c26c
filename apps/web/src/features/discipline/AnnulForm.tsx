import { useState } from 'react';
import { call } from '../../app/api';
import type { Sanction } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
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

/** Annuls what another decision annulled, or what was a mistake; it stays to be read. */
export function AnnulForm({ sanction, personId, onClose, onDone }: Props) {
  const { discipline: t, roster: r } = useT();
  const [reason, setReason] = useState('');
  const checkReason = useReasonCheck();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['reason'],
    check: () => checkReason(reason),
    send: () => {
      const body = { reason: reason.trim() };
      const idempotencyKey = key.forContent(body);
      return call('POST /sanctions/{id}/annul', { path: { id: sanction.id }, body, idempotencyKey });
    },
    done: (list) => {
      key.acknowledged();
      showSanctions(personId, list);
      onDone();
    },
  });
  return (
    <Form id={`annul-${sanction.id}`} label={t.annulOf(sanction.decisionNumber)} submission={submission}>
      <TextArea name="reason" label={t.annulReason} hint={t.annulHint} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton look="danger" pending={submission.pending}>
          {t.annulSend}
        </SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
