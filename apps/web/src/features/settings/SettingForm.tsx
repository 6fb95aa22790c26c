import type { Setting } from '../../app/api-types';
import { call } from '../../app/api';
import { useMe } from '../../app/session';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { CountField } from '../../ui/CountField';
import { DayField } from '../../ui/DayField';
import { TextArea, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useReasonCheck } from '../../ui/ReasonForm';
import { SavedAt } from '../../ui/SavedAt';
import { insteadOf } from '../../ui/StaleNotice';
import { useSubmit, type FieldError } from '../../ui/useSubmit';
import { refreshSettings, useSettingWords } from './useSettings';

interface Content {
  value: string;
  validFrom: string;
  basis: string;
  reason: string;
}

interface FormProps {
  setting: Setting;
  onClose: () => void;
  onDone: (value: string, validFrom: string) => void;
}

/** A new value from a day on; what is typed is kept on the device. */
export function SettingForm(props: FormProps) {
  const { today } = useMe();
  const { name } = useSettingWords(props.setting);
  const empty: Content = { value: '', validFrom: showDay(today), basis: '', reason: '' };
  const draft = useDraft(`setting-${props.setting.key}`, empty, {
    href: `/admin/settings#${props.setting.key}`,
    title: name,
  });
  return draft && <Fields {...props} draft={draft} />;
}

function Fields({ setting, onClose, onDone, draft }: FormProps & { draft: DraftHandle<Content> }) {
  const t = useT().settings;
  const { today } = useMe();
  const { name } = useSettingWords(setting);
  const checkReason = useReasonCheck();
  const { value, validFrom, basis, reason } = draft.value;
  const day = readDay(validFrom);
  const submission = useSubmit({
    fields: ['value', 'validFrom', 'basis', 'reason'],
    check: () => [
      ...valueFault(),
      ...(day && day >= today ? [] : [{ field: 'validFrom', message: t.validFromMissing }]),
      ...checkReason(reason),
    ],
    send: () =>
      call('POST /settings/{key}/values', {
        path: { key: setting.key },
        body: {
          id: draft.id,
          value: value.trim(),
          validFrom: day ?? '',
          reason: reason.trim(),
          ...(basis.trim() ? { basis: basis.trim() } : {}),
        },
      }),
    renewId: draft.renew,
    done: async () => {
      await draft.clear();
      await refreshSettings();
      onDone(value.trim(), day ?? '');
    },
  });
  const { min, max, choices } = setting;
  const valueFault = (): FieldError[] => {
    if (min === null || max === null) {
      return choices.includes(value) ? [] : [{ field: 'value', message: t.choiceMissing }];
    }
    const number = /^\d+$/.test(value.trim()) ? Number(value) : NaN;
    return number >= min && number <= max
      ? []
      : [{ field: 'value', message: t.valueMissing(String(min), String(max)) }];
  };
  return (
    <Form
      id={`setting-${setting.key}`}
      label={t.changeOf(name)}
      submission={submission}
      instead={insteadOf(submission.problem, refreshSettings)}
    >
      <SavedAt draft={draft} />
      <ValueField setting={setting} value={value} onChange={(typed) => draft.change({ value: typed })} />
      <DayField
        name="validFrom"
        label={t.validFrom}
        value={validFrom}
        today={today}
        onChange={(typed) => draft.change({ validFrom: typed })}
      />
      <TextField
        name="basis"
        optional
        label={t.basisLabel}
        hint={t.basisHint}
        value={basis}
        onChange={(typed) => draft.change({ basis: typed })}
      />
      <TextArea
        name="reason"
        label={t.reasonLabel}
        value={reason}
        onChange={(typed) => draft.change({ reason: typed })}
      />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.save}</SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}

interface ValueProps {
  setting: Setting;
  value: string;
  onChange: (value: string) => void;
}

function ValueField({ setting, value, onChange }: ValueProps) {
  const t = useT().settings;
  const { shown } = useSettingWords(setting);
  const { min, max, choices } = setting;
  if (min === null || max === null) {
    return (
      <Choice
        name="value"
        shape="list"
        label={t.value}
        value={value}
        onChange={onChange}
        options={choices.map((choice) => ({ value: choice, label: shown(choice) }))}
      />
    );
  }
  const hint = t.bounds(shown(String(min)), shown(String(max)));
  return <CountField name="value" label={t.value} hint={hint} value={value} onChange={onChange} />;
}
