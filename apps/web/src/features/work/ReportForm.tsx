import { useState } from 'react';
import { call } from '../../app/api';
import type { WorkItem } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { CountField } from '../../ui/CountField';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';

interface Props {
  item: WorkItem;
  onClose: () => void;
  onDone: (answer: { items: WorkItem[] }) => void;
}

/** Pieces that are done, when, and a line about it: all of them today, unless one says otherwise. */
export function ReportForm({ item, onClose, onDone }: Props) {
  const { monthWork: t, roster: r } = useT();
  const { today } = useMe();
  const left = item.pieces - item.givenAway;
  const [done, setDone] = useState(String(item.reported ?? left));
  const [day, setDay] = useState(showDay(item.doneOn ?? today));
  const [note, setNote] = useState(item.reportNote ?? '');
  const key = useCommandKey();
  const count = /^\d+$/.test(done.trim()) ? Number(done) : null;
  const doneOn = readDay(day);
  const submission = useSubmit({
    fields: ['done', 'doneOn', 'note'],
    check: () => [
      ...(count === null || count > left ? [{ field: 'done', message: t.doneMissing(left) }] : []),
      ...(doneOn ? [] : [{ field: 'doneOn', message: t.dayMissing }]),
    ],
    send: () => {
      const body = { done: count ?? 0, doneOn: doneOn ?? today, note: note.trim() };
      return call('POST /work-items/{id}/report', {
        path: { id: item.id },
        body,
        idempotencyKey: key.forContent({ ...body, version: item.etag }),
      });
    },
    done: (answer) => {
      key.acknowledged();
      onDone(answer);
    },
  });
  return (
    <Form id={`report-${item.id}`} label={t.reportOf(item.title)} submission={submission}>
      <CountField name="done" label={t.doneOf(left, item.product.output)} value={done} onChange={setDone} />
      <DayField name="doneOn" label={t.doneOn} value={day} today={today} onChange={setDay} />
      <TextField optional name="note" label={t.note} hint={t.noteHint} value={note} onChange={setNote} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.sendReport}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
