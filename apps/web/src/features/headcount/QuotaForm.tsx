import { STAFF_KINDS } from '@app/roster/rules';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import type { UnitRef } from '../../app/api-types';
import { useT } from '../../i18n';
import { readDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { CountField } from '../../ui/CountField';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { SelectField } from '../../ui/SelectField';
import { useSubmit } from '../../ui/useSubmit';
import { DECISION_FIELDS, decisionOf, DecisionFields, NO_DECISION, useDecisionCheck } from '../staff/DecisionFields';
import { refreshHeadcount } from './useHeadcount';

interface Props {
  unit: UnitRef;
  onClose: () => void;
  onDone: () => void;
}

/** Enters how many people of a kind, or in a leading post, the unit may have. */
export function QuotaForm({ unit, onClose, onDone }: Props) {
  const { headcount: t, roster: r } = useT();
  const [id, setId] = useState(() => newId());
  const [kind, setKind] = useState('');
  const [position, setPosition] = useState('');
  const [posts, setPosts] = useState('');
  const [from, setFrom] = useState('');
  const [decision, setDecision] = useState(NO_DECISION);
  const checkDecision = useDecisionCheck();
  const validFrom = readDay(from);
  const submission = useSubmit({
    fields: ['kind', 'position', 'posts', 'validFrom', ...DECISION_FIELDS],
    check: () => [
      ...(kind || position.trim().length >= 2 ? [] : [{ field: 'position', message: t.whatMissing }]),
      ...(/^\d{1,6}$/.test(posts.trim()) ? [] : [{ field: 'posts', message: t.postsMissing }]),
      ...(validFrom ? [] : [{ field: 'validFrom', message: t.dayMissing }]),
      ...checkDecision(decision),
    ],
    send: () =>
      call('POST /quotas', {
        body: {
          ...{ id, unitId: unit.id, posts: Number(posts), validFrom: validFrom ?? '' },
          ...{ kind: STAFF_KINDS.find((one) => one === kind) ?? null, position: kind ? null : position.trim() },
          decision: decisionOf(decision) ?? { number: '', decidedOn: '', by: '' },
        },
      }),
    renewId: () => setId(newId()),
    done: async () => {
      await refreshHeadcount();
      onDone();
    },
  });
  return (
    <Form id="give-quota" label={t.giveTo(unit.name)} submission={submission}>
      <h3>{t.giveTo(unit.name)}</h3>
      <div className="headcount-fields">
        <SelectField
          name="kind"
          label={t.what}
          value={kind}
          onChange={setKind}
          none={t.leading}
          options={STAFF_KINDS.map((value) => ({ value, label: r.kinds[value] }))}
        />
        {!kind && (
          <TextField name="position" label={t.leading} hint={t.leadingHint} value={position} onChange={setPosition} />
        )}
        <CountField name="posts" label={t.posts} value={posts} onChange={setPosts} />
        <DayField name="validFrom" label={r.holdsFrom} hint={t.fromHint} value={from} onChange={setFrom} />
      </div>
      <DecisionFields value={decision} onChange={setDecision} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{r.send}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
