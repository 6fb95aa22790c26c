import { useState } from 'react';
import { call } from '../../app/api';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { Form } from '../../ui/Form';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { refreshDuties } from './useDuties';

interface Props {
  assignment: { id: string; fullName: string; code: string };
  onClose: () => void;
  onDone: () => void;
}

/** From which day somebody does not have a duty any more. */
export function EndDutyForm({ assignment: { id, fullName, code }, onClose, onDone }: Props) {
  const { duties: t, roster: r, headcount: h } = useT();
  const { today } = useMe();
  const [day, setDay] = useState('');
  const key = useCommandKey();
  const endsOn = readDay(day);
  const submission = useSubmit({
    fields: ['endsOn'],
    check: () => (endsOn ? [] : [{ field: 'endsOn', message: h.dayMissing }]),
    send: () => {
      const body = { endsOn: endsOn ?? '' };
      return call('POST /duty-assignments/{id}/end', { path: { id }, body, idempotencyKey: key.forContent(body) });
    },
    done: async () => {
      key.acknowledged();
      await refreshDuties();
      onDone();
    },
  });
  return (
    <Form id={`end-${id}`} label={t.endName(fullName, code)} submission={submission}>
      <p className="meta">{t.endNote}</p>
      <DayField name="endsOn" label={h.firstDayWithout} value={day} today={today} onChange={setDay} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{h.endSend}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
