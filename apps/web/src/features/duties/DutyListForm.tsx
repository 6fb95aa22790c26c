import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { DutyMatrix } from '../../app/api-types';
import { useT } from '../../i18n';
import { readDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useSubmit } from '../../ui/useSubmit';
import { DECISION_FIELDS, decisionOf, DecisionFields, NO_DECISION, useDecisionCheck } from '../staff/DecisionFields';
import { listOfText, textOfList } from './typedList';
import { refreshDuties } from './useDuties';

interface Props {
  page: DutyMatrix;
  onClose: () => void;
  onDone: () => void;
}

/** A version of the unit's list, one duty a line; begins with what holds now. */
export function DutyListForm({ page: { unit, lists }, onClose, onDone }: Props) {
  const { duties: t, roster: r, headcount: h } = useT();
  const present = lists.find((list) => list.unit.id === unit.id);
  const [id, setId] = useState(() => newId());
  const [text, setText] = useState(() => textOfList(present?.duties ?? [], t.groups));
  const [from, setFrom] = useState('');
  const [decision, setDecision] = useState(NO_DECISION);
  const checkDecision = useDecisionCheck();
  const validFrom = readDay(from);
  const { duties, unread } = listOfText(text, t.groups);
  const submission = useSubmit({
    fields: ['duties', 'validFrom', ...DECISION_FIELDS],
    within: 'regulation',
    check: () => [
      ...(unread.length > 0 ? [{ field: 'duties', message: t.linesUnread(unread.join(', ')) }] : []),
      ...(duties.length + unread.length > 0 ? [] : [{ field: 'duties', message: t.linesMissing }]),
      ...checkDecision(decision),
      ...(validFrom ? [] : [{ field: 'validFrom', message: h.dayMissing }]),
    ],
    send: () =>
      call('POST /duty-lists', {
        body: {
          ...{ id, unitId: unit.id, duties: [...duties], validFrom: validFrom ?? '' },
          regulation: decisionOf(decision) ?? { number: '', decidedOn: '', by: '' },
        },
      }),
    renewId: () => setId(newId()),
    done: async () => {
      await refreshDuties();
      onDone();
    },
  });
  return (
    <Form id="duty-list" label={t.listOf(unit.name)} submission={submission}>
      <h3>{t.listOf(unit.name)}</h3>
      <p className="meta">{t.listNote}</p>
      <TextArea rows={10} name="duties" label={t.lines} hint={t.linesHint} value={text} onChange={setText} />
      <p className="meta">{t.linesRead(duties.length)}</p>
      <h4>{t.ofRegulation}</h4>
      <DecisionFields value={decision} onChange={setDecision} />
      <DayField name="validFrom" label={r.holdsFrom} value={from} onChange={setFrom} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{r.send}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
