import { useState } from 'react';
import { useT } from '../i18n';
import { Button, SubmitButton } from './Button';
import { TextArea } from './Field';
import { Form } from './Form';
import { useReasonCheck } from './ReasonForm';
import { useCommandKey, useSubmit } from './useSubmit';

interface Props<Answer> {
  id: string;
  label: string;
  verb: string;
  /** What it does, above the reason. */
  note?: string;
  reasonLabel: string;
  reasonHint?: string;
  send: (body: { reason: string }, idempotencyKey: string) => Promise<Answer>;
  onClose: () => void;
  onDone: (answer: Answer) => void | Promise<void>;
}

/** What is done with nothing but a reason: sent back, opened again, withdrawn, undone. */
export function ReasonedAct<Answer>(props: Props<Answer>) {
  const { id, label, verb, note, reasonLabel, reasonHint, send, onClose, onDone } = props;
  const { roster } = useT();
  const [reason, setReason] = useState('');
  const check = useReasonCheck();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['reason'],
    check: () => check(reason),
    send: () => {
      const body = { reason: reason.trim() };
      return send(body, key.forContent(body));
    },
    done: async (answer) => {
      key.acknowledged();
      onClose();
      await onDone(answer);
    },
  });
  return (
    <Form id={id} label={label} submission={submission}>
      {note && <p className="meta">{note}</p>}
      <TextArea name="reason" label={reasonLabel} hint={reasonHint} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton look="danger" pending={submission.pending}>
          {verb}
        </SubmitButton>
        <Button onClick={onClose}>{roster.cancel}</Button>
      </div>
    </Form>
  );
}
