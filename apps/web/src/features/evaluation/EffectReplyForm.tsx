import { useState } from 'react';
import { call } from '../../app/api';
import type { FindingEffect } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { showEvaluation } from './useEvaluations';

interface Props {
  effect: FindingEffect;
  onClose: () => void;
  onDone: () => void;
}

/** The person's own word beside what may take points off their month. */
export function EffectReplyForm({ effect, onClose, onDone }: Props) {
  const { effects: t, roster } = useT();
  const [text, setText] = useState(effect.reply ?? '');
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['text'],
    check: () => (isTooShort(text) ? [{ field: 'text', message: t.answerMissing }] : []),
    send: () => {
      const body = { text: text.trim() };
      const idempotencyKey = key.forContent(body);
      return call('POST /finding-effects/{id}/reply', { path: { id: effect.id }, body, idempotencyKey });
    },
    done: (answer) => {
      key.acknowledged();
      showEvaluation(answer);
      onDone();
    },
  });
  return (
    <Form id={`reply-${effect.id}`} label={t.answerTo(effect.title)} submission={submission}>
      <TextArea name="text" label={t.answer} hint={t.answerHint} value={text} onChange={setText} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.answerSend}</SubmitButton>
        <Button onClick={onClose}>{roster.cancel}</Button>
      </div>
    </Form>
  );
}
