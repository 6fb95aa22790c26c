import { useState } from 'react';
import { call } from '../../app/api';
import type { Quota } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useReasonCheck } from '../../ui/ReasonForm';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { refreshHeadcount } from './useHeadcount';

interface Props {
  quota: Quota;
  name: string;
  onClose: () => void;
  onDone: () => void;
}

/** Takes a number back that was a mistake. */
export function WithdrawQuotaForm({ quota, name, onClose, onDone }: Props) {
  const { headcount: t, roster: r } = useT();
  const [reason, setReason] = useState('');
  const check = useReasonCheck();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['reason'],
    check: () => check(reason),
    send: () => {
      const body = { reason: reason.trim() };
      const path = { id: quota.id };
      return call('POST /quotas/{id}/withdraw', { path, body, idempotencyKey: key.forContent(body) });
    },
    done: async () => {
      key.acknowledged();
      await refreshHeadcount();
      onDone();
    },
  });
  return (
    <Form id="withdraw-quota" label={t.withdrawName(name)} submission={submission}>
      <p className="meta">{t.withdrawNote}</p>
      <TextArea name="reason" label={r.withdrawReason} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton look="danger" pending={submission.pending}>
          {r.withdrawSend}
        </SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
