import { useState } from 'react';
import { LEAST_WRITTEN } from '@app/kernel';
import { call } from '../../app/api';
import type { Checklist } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { refreshChecklists } from './useDrafts';

interface RetireProps {
  checklist: Checklist;
  onClose: () => void;
  onDone: (said: string) => void;
}

/** Lets a version end; one that does not hold yet is taken back on its own first day. */
export function RetireForm({ checklist, onClose, onDone }: RetireProps) {
  const { drafts: t, form } = useT();
  const { today } = useMe();
  const isPlanned = checklist.state === 'PLANNED';
  const label = isPlanned ? t.takeBack : checklist.retiredOn === null ? t.retire : t.moveEnd;
  const [day, setDay] = useState(showDay(isPlanned ? checklist.publishedOn : (checklist.retiredOn ?? '')));
  const [reason, setReason] = useState('');
  const retiredOn = readDay(day);
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['retiredOn', 'reason'],
    check: () => [
      ...(!retiredOn || retiredOn < today ? [{ field: 'retiredOn', message: t.retiredOnMissing(showDay(today)) }] : []),
      ...(isTooShort(reason) ? [{ field: 'reason', message: form.reasonTooShort(LEAST_WRITTEN) }] : []),
    ],
    send: () => {
      const body = { retiredOn: retiredOn ?? '', reason: reason.trim() };
      return call('POST /checklist-versions/{id}/retire', {
        path: { id: checklist.versionId },
        body,
        idempotencyKey: key.forContent(body),
      });
    },
    done: async () => {
      key.acknowledged();
      await refreshChecklists();
      onDone(isPlanned ? t.tookBack : t.retired);
    },
  });
  return (
    <Form id="retire" label={label} submission={submission}>
      <p>{isPlanned ? t.takeBackLead : t.retireLead}</p>
      {!isPlanned && <DayField name="retiredOn" label={t.retiredOn} value={day} onChange={setDay} />}
      <TextArea name="reason" label={t.reason} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton look="danger" pending={submission.pending}>
          {label}
        </SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
