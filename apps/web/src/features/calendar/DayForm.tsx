import { useRef, useState } from 'react';
import type { DayChange, SpecialDay } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, weekdayOf } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Dialog } from '../../ui/Parts';
import { useSubmit } from '../../ui/useSubmit';

interface DayFormProps {
  day: string;
  standing: SpecialDay | undefined;
  onPut: (change: DayChange) => void;
  onClose: () => void;
}

/** What one day becomes; it goes into the change that is published as a whole. */
export function DayForm({ day, standing, onPut, onClose }: DayFormProps) {
  const t = useT().calendar;
  const isWeekend = [0, 6].includes(weekdayOf(day));
  const [kind, setKind] = useState<DayChange['kind']>(standing?.kind ?? (isWeekend ? 'MAKEUP' : 'HOLIDAY'));
  const [state, setState] = useState<DayChange['state']>('CONFIRMED');
  const [name, setName] = useState(standing?.name ?? '');
  const [source, setSource] = useState(standing?.source ?? '');
  const sent = useRef(false);
  const submission = useSubmit({
    fields: ['name'],
    check: () => (kind !== 'PLAIN' && name.trim() === '' ? [{ field: 'name', message: t.nameMissing }] : []),
    send: () => Promise.resolve(),
    done: () => {
      if (sent.current) return;
      sent.current = true;
      const words = { name: name.trim(), ...(source.trim() ? { source: source.trim() } : {}) };
      onPut({ day, kind, state: kind === 'PLAIN' ? 'CONFIRMED' : state, ...(kind === 'PLAIN' ? {} : words) });
    },
  });
  const kinds = (['HOLIDAY', 'MAKEUP', 'PLAIN'] as const).filter((one) => one !== 'MAKEUP' || isWeekend);
  return (
    <Dialog title={t.dayForm(showDay(day))} onClose={onClose}>
      <Form id="calendar-day" submission={submission}>
        <Choice
          name="kind"
          shape="list"
          label={t.kind}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: t.kinds[value] }))}
        />
        {kind !== 'PLAIN' && (
          <>
            <Choice
              name="state"
              label={t.state}
              value={state}
              onChange={setState}
              options={(['CONFIRMED', 'PROPOSED'] as const).map((value) => ({ value, label: t.states[value] }))}
            />
            <TextField name="name" label={t.name} value={name} onChange={setName} />
            <TextField
              name="source"
              optional
              label={t.source}
              hint={t.sourceHint}
              value={source}
              onChange={setSource}
            />
          </>
        )}
        <div className="form-actions">
          <SubmitButton pending={submission.pending}>{t.put}</SubmitButton>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
