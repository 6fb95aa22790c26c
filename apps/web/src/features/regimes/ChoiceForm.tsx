import { EVALUATION_SETTINGS, type EvaluationSettingKey } from '@app/evaluation/rules';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { call } from '../../app/api';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { DayField } from '../../ui/DayField';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useSubmit } from '../../ui/useSubmit';
import { useChoiceWords } from './useChoiceWords';
import { refreshRules } from './useRules';

interface Props {
  point: EvaluationSettingKey;
  unitId: number;
  onClose: () => void;
  onDone: () => void;
}

/** Says how the body reads an open point from a day on, and by which paper. */
export function ChoiceForm({ point, unitId, onClose, onDone }: Props) {
  const { regimes: t, roster: r } = useT();
  const { today } = useMe();
  const { name, shown } = useChoiceWords(point);
  const { choices, later }: { choices: readonly string[]; later: readonly string[] } = EVALUATION_SETTINGS[point];
  const [id, setId] = useState(() => newId());
  const [value, setValue] = useState('');
  const [from, setFrom] = useState(showDay(today));
  const [basis, setBasis] = useState('');
  const validFrom = readDay(from);
  const submission = useSubmit({
    fields: ['value', 'validFrom', 'basis'],
    check: () => [
      ...(value ? [] : [{ field: 'value', message: t.valueMissing }]),
      ...(validFrom ? [] : [{ field: 'validFrom', message: t.validFromMissing }]),
      ...(basis.trim().length >= 5 ? [] : [{ field: 'basis', message: t.choiceBasisMissing }]),
    ],
    send: () =>
      call('POST /evaluation-choices', {
        body: { id, unitId, key: point, value, validFrom: validFrom ?? '', basis: basis.trim() },
      }),
    renewId: () => setId(newId()),
    done: async () => {
      await refreshRules();
      onDone();
    },
  });
  return (
    <Form id={`choose-${point}`} label={t.changeOf(name)} submission={submission}>
      <Choice
        name="value"
        shape="list"
        label={t.value}
        value={value}
        onChange={setValue}
        options={choices.filter((one) => !later.includes(one)).map((one) => ({ value: one, label: shown(one) }))}
      />
      <div className="rule-fields">
        <DayField name="validFrom" label={t.validFrom} value={from} today={today} onChange={setFrom} />
        <TextField name="basis" label={t.choiceBasis} hint={t.documentHint} value={basis} onChange={setBasis} />
      </div>
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.send}</SubmitButton>
        <Button onClick={onClose}>{r.cancel}</Button>
      </div>
    </Form>
  );
}
