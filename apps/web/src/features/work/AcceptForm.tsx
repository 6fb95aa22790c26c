import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { WorkItem, WorkMark } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { CountField } from '../../ui/CountField';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';

interface Props {
  item: WorkItem;
  onClose: () => void;
  onDone: () => void;
}

const NO_MARK = { kind: '', piece: '1', note: '' } as {
  kind: WorkMark['kind'] | 'NONE' | '';
  piece: string;
  note: string;
};

/** Accepts one work: how many pieces, what failed in one of them, and whether its lateness counts. */
export function AcceptForm({ item, onClose, onDone }: Props) {
  const { monthWork: t, roster: r } = useT();
  const left = item.pieces - item.givenAway;
  const [done, setDone] = useState(String(item.reported ?? item.done));
  const [delays, setDelays] = useState<'YES' | 'NO'>('YES');
  const [mark, setMark] = useState({ ...NO_MARK, kind: 'NONE' as (typeof NO_MARK)['kind'] });
  const [id] = useState(() => newId());
  const count = /^\d+$/.test(done.trim()) ? Number(done) : null;
  const piece = /^[1-9]\d*$/.test(mark.piece.trim()) ? Number(mark.piece) : null;
  const marked = mark.kind === 'QUALITY' || mark.kind === 'PROGRESS' ? mark.kind : null;
  const markFaults = [
    ...(piece === null || piece > (count ?? left) ? [{ field: 'piece', message: t.pieceMissing(count ?? left) }] : []),
    ...(isTooShort(mark.note) ? [{ field: 'note', message: t.markNoteMissing }] : []),
  ];
  const key = useCommandKey();
  const submission = useSubmit({
    fields: ['done', 'piece', 'note'],
    within: 'items',
    check: () => [
      ...(count === null || count > left ? [{ field: 'done', message: t.doneMissing(left) }] : []),
      ...(marked ? markFaults : []),
    ],
    send: () => {
      const marks = marked ? [{ id, piece: piece ?? 1, kind: marked, note: mark.note.trim() }] : [];
      const one = { id: item.id, version: item.etag, done: count ?? 0, delays: delays === 'YES', marks };
      const body = { items: [one] };
      return call('POST /work-items/accept', { body, idempotencyKey: key.forContent(body) });
    },
    done: () => {
      key.acknowledged();
      onDone();
    },
  });
  return (
    <Form id={`accept-${item.id}`} label={t.acceptOf(item.title, item.person.fullName)} submission={submission}>
      <CountField name="done" label={t.acceptedOf(left, item.product.output)} value={done} onChange={setDone} />
      {item.isLate && item.state === 'REPORTED' && (
        <Choice
          name="delays"
          label={t.lateQuestion}
          value={delays}
          onChange={setDelays}
          options={[
            { value: 'YES', label: t.delaysYes },
            { value: 'NO', label: t.delaysNo },
          ]}
        />
      )}
      <Choice
        name="kind"
        label={t.markQuestion}
        value={mark.kind}
        onChange={(kind) => setMark({ ...mark, kind })}
        options={[
          { value: 'NONE', label: t.noMark },
          { value: 'QUALITY', label: t.markKinds.QUALITY },
          { value: 'PROGRESS', label: t.markKinds.PROGRESS },
        ]}
      />
      {marked && (
        <>
          <CountField
            name="piece"
            label={t.piece}
            value={mark.piece}
            onChange={(value) => setMark({ ...mark, piece: value })}
          />
          <TextField name="note" label={t.markNote} value={mark.note} onChange={(note) => setMark({ ...mark, note })} />
          <p className="meta">{t.markHint}</p>
        </>
      )}
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.accept}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
