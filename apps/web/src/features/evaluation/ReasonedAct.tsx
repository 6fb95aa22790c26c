import { useState } from 'react';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';

interface Props<Answer> {
  id: string;
  label: string;
  verb: string;
  send: (body: { reason: string }, idempotencyKey: string) => Promise<Answer>;
  onClose: () => void;
  onDone: (answer: Answer) => void;
}

/** What is done to somebody's sheet with a reason that they read. */
export function ReasonedAct<Answer>({ id, label, verb, send, onClose, onDone }: Props<Answer>) {
  const { evaluation: t, roster } = useT();
  const [reason, setReason] = useState('');
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['reason'],
    check: () => (isTooShort(reason) ? [{ field: 'reason', message: t.reasonMissing }] : []),
    send: () => {
      const body = { reason: reason.trim() };
      return send(body, key.forContent(body));
    },
    done: (answer) => {
      key.acknowledged();
      onClose();
      onDone(answer);
    },
  });
  return (
    <Form id={id} label={label} submission={submission}>
      <TextArea name="reason" label={t.reason} hint={t.reasonHint} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton look="danger" pending={submission.pending}>
          {verb}
        </SubmitButton>
        <Button onClick={onClose}>{roster.cancel}</Button>
      </div>
    </Form>
  );
}
