import { SANCTION_FORMS, SANCTION_SIDES, sanctionForms, type SanctionSide } from '@app/discipline/rules';
import type { StaffKind } from '@app/kernel';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { DayField } from '../../ui/DayField';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { SelectField } from '../../ui/SelectField';
import { useSubmit } from '../../ui/useSubmit';
import { NUMBERED, useDecision } from '../staff/DecisionFields';
import { showSanctions } from './useSanctions';

interface Props {
  person: { readonly id: string; readonly fullName: string; readonly kind: StaffKind };
  onClose: () => void;
  onDone: () => void;
}

const EMPTY = { conduct: '', actOn: '', effectiveOn: '', endsOn: '' };

/** Enters a decision as its paper has it; the forms are those of the rule of its day for the person's kind. */
export function RecordForm({ person, onClose, onDone }: Props) {
  const { discipline: t, roster: r } = useT();
  const { today } = useMe();
  const [id, setId] = useState(() => newId());
  const [side, setSide] = useState<SanctionSide>('STATE');
  const [form, setForm] = useState('');
  const [typed, setTyped] = useState(EMPTY);
  const set = (part: Partial<typeof EMPTY>): void => setTyped({ ...typed, ...part });
  const decision = useDecision(NUMBERED);
  const actOn = readDay(typed.actOn);
  const forms = sanctionForms(side, person.kind, decision.asked.decidedOn || today);
  const chosen = SANCTION_FORMS.find((known) => known === form && forms.includes(known));
  const missing = (name: keyof typeof EMPTY, isThere: boolean) =>
    isThere ? [] : [{ field: name, message: t.missing[name] }];
  const optionalDay = (name: 'effectiveOn' | 'endsOn') =>
    missing(name, !typed[name].trim() || readDay(typed[name]) !== null);
  const submission = useSubmit({
    fields: ['side', 'form', ...NUMBERED.names, ...Object.keys(EMPTY)],
    check: () => [
      ...decision.check(),
      ...(chosen ? [] : [{ field: 'form', message: t.formMissing }]),
      ...missing('actOn', actOn !== null),
      ...missing('conduct', !isTooShort(typed.conduct)),
      ...optionalDay('effectiveOn'),
      ...optionalDay('endsOn'),
    ],
    send: () => {
      const { number: decisionNumber, decidedOn, by: decidedBy } = decision.asked;
      const [effectiveOn, endsOn] = [readDay(typed.effectiveOn), readDay(typed.endsOn)];
      return call('POST /sanctions', {
        body: {
          ...{ id, staffMemberId: person.id, side, form: chosen ?? 'REPRIMAND', conduct: typed.conduct.trim() },
          ...{ decisionNumber, decidedOn, decidedBy, actOn: actOn ?? '' },
          ...(effectiveOn ? { effectiveOn } : {}),
          ...(endsOn ? { endsOn } : {}),
        },
      });
    },
    renewId: () => setId(newId()),
    done: (answer) => {
      showSanctions(person.id, answer);
      onDone();
    },
  });
  const day = (name: 'actOn' | 'effectiveOn' | 'endsOn', hint?: string) => (
    <DayField
      name={name}
      label={t.fields[name]}
      value={typed[name]}
      onChange={(value) => set({ [name]: value })}
      {...(hint ? { hint, optional: true } : {})}
    />
  );
  return (
    <Form id="record-sanction" label={t.recordOf(person.fullName)} submission={submission}>
      <p className="meta">{t.recordNote}</p>
      <Choice
        name="side"
        label={t.side}
        value={side}
        onChange={setSide}
        options={SANCTION_SIDES.map((value) => ({ value, label: t.sides[value] }))}
      />
      {decision.inputs}
      <div className="sanction-fields">
        <SelectField
          name="form"
          label={t.form}
          hint={t.formHint(r.kinds[person.kind])}
          value={chosen ?? ''}
          none={t.choose}
          onChange={setForm}
          options={forms.map((value) => ({ value, label: t.forms[value] }))}
        />
        {day('actOn')}
        {day('effectiveOn', t.effectiveHint)}
        {day('endsOn', t.endsHint)}
      </div>
      <TextArea
        name="conduct"
        label={t.fields.conduct}
        value={typed.conduct}
        onChange={(conduct) => set({ conduct })}
      />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.recordSend}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
