import { useState } from 'react';
import { call } from '../../app/api';
import { useT } from '../../i18n';
import { readDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useReasonCheck } from '../../ui/ReasonForm';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { refreshRules } from './useRules';

interface Props {
  rule: { readonly id: string; readonly name: string };
  onClose: () => void;
  onDone: () => void;
}

/** Says from which day on a rule of the body does not hold any more. */
export function EndRuleForm({ rule, onClose, onDone }: Props) {
  const { regimes: t, roster: r } = useT();
  const [ends, setEnds] = useState('');
  const [reason, setReason] = useState('');
  const checkReason = useReasonCheck();
  const key = useCommandKey();
  const endsOn = readDay(ends);
  const submission = useSubmit({
    fields: ['endsOn', 'reason'],
    check: () => [...(endsOn ? [] : [{ field: 'endsOn', message: t.endsOnMissing }]), ...checkReason(reason)],
    send: () => {
      const body = { endsOn: endsOn ?? '', reason: reason.trim() };
      const idempotencyKey = key.forContent(body);
      return call('POST /evaluation-rules/{id}/end', { path: { id: rule.id }, body, idempotencyKey });
    },
    done: async () => {
      key.acknowledged();
      await refreshRules();
      onDone();
    },
  });
  return (
    <Form id={`end-${rule.id}`} label={t.endOf(rule.name)} submission={submission}>
      <p className="meta">{t.endNote}</p>
      <DayField name="endsOn" label={t.endsOn} value={ends} onChange={setEnds} />
      <TextArea name="reason" label={t.reason} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton look="danger" pending={submission.pending}>
          {t.end}
        </SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
