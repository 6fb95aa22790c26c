import { useState } from 'react';
import { call } from '../../app/api';
import type { WorkList } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';

interface Props {
  list: WorkList;
  onClose: () => void;
  onDone: () => void;
}

/** The decision that approves a draft, as its paper has it. */
export function ApproveForm({ list, onClose, onDone }: Props) {
  const { monthWork: t, roster: r } = useT();
  const me = useMe();
  const [paper, setPaper] = useState({ number: '', day: showDay(me.today), by: me.person?.position ?? '' });
  const change = (more: Partial<typeof paper>): void => setPaper({ ...paper, ...more });
  const key = useCommandKey();
  const decidedOn = readDay(paper.day);
  const submission = useSubmit({
    fields: ['decisionNumber', 'decidedOn', 'decidedBy'],
    check: () => [
      ...(paper.number.trim() === '' ? [{ field: 'decisionNumber', message: t.numberMissing }] : []),
      ...(decidedOn ? [] : [{ field: 'decidedOn', message: t.dayMissing }]),
      ...(paper.by.trim() === '' ? [{ field: 'decidedBy', message: t.byMissing }] : []),
    ],
    send: () => {
      const body = {
        decisionNumber: paper.number.trim(),
        decidedOn: decidedOn ?? me.today,
        decidedBy: paper.by.trim(),
      };
      return call('POST /work-lists/{id}/approve', {
        path: { id: list.id },
        body,
        ifMatch: list.etag,
        idempotencyKey: key.forContent({ ...body, etag: list.etag }),
      });
    },
    done: () => {
      key.acknowledged();
      onDone();
    },
  });
  return (
    <Form id="approve-list" label={t.approve} submission={submission}>
      <p className="meta">{t.approveNote}</p>
      <div className="work-fields">
        <TextField
          name="decisionNumber"
          label={t.decisionNumber}
          value={paper.number}
          onChange={(number) => change({ number })}
        />
        <DayField
          name="decidedOn"
          label={t.decidedOn}
          value={paper.day}
          today={me.today}
          onChange={(day) => change({ day })}
        />
        <TextField name="decidedBy" label={t.decidedBy} value={paper.by} onChange={(by) => change({ by })} />
      </div>
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.approve}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
