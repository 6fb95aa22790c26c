import { useState } from 'react';
import { call } from '../../app/api';
import type { WorkMark } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';

interface Props {
  mark: WorkMark;
  onClose: () => void;
  onDone: () => void;
}

/** Whether the cause was objective: confirmed, nothing is deducted for it. */
export function AnswerForm({ mark, onClose, onDone }: Props) {
  const { monthWork: t, roster: r } = useT();
  const [objective, setObjective] = useState<'YES' | 'NO' | ''>('');
  const [reason, setReason] = useState('');
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['isObjective', 'reason'],
    check: () => [
      ...(objective === '' ? [{ field: 'isObjective', message: t.chooseAnswer }] : []),
      ...(isTooShort(reason) ? [{ field: 'reason', message: t.reasonMissing }] : []),
    ],
    send: () => {
      const body = { isObjective: objective === 'YES', reason: reason.trim() };
      return call('POST /work-marks/{id}/answer', {
        path: { id: mark.id },
        body,
        idempotencyKey: key.forContent(body),
      });
    },
    done: () => {
      key.acknowledged();
      onDone();
    },
  });
  return (
    <Form id={`answer-${mark.id}`} label={t.answerOf(t.markKinds[mark.kind], mark.piece)} submission={submission}>
      <Choice
        name="isObjective"
        label={t.wasObjective}
        value={objective}
        onChange={setObjective}
        options={[
          { value: 'YES', label: t.isObjective },
          { value: 'NO', label: t.notObjective },
        ]}
      />
      <TextArea name="reason" label={t.whyAnswer} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.sendAnswer}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
