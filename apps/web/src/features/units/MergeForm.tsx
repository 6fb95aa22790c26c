import { mayStandUnder, UNIT_KINDS } from '@app/organization/rules';
import { localDate } from '@app/kernel';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { UnitKind, UnitTreeRow } from '../../app/api-types';
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
import { MergedTrees } from './MergedTrees';
import { OpenWorkList } from './OpenWorkList';
import { refreshUnits, useUnitRecord } from './useUnits';

type Into = 'new' | 'there';

interface MergeFormProps {
  items: readonly UnitTreeRow[];
  onClose: () => void;
  onDone: (unitId: number) => void;
}

/** Several units go into one by one decision: which, into what, and how the tree stands before and after. */
export function MergeForm({ items, onClose, onDone }: MergeFormProps) {
  const { units: t, organization } = useT();
  const m = t.merger;
  const { today } = useMe();
  const [id, setId] = useState(() => newId());
  const [chosen, setChosen] = useState<readonly UnitChoice[]>([NO_UNIT, NO_UNIT]);
  const [into, setInto] = useState<Into>('new');
  const [there, setThere] = useState<UnitChoice>(NO_UNIT);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<UnitKind | ''>('');
  const [parent, setParent] = useState<UnitChoice>(NO_UNIT);
  const [onDay, setOnDay] = useState(showDay(today));
  const [decision, setDecision] = useState(NO_DECISION);
  const [takesBelow, setTakesBelow] = useState(true);
  const checkDecision = useDecisionCheck();
  const day = readDay(onDay);
  const row = (unitId: number | undefined) => items.find((unit) => unit.id === unitId);
  // Whoever takes over goes on: naming it among the others as well says nothing else.
  const ending = [...new Set(chosen.flatMap(({ unit }) => unit?.id ?? []))].filter(
    (unitId) => into === 'new' || unitId !== there.unit?.id,
  );
  const hasBelow = items.some(
    ({ parentId, validTo }) => validTo === null && parentId !== null && ending.includes(parentId),
  );
  const withBelow = hasBelow && takesBelow;
  // Where the first of them stands is where the new one most likely stands.
  const above = parent.unit ?? row(row(ending[0])?.parentId ?? undefined) ?? null;
  const aboveKind = row(above?.id)?.kind;
  const kinds = aboveKind ? UNIT_KINDS.filter((one) => mayStandUnder(one, aboveKind, localDate(day ?? today))) : [];
  const likely = row(ending[0])?.kind;
  const chosenKind = kind || (likely && kinds.includes(likely) ? likely : '');
  const check = (): FieldError[] => [
    ...(ending.length === 0 ? [{ field: 'units', message: m.unitsMissing }] : []),
    ...(into === 'there' && !there.unit ? [{ field: 'successorId', message: m.successorMissing }] : []),
    ...(into === 'new' && name.trim().length < 2 ? [{ field: 'name', message: t.nameMissing }] : []),
    ...(into === 'new' && !above ? [{ field: 'parentId', message: m.parentMissing }] : []),
    ...(into === 'new' && above && !chosenKind ? [{ field: 'kind', message: t.kindMissing }] : []),
    ...(!day || day > today ? [{ field: 'onDay', message: t.dayMissing }] : []),
    ...checkDecision(decision),
  ];
  const submission = useSubmit({
    fields: ['units', 'successors', 'successorId', 'name', 'parentId', 'kind', 'onDay', ...DECISION_FIELDS],
    within: 'founded',
    check,
    send: () => {
      const paper = decisionOf(decision) ?? { number: '', decidedOn: '', by: '' };
      const founded = { name: name.trim(), kind: chosenKind || 'DIVISION', parentId: above?.id ?? 0 };
      return call('POST /units/merge', {
        body: {
          ...{ id, onDay: day ?? '', decision: paper.number, decidedOn: paper.decidedOn, decidedBy: paper.by },
          units: ending.map((unitId) => ({ unitId })),
          ...(into === 'new' ? { founded } : { successorId: there.unit?.id ?? 0 }),
          withBelow,
        },
      });
    },
    renewId: () => setId(newId()),
    done: async (record) => {
      await refreshUnits();
      onDone(record.id);
    },
  });
  return (
    <Form id="unit-merger" label={m.label} submission={submission}>
      <p className="meta">{m.note}</p>
      {chosen.map((choice, at) => (
        <div key={at}>
          <UnitPicker
            name={at === 0 ? 'units' : `units-${at}`}
            label={m.unit(at + 1)}
            value={choice}
            onChange={(next) => setChosen(chosen.map((one, place) => (place === at ? next : one)))}
          />
          {choice.unit && <OpenThere id={choice.unit.id} />}
        </div>
      ))}
      <Button look="quiet" icon="plus" onClick={() => setChosen([...chosen, NO_UNIT])}>
        {m.another}
      </Button>
      <Choice
        name="into"
        label={m.into}
        value={into}
        onChange={setInto}
        options={(['new', 'there'] as const).map((value) => ({ value, label: m.intos[value] }))}
      />
      {into === 'there' ? (
        <UnitPicker name="successorId" label={m.successor} hint={m.successorHint} value={there} onChange={setThere} />
      ) : (
        <>
          <TextField name="name" label={m.newName} value={name} onChange={setName} />
          <UnitPicker
            name="parentId"
            label={t.parent}
            value={parent.unit || parent.text || !above ? parent : { unit: above, text: above.name }}
            onChange={setParent}
          />
          {kinds.length > 0 && (
            <Choice
              name="kind"
              shape="list"
              label={t.kind}
              value={chosenKind}
              onChange={setKind}
              options={kinds.map((value) => ({ value, label: organization.kinds[value] }))}
            />
          )}
        </>
      )}
      <DayField name="onDay" label={m.onDay} value={onDay} today={today} onChange={setOnDay} />
      <DecisionFields value={decision} onChange={setDecision} />
      {hasBelow && (
        <label className="units-ended">
          <input type="checkbox" checked={takesBelow} onChange={(event) => setTakesBelow(event.target.checked)} />
          <span>{m.withBelow}</span>
        </label>
      )}
      {ending.length > 0 && (
        <MergedTrees
          items={items}
          withBelow={withBelow}
          ending={ending}
          into={
            into === 'there'
              ? (there.unit?.id ?? null)
              : { name: name.trim() || m.unnamed, parentId: above?.id ?? null, kind: chosenKind || 'DIVISION' }
          }
        />
      )}
      <div className="form-actions">
        <SubmitButton look="danger" pending={submission.pending}>
          {t.send}
        </SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}

/** What is open at a unit that is to end. */
function OpenThere({ id }: { id: number }) {
  const record = useUnitRecord(id).data;
  return record ? <OpenWorkList record={record} /> : null;
}
