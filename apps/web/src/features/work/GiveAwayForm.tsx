import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { WorkItem } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { CountField } from '../../ui/CountField';
import { DayField } from '../../ui/DayField';
import { Form } from '../../ui/Form';
import { SelectField } from '../../ui/SelectField';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { usePeopleOf } from './useWork';

interface Props {
  item: WorkItem;
  unitId: number;
  left: number;
  onClose: () => void;
  onDone: () => void;
}

/** Gives pieces to somebody else, for whom they count beside what was assigned. */
export function GiveAwayForm({ item, unitId, left, onClose, onDone }: Props) {
  const { monthWork: t, roster: r } = useT();
  const me = useMe();
  const people = usePeopleOf(unitId).data?.items ?? [];
  const [id, setId] = useState(() => newId());
  const [personId, setPersonId] = useState('');
  const [pieces, setPieces] = useState(String(item.askedAway ?? left));
  const [due, setDue] = useState(showDay(item.dueOn > me.today ? item.dueOn : me.today));
  const key = useCommandKey();
  const count = /^[1-9]\d*$/.test(pieces.trim()) ? Number(pieces) : null;
  const dueOn = readDay(due);
  const submission = useSubmit({
    fields: ['staffMemberId', 'pieces', 'dueOn'],
    check: () => [
      ...(personId === '' ? [{ field: 'staffMemberId', message: t.personMissing }] : []),
      ...(count === null || count > left ? [{ field: 'pieces', message: t.piecesMissing(left) }] : []),
      ...(dueOn ? [] : [{ field: 'dueOn', message: t.dayMissing }]),
    ],
    send: () => {
      const body = { id, staffMemberId: personId, pieces: count ?? 1, dueOn: dueOn ?? me.today };
      return call('POST /work-items/{id}/give-away', {
        path: { id: item.id },
        body,
        idempotencyKey: key.forContent(body),
      });
    },
    renewId: () => setId(newId()),
    done: () => {
      key.acknowledged();
      onDone();
    },
  });
  const others = people.filter((one) => one.id !== item.person.id && one.id !== me.person?.id);
  return (
    <Form id={`give-${item.id}`} label={t.giveAwayOf(item.title)} submission={submission}>
      <p className="meta">{t.giveAwayNote(item.person.fullName)}</p>
      <div className="work-fields">
        <SelectField
          name="staffMemberId"
          label={t.taker}
          value={personId}
          onChange={setPersonId}
          none={t.choose}
          options={others.map((one) => ({ value: one.id, label: t.personOf(one.fullName, one.position) }))}
        />
        <CountField name="pieces" label={t.awayPieces} value={pieces} onChange={setPieces} />
        <DayField name="dueOn" label={t.due} value={due} today={me.today} onChange={setDue} />
      </div>
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.giveAway}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
