import { useState } from 'react';
import { call } from '../../app/api';
import type { WorkItem } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { CountField } from '../../ui/CountField';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';

interface Props {
  item: WorkItem;
  onClose: () => void;
  onDone: (answer: { items: WorkItem[] }) => void;
}

/** Says at once what one cannot finish, so that another gets it. */
export function AskAwayForm({ item, onClose, onDone }: Props) {
  const { monthWork: t, roster: r } = useT();
  const left = item.pieces - item.givenAway - Math.max(item.done, item.reported ?? 0);
  const [pieces, setPieces] = useState(String(left));
  const [reason, setReason] = useState('');
  const key = useCommandKey();
  const count = /^[1-9]\d*$/.test(pieces.trim()) ? Number(pieces) : null;
  const submission = useSubmit({
    fields: ['pieces', 'reason'],
    check: () => [
      ...(count === null || count > left ? [{ field: 'pieces', message: t.piecesMissing(left) }] : []),
      ...(isTooShort(reason) ? [{ field: 'reason', message: t.reasonMissing }] : []),
    ],
    send: () => {
      const body = { pieces: count ?? 1, reason: reason.trim() };
      return call('POST /work-items/{id}/ask-away', {
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
    <Form id={`away-${item.id}`} label={t.askAwayOf(item.title)} submission={submission}>
      <p className="meta">{t.askAwayNote}</p>
      <CountField name="pieces" label={t.awayPieces} value={pieces} onChange={setPieces} />
      <TextArea name="reason" label={t.whyAway} value={reason} onChange={setReason} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.sendAskAway}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
