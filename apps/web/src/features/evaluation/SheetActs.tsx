import { useState } from 'react';
import { call } from '../../app/api';
import type { Evaluation } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { Unfold } from '../../ui/Unfold';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { showEvaluation } from './useEvaluations';

interface Props {
  evaluation: Evaluation;
  onSaid: (said: string) => void;
}

/** What can be done with a sheet beside writing and assessing it: take it back, or send it back. */
export function SheetActs({ evaluation, onSaid }: Props) {
  const { evaluation: t } = useT();
  const { may } = evaluation;
  return (
    <div className="evaluation-acts no-print">
      {may.includes('withdraw') && <Withdraw evaluation={evaluation} onSaid={onSaid} />}
      {may.includes('return') && (
        <Unfold label={t.sendBack} icon="back">
          {(close) => <SendBack evaluation={evaluation} onSaid={onSaid} onClose={close} />}
        </Unfold>
      )}
    </div>
  );
}

function Withdraw({ evaluation, onSaid }: Props) {
  const { evaluation: t } = useT();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: [],
    check: () => [],
    send: () =>
      call('POST /own-evaluations/{id}/withdraw', {
        path: { id: evaluation.id },
        idempotencyKey: key.forContent({ version: evaluation.version }),
      }),
    done: (answer) => {
      key.acknowledged();
      showEvaluation(answer);
      onSaid(t.wasWithdrawn);
    },
  });
  return (
    <Form id="withdraw-self" label={t.withdraw} submission={submission}>
      <SubmitButton look="plain" icon="back" pending={submission.pending}>
        {t.withdraw}
      </SubmitButton>
    </Form>
  );
}

function SendBack({ evaluation, onSaid, onClose }: Props & { onClose: () => void }) {
  const { evaluation: t, roster } = useT();
  const [reason, setReason] = useState('');
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['reason'],
    check: () => (isTooShort(reason) ? [{ field: 'reason', message: t.reasonMissing }] : []),
    send: () => {
      const body = { reason: reason.trim() };
      const idempotencyKey = key.forContent(body);
      return call('POST /assessments/{id}/return', { path: { id: evaluation.id }, body, idempotencyKey });
    },
    done: (answer) => {
      key.acknowledged();
      showEvaluation(answer);
      onClose();
      onSaid(t.wasSentBack(evaluation.personName));
    },
  });
  return (
    <Form id="send-back" label={t.sendBack} submission={submission}>
      <TextArea name="reason" label={t.reason} hint={t.reasonHint} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton look="danger" pending={submission.pending}>
          {t.sendBack}
        </SubmitButton>
        <Button onClick={onClose}>{roster.cancel}</Button>
      </div>
    </Form>
  );
}
