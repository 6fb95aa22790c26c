import { useState } from 'react';
import { call } from '../../app/api';
import type { Quota } from '../../app/api-types';
import { useT } from '../../i18n';
import { readDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { refreshHeadcount } from './useHeadcount';

interface Props {
  quota: Quota;
  name: string;
  onClose: () => void;
  onDone: () => void;
}

/** Ends a number by a paper, where no other takes its place. */
export function EndQuotaForm({ quota, name, onClose, onDone }: Props) {
  const { headcount: t, roster: r, papers } = useT();
  const [day, setDay] = useState('');
  const [decision, setDecision] = useState('');
  const key = useCommandKey();
  const onDay = readDay(day);
  const submission = useSubmit({
    fields: ['onDay', 'decision'],
    check: () => [
      ...(onDay ? [] : [{ field: 'onDay', message: t.dayMissing }]),
      ...(decision.trim() ? [] : [{ field: 'decision', message: papers.decision.numberMissing }]),
    ],
    send: () => {
      const body = { onDay: onDay ?? '', decision: decision.trim() };
      const path = { id: quota.id };
      return call('POST /quotas/{id}/end', { path, body, idempotencyKey: key.forContent(body) });
    },
    done: async () => {
      key.acknowledged();
      await refreshHeadcount();
      onDone();
    },
  });
  return (
    <Form id="end-quota" label={t.endName(name)} submission={submission}>
      <p className="meta">{t.endNote}</p>
      <DayField name="onDay" label={t.firstDayWithout} value={day} onChange={setDay} />
      <TextField name="decision" label={t.endPaper} hint={t.endPaperHint} value={decision} onChange={setDecision} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.endSend}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
