import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { Duty, DutyMatrix, UnitRef } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { SelectField } from '../../ui/SelectField';
import { useSubmit } from '../../ui/useSubmit';
import { refreshDuties } from './useDuties';

interface Props {
  unit: UnitRef;
  duty: Duty;
  people: DutyMatrix['people'];
  onClose: () => void;
  onDone: (name: string) => void;
}

/** Gives a duty to somebody who works there. */
export function AssignForm({ unit, duty, people, onClose, onDone }: Props) {
  const { duties: t, roster: r, headcount: h } = useT();
  const { today } = useMe();
  const [id, setId] = useState(() => newId());
  const [personId, setPersonId] = useState('');
  const [from, setFrom] = useState(showDay(today));
  const [paper, setPaper] = useState('');
  const startsOn = readDay(from);
  const person = people.find((one) => one.id === personId);
  const submission = useSubmit({
    fields: ['staffMemberId', 'startsOn', 'paper'],
    check: () => [
      ...(person ? [] : [{ field: 'staffMemberId', message: t.personMissing }]),
      ...(startsOn ? [] : [{ field: 'startsOn', message: h.dayMissing }]),
    ],
    send: () =>
      call('POST /duty-assignments', {
        body: {
          ...{ id, unitId: unit.id, dutyCode: duty.code, staffMemberId: personId },
          ...{ startsOn: startsOn ?? '', paper: paper.trim() || null },
        },
      }),
    renewId: () => setId(newId()),
    done: async () => {
      await refreshDuties();
      onDone(person?.fullName ?? '');
    },
  });
  return (
    <Form id={`assign-${duty.code}`} label={t.assignName(duty.code)} submission={submission}>
      <div className="duty-fields">
        <SelectField
          name="staffMemberId"
          label={t.person}
          value={personId}
          onChange={setPersonId}
          none={t.choose}
          options={people.map(({ id: value, fullName, position }) => ({ value, label: `${fullName} – ${position}` }))}
        />
        <DayField name="startsOn" label={t.from} value={from} today={today} onChange={setFrom} />
        <TextField optional name="paper" label={t.paper} hint={h.endPaperHint} value={paper} onChange={setPaper} />
      </div>
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{r.send}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
