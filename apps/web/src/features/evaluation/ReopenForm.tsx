import { useState } from 'react';
import { call } from '../../app/api';
import type { CyclePerson } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { Unfold } from '../../ui/Unfold';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { showCycle } from './useEvaluations';

interface Props {
  person: CyclePerson;
  onSaid: (said: string) => void;
}

/** Opens somebody's closed month again: what was decided stays, and another decision takes its place. */
export function ReopenForm({ person, onSaid }: Props) {
  const { evaluation: t } = useT();
  return (
    <Unfold label={t.reopen} name={t.reopenOf(person.personName)} look="quiet" icon="back">
      {(close) => <Reason person={person} onSaid={onSaid} onClose={close} />}
    </Unfold>
  );
}

function Reason({ person, onSaid, onClose }: Props & { onClose: () => void }) {
  const { evaluation: t, roster } = useT();
  const [reason, setReason] = useState('');
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['reason'],
    check: () => (isTooShort(reason) ? [{ field: 'reason', message: t.reasonMissing }] : []),
    send: () => {
      const body = { reason: reason.trim() };
      const idempotencyKey = key.forContent(body);
      return call('POST /evaluations/{id}/reopen', { path: { id: person.id }, body, idempotencyKey });
    },
    done: (answer) => {
      key.acknowledged();
      onClose();
      onSaid(t.wasReopened(person.personName));
      showCycle(answer);
    },
  });
  return (
    <Form id={`reopen-${person.id}`} label={t.reopenOf(person.personName)} submission={submission}>
      <TextArea name="reason" label={t.reason} hint={t.reasonHint} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton look="danger" pending={submission.pending}>
          {t.reopen}
        </SubmitButton>
        <Button onClick={onClose}>{roster.cancel}</Button>
      </div>
    </Form>
  );
}
