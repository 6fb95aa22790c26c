import { useState } from 'react';
import { call } from '../../app/api';
import type { DutyList } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useReasonCheck } from '../../ui/ReasonForm';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { refreshDuties } from './useDuties';

interface Props {
  list: DutyList;
  onClose: () => void;
  onDone: () => void;
}

/** Takes the last version of a list back that was a mistake. */
export function WithdrawListForm({ list, onClose, onDone }: Props) {
  const { duties: t, roster: r } = useT();
  const [reason, setReason] = useState('');
  const check = useReasonCheck();
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['reason'],
    check: () => check(reason),
    send: () => {
      const body = { reason: reason.trim() };
      return call('POST /duty-lists/{id}/withdraw', {
        path: { id: list.id },
        body,
        idempotencyKey: key.forContent(body),
      });
    },
    done: async () => {
      key.acknowledged();
      await refreshDuties();
      onDone();
    },
  });
  return (
    <Form id={`withdraw-${list.id}`} label={t.withdrawListOf(list.unit.name)} submission={submission}>
      <p className="meta">{t.withdrawListNote}</p>
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
