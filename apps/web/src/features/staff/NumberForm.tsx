import { useState } from 'react';
import { call } from '../../app/api';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useReasonCheck } from '../../ui/ReasonForm';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';

/** Shows the whole number for a reason; it goes with the form. */
export function NumberForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { roster } = useT();
  const t = roster.private;
  const [reason, setReason] = useState('');
  const [number, setNumber] = useState<string | null>();
  const check = useReasonCheck();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['reason'],
    check: () => check(reason),
    send: () => {
      const body = { reason: reason.trim() };
      return call('POST /staff-members/{id}/personal-number', {
        path: { id },
        body,
        idempotencyKey: key.forContent(body),
      });
    },
    done: ({ personalNumber }) => {
      key.acknowledged();
      setNumber(personalNumber);
    },
  });
  if (number !== undefined) {
    return (
      <>
        <p role="status">
          <strong>{number === null ? t.noNumber : t.whole(number)}</strong>
        </p>
        <Button onClick={onClose}>{t.hide}</Button>
      </>
    );
  }
  return (
    <Form id="whole-number" label={t.show} submission={submission}>
      <p className="meta">{t.showNote}</p>
      <TextArea name="reason" label={t.reason} rows={2} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.show}</SubmitButton>
        <Button onClick={onClose}>{roster.cancel}</Button>
      </div>
    </Form>
  );
}
