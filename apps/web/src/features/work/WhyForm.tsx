import { useState } from 'react';
import type { WorkItem } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';

interface Props {
  id: string;
  /** What the form is called, for whoever does not see it. */
  name: string;
  label: string;
  hint?: string;
  submit: string;
  send: (text: string, idempotencyKey: string) => Promise<{ items: WorkItem[] }>;
  onClose: () => void;
  onDone: (answer: { items: WorkItem[] }) => void;
}

/** One written reason, and what is done because of it. */
export function WhyForm({ id, name, label, hint, submit, send, onClose, onDone }: Props) {
  const { monthWork: t, roster: r } = useT();
  const [text, setText] = useState('');
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['reason', 'text'],
    check: () => (isTooShort(text) ? [{ field: 'reason', message: t.reasonMissing }] : []),
    send: () => send(text.trim(), key.forContent({ id, text })),
    done: (answer) => {
      key.acknowledged();
      onDone(answer);
    },
  });
  return (
    <Form id={id} label={name} submission={submission}>
      <TextArea name="reason" label={label} hint={hint} value={text} onChange={setText} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{submit}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
