import { POSITION_GROUPS, type PositionGroup } from '@app/roster/rules';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { DutyMatrix, JobPosition, UnitRef } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Section } from '../../ui/Parts';
import { SelectField } from '../../ui/SelectField';
import { Unfold } from '../../ui/Unfold';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { DECISION_FIELDS, decisionOf, DecisionFields, NO_DECISION, useDecisionCheck } from '../staff/DecisionFields';
import { refreshDuties } from './useDuties';

interface Props {
  page: DutyMatrix;
  mayChange: boolean;
  /** What was done, in words. */
  onDone: (said: string) => void;
}

/** The register of job positions of the unit and its divisions on the day. */
export function JobPositions({ page: { unit, jobPositions }, mayChange, onDone }: Props) {
  const { duties: t } = useT();
  return (
    <Section id="job-positions" title={t.positions} count={jobPositions.length} note={t.positionsNote}>
      {jobPositions.length === 0 ? (
        <p className="meta">{t.noPositions}</p>
      ) : (
        <ul className="duties" aria-label={t.positions}>
          {jobPositions.map((position) => (
            <Row key={position.id} position={position} mayChange={mayChange} onDone={onDone} />
          ))}
        </ul>
      )}
      {mayChange && (
        <Unfold label={t.addPosition} icon="plus">
          {(close) => (
            <SetForm
              unit={unit}
              onClose={close}
              onDone={() => {
                close();
                onDone(t.positionSet);
              }}
            />
          )}
        </Unfold>
      )}
    </Section>
  );
}

function Row({ position, mayChange, onDone }: { position: JobPosition } & Pick<Props, 'mayChange' | 'onDone'>) {
  const { duties: t } = useT();
  const { name, unit, positionGroup, posts, validFrom, decisionNumber } = position;
  return (
    <li>
      <p className="duty-title">{name}</p>
      <p className="meta">
        {[t.groups[positionGroup], unit.name, t.posts(posts), t.positionSince(showDay(validFrom), decisionNumber)].join(
          ' · ',
        )}
      </p>
      {mayChange && position.validTo === null && (
        <Unfold label={t.endPosition} name={t.endPositionName(name)} look="quiet" icon="minus">
          {(close) => (
            <EndForm
              position={position}
              onClose={close}
              onDone={() => {
                close();
                onDone(t.positionEnded(name));
              }}
            />
          )}
        </Unfold>
      )}
    </li>
  );
}

function SetForm({ unit, onClose, onDone }: { unit: UnitRef; onClose: () => void; onDone: () => void }) {
  const { duties: t, roster: r, headcount: h } = useT();
  const [id, setId] = useState(() => newId());
  const [name, setName] = useState('');
  const [group, setGroup] = useState<PositionGroup | ''>('');
  const [from, setFrom] = useState('');
  const [decision, setDecision] = useState(NO_DECISION);
  const checkDecision = useDecisionCheck();
  const validFrom = readDay(from);
  const submission = useSubmit({
    fields: ['name', 'positionGroup', ...DECISION_FIELDS, 'validFrom'],
    check: () => [
      ...(name.trim().length >= 2 ? [] : [{ field: 'name', message: t.positionNameMissing }]),
      ...(group ? [] : [{ field: 'positionGroup', message: t.groupMissing }]),
      ...checkDecision(decision),
      ...(validFrom ? [] : [{ field: 'validFrom', message: h.dayMissing }]),
    ],
    send: () =>
      call('POST /job-positions', {
        body: {
          ...{ id, unitId: unit.id, name: name.trim(), positionGroup: group || 'SPECIALIST' },
          ...{ validFrom: validFrom ?? '', decision: decisionOf(decision) ?? { number: '', decidedOn: '', by: '' } },
        },
      }),
    renewId: () => setId(newId()),
    done: async () => {
      await refreshDuties();
      onDone();
    },
  });
  return (
    <Form id="job-position" label={t.positionOf(unit.name)} submission={submission}>
      <TextField name="name" label={t.positionName} value={name} onChange={setName} />
      <SelectField
        name="positionGroup"
        label={t.group}
        none={t.choose}
        value={group}
        onChange={(chosen) => setGroup(POSITION_GROUPS.find((one) => one === chosen) ?? '')}
        options={POSITION_GROUPS.map((one) => ({ value: one, label: t.groups[one] }))}
      />
      <DecisionFields value={decision} onChange={setDecision} />
      <DayField name="validFrom" label={r.holdsFrom} value={from} onChange={setFrom} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{r.send}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}

function EndForm({ position, onClose, onDone }: { position: JobPosition; onClose: () => void; onDone: () => void }) {
  const { duties: t, roster: r, headcount: h } = useT();
  const { today } = useMe();
  const [day, setDay] = useState('');
  const key = useCommandKey();
  const endsOn = readDay(day);
  const submission = useSubmit({
    fields: ['endsOn'],
    check: () => (endsOn ? [] : [{ field: 'endsOn', message: h.dayMissing }]),
    send: () => {
      const body = { endsOn: endsOn ?? '' };
      const path = { id: position.id };
      return call('POST /job-positions/{id}/end', { path, body, idempotencyKey: key.forContent(body) });
    },
    done: async () => {
      key.acknowledged();
      await refreshDuties();
      onDone();
    },
  });
  return (
    <Form id={`end-${position.id}`} label={t.endPositionName(position.name)} submission={submission}>
      <DayField name="endsOn" label={h.firstDayWithout} value={day} today={today} onChange={setDay} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{h.endSend}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
