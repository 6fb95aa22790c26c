import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { WorkingHours } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { readClock } from '../../i18n/readClock';
import { Button, SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useSubmit } from '../../ui/useSubmit';
import { refreshUnits } from './useUnits';

const TIMES = ['morningFrom', 'morningTo', 'afternoonFrom', 'afternoonTo'] as const;

interface FormProps {
  unitId: number;
  /** What holds now: people change a quarter of an hour, not everything. */
  standing: WorkingHours | null;
  onClose: () => void;
  onDone: () => void;
}

/** Hours from a day on, with their paper. */
export function HoursForm({ unitId, standing, onClose, onDone }: FormProps) {
  const { units } = useT();
  const t = units.hours;
  const { today } = useMe();
  const [id, setId] = useState(() => newId());
  const [validFrom, setValidFrom] = useState(showDay(today));
  const [source, setSource] = useState('');
  const [times, setTimes] = useState({
    morningFrom: standing?.morningFrom ?? '',
    morningTo: standing?.morningTo ?? '',
    afternoonFrom: standing?.afternoonFrom ?? '',
    afternoonTo: standing?.afternoonTo ?? '',
  });
  const day = readDay(validFrom);
  const clock = (time: (typeof TIMES)[number]): string => readClock(times[time]) ?? '';
  const submission = useSubmit({
    fields: ['validFrom', ...TIMES, 'source'],
    check: () => [
      ...(day && day >= today ? [] : [{ field: 'validFrom', message: t.dayMissing }]),
      ...TIMES.filter((time) => !clock(time)).map((field) => ({ field, message: t.timeMissing })),
      ...(source.trim() ? [] : [{ field: 'source', message: units.decisionMissing }]),
    ],
    send: () =>
      call('POST /units/{id}/working-hours', {
        path: { id: unitId },
        body: {
          id,
          validFrom: day ?? '',
          morningFrom: clock('morningFrom'),
          morningTo: clock('morningTo'),
          afternoonFrom: clock('afternoonFrom'),
          afternoonTo: clock('afternoonTo'),
          source: source.trim(),
        },
      }),
    renewId: () => setId(newId()),
    done: async () => {
      await refreshUnits();
      onDone();
    },
  });
  return (
    <Form id="unit-hours-form" label={t.set} submission={submission}>
      <DayField name="validFrom" label={units.onDay} value={validFrom} today={today} onChange={setValidFrom} />
      <div className="unit-times">
        {TIMES.map((time) => (
          <TextField
            key={time}
            name={time}
            label={t.times[time]}
            value={times[time]}
            onChange={(typed) => setTimes({ ...times, [time]: typed })}
          />
        ))}
      </div>
      <TextField name="source" label={units.decision} hint={units.decisionHint} value={source} onChange={setSource} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{units.send}</SubmitButton>
        <Button onClick={onClose}>{units.cancel}</Button>
      </div>
    </Form>
  );
}
