import { useState } from 'react';
import { call } from '../../app/api';
import type { Sanction } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { showSanctions } from './useSanctions';

interface Props {
  sanction: Sanction;
  onClose: () => void;
  onDone: () => void;
}

/** The person's own word, which stands beside the sanction wherever it is read. */
export function ReplyForm({ sanction, onClose, onDone }: Props) {
  const { discipline: t, roster: r } = useT();
  const [text, setText] = useState(sanction.reply ?? '');
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['text'],
    check: () => (isTooShort(text) ? [{ field: 'text', message: t.replyMissing }] : []),
    send: () => {
      const body = { text: text.trim() };
      const idempotencyKey = key.forContent(body);
      return call('POST /sanctions/{id}/reply', { path: { id: sanction.id }, body, idempotencyKey });
    },
    done: (list) => {
      key.acknowledged();
      showSanctions(null, list);
      onDone();
    },
  });
  return (
    <Form id={`reply-${sanction.id}`} label={t.replyTo(sanction.decisionNumber)} submission={submission}>
      <TextArea name="text" label={t.replyText} hint={t.replyHint} value={text} onChange={setText} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.replySend}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
