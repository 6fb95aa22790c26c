import { mayStandUnder, UNIT_KINDS } from '@app/organization/rules';
import { localDate } from '@app/kernel';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { UnitKind, UnitRecord } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useSubmit, type FieldError } from '../../ui/useSubmit';
import { NO_UNIT, UnitPicker, type UnitChoice } from '../organization/UnitPicker';
import { DECISION_FIELDS, DecisionFields, decisionOf, NO_DECISION, useDecisionCheck } from '../staff/DecisionFields';
import { OpenWorkList } from './OpenWorkList';
import { refreshUnits } from './useUnits';

type Act = 'create' | 'rename' | 'end' | 'reopen';

interface FormProps {
  act: Act;
  record: UnitRecord;
  onClose: () => void;
  onDone: () => void;
}

/** One act with its day and its paper. */
export function UnitActForm({ act, record, onClose, onDone }: FormProps) {
  const { units: t, organization } = useT();
  const { today } = useMe();
  const [id, setId] = useState(() => newId());
  const [name, setName] = useState('');
  const [kind, setKind] = useState<UnitKind | ''>('');
  // Below one that has ended: as long as that was there, unless it is said otherwise.
  const isPast = act === 'create' && record.validTo !== null;
  const [onDay, setOnDay] = useState(showDay(isPast ? record.validFrom : today));
  const [until, setUntil] = useState(isPast && record.validTo ? showDay(record.validTo) : '');
  const [decision, setDecision] = useState(NO_DECISION);
  const [mistake, setMistake] = useState('');
  const checkDecision = useDecisionCheck();
  const [successors, setSuccessors] = useState<readonly UnitChoice[]>([NO_UNIT]);
  const [day, untilDay] = [readDay(onDay), readDay(until)];
  const named = act === 'create' || act === 'rename';
  const check = (): FieldError[] => [
    ...(named && name.trim().length < 2 ? [{ field: 'name', message: t.nameMissing }] : []),
    ...(act === 'create' && kind === '' ? [{ field: 'kind', message: t.kindMissing }] : []),
    ...(act !== 'reopen' && (!day || day > today) ? [{ field: 'onDay', message: t.dayMissing }] : []),
    ...(act === 'create' && (isPast || until.trim()) && !(untilDay && untilDay <= today && (!day || untilDay > day))
      ? [{ field: 'untilDay', message: t.untilMissing }]
      : []),
    ...(act !== 'reopen' ? checkDecision(decision) : []),
    ...(act === 'reopen' && mistake.trim().length < 10 ? [{ field: 'decision', message: t.mistakeMissing }] : []),
  ];
  const paper = decisionOf(decision) ?? { number: '', decidedOn: '', by: '' };
  const base = { id, onDay: day ?? '', decision: paper.number, decidedOn: paper.decidedOn, decidedBy: paper.by };
  const path = { id: record.id };
  const taking = successors.flatMap(({ unit }) => (unit ? [{ unitId: unit.id }] : []));
  const send = () => {
    if (act === 'create') {
      return call('POST /units', {
        body: { ...base, name: name.trim(), kind: kind || 'DIVISION', parentId: record.id, untilDay },
      });
    }
    if (act === 'rename') return call('POST /units/{id}/rename', { path, body: { ...base, name: name.trim() } });
    if (act === 'end') return call('POST /units/{id}/end', { path, body: { ...base, successors: taking } });
    return call('POST /units/{id}/reopen', { path, body: { id, decision: mistake.trim() } });
  };
  const submission = useSubmit({
    fields: ['name', 'kind', 'onDay', 'untilDay', ...DECISION_FIELDS, 'successors'],
    check,
    send,
    renewId: () => setId(newId()),
    done: async () => {
      await refreshUnits();
      onDone();
    },
  });
  // What may stand there depends on the day: districts took communes in until they ended.
  const kinds = UNIT_KINDS.filter((one) => mayStandUnder(one, record.kind, localDate(day ?? today)));
  return (
    <Form
      id={`unit-${act}`}
      label={act !== 'create' ? t[act] : isPast ? t.createPast : t.createOf(record.name)}
      submission={submission}
    >
      {named && <TextField name="name" label={act === 'rename' ? t.newName : t.name} value={name} onChange={setName} />}
      {act !== 'reopen' && (
        <DayField
          name="onDay"
          label={act === 'end' ? t.endDay : t.onDay}
          value={onDay}
          today={today}
          onChange={setOnDay}
        />
      )}
      {act === 'create' && (
        <DayField
          name="untilDay"
          label={t.endDay}
          hint={isPast && record.validTo ? t.pastHint(record.name, showDay(record.validTo)) : t.untilHint}
          optional={!isPast}
          value={until}
          onChange={setUntil}
        />
      )}
      {act === 'create' && (
        <Choice
          name="kind"
          shape="list"
          label={t.kind}
          value={kind}
          onChange={setKind}
          options={kinds.map((value) => ({ value, label: organization.kinds[value] }))}
        />
      )}
      {act === 'reopen' ? (
        <TextField name="decision" label={t.mistake} value={mistake} onChange={setMistake} />
      ) : (
        <DecisionFields value={decision} onChange={setDecision} />
      )}
      {act === 'end' && (
        <>
          <h3>{t.work}</h3>
          <OpenWorkList record={record} />
          <Successors chosen={successors} onChange={setSuccessors} />
        </>
      )}
      <div className="form-actions">
        <SubmitButton look={act === 'end' ? 'danger' : 'primary'} pending={submission.pending}>
          {t.send}
        </SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}

interface SuccessorsProps {
  chosen: readonly UnitChoice[];
  onChange: (chosen: readonly UnitChoice[]) => void;
}

/** One for a merger, several for a split. */
function Successors({ chosen, onChange }: SuccessorsProps) {
  const t = useT().units;
  return (
    <>
      <p className="meta">{t.endNote}</p>
      {chosen.map((choice, at) => (
        <UnitPicker
          key={at}
          name={at === 0 ? 'successors' : `successors-${at}`}
          optional
          label={t.successor(at + 1)}
          hint={at === 0 ? t.successorHint : undefined}
          value={choice}
          onChange={(next) => onChange(chosen.map((one, place) => (place === at ? next : one)))}
        />
      ))}
      <Button look="quiet" icon="plus" onClick={() => onChange([...chosen, NO_UNIT])}>
        {t.another}
      </Button>
    </>
  );
}
