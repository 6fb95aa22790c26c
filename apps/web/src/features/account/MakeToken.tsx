import { useState } from 'react';
import { call } from '../../app/api';
import type { MadeToken } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { TextField } from '../../ui/Field';
import { Form, useField } from '../../ui/Form';
import { ErrorText } from '../../ui/Field';
import { useSubmit, type FieldError } from '../../ui/useSubmit';
import { NO_UNIT, UnitPicker, type UnitChoice } from '../organization/UnitPicker';
import { tokensChanged } from './useAccount';

const TERMS = ['30', '90', '365'] as const;

interface MakeTokenProps {
  /** What the account itself may do, and a token may be given. */
  permissions: readonly string[];
  onMade: (token: string) => void;
  onCancel: () => void;
}

/** Name, what it may do in words, and for how long. */
export function MakeToken({ permissions, onMade, onCancel }: MakeTokenProps) {
  const t = useT().account.tokens;
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [unit, setUnit] = useState<UnitChoice>(NO_UNIT);
  const [days, setDays] = useState<(typeof TERMS)[number]>('90');
  const submission = useSubmit({
    fields: ['name', 'permissions', 'unitId', 'days'],
    check: () => {
      const missing: FieldError[] = [];
      if (!name.trim()) missing.push({ field: 'name', message: t.nameMissing });
      if (chosen.length === 0) missing.push({ field: 'permissions', message: t.permissionsMissing });
      // What is typed and not chosen would be left out, and the token reach further than was meant.
      if (!unit.unit && unit.text.trim()) missing.push({ field: 'unitId', message: t.unitMissing });
      return missing;
    },
    send: () =>
      call('POST /me/tokens', {
        body: { name: name.trim(), permissions: [...chosen], unitId: unit.unit?.id ?? null, days: Number(days) },
      }),
    done: async (made: MadeToken) => {
      onMade(made.token);
      await tokensChanged();
    },
  });
  return (
    <Form id="make-token" submission={submission} label={t.make}>
      <TextField name="name" label={t.name} hint={t.nameHint} value={name} onChange={setName} />
      <Permissions all={permissions} chosen={chosen} onChange={setChosen} />
      <UnitPicker name="unitId" label={t.unit} hint={t.unitHint} optional value={unit} onChange={setUnit} />
      <Choice
        name="days"
        label={t.term}
        value={days}
        onChange={setDays}
        options={TERMS.map((value) => ({ value, label: t.days(value) }))}
      />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.makeNow}</SubmitButton>
        <Button look="quiet" onClick={onCancel}>
          {t.cancel}
        </Button>
      </div>
    </Form>
  );
}

interface PermissionsProps {
  all: readonly string[];
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

function Permissions({ all, chosen, onChange }: PermissionsProps) {
  const t = useT().account;
  const words: Readonly<Record<string, string>> = t.permissions;
  const { id, error } = useField('permissions');
  const toggle = (permission: string): void =>
    onChange(chosen.includes(permission) ? chosen.filter((one) => one !== permission) : [...chosen, permission]);
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'} aria-describedby={error && `${id}-error`}>
      <legend>{t.tokens.permissions}</legend>
      {error && <ErrorText id={`${id}-error`}>{error}</ErrorText>}
      <div className="token-permissions">
        {all.map((permission, at) => (
          <label key={permission} className="token-permission">
            <input
              type="checkbox"
              id={at === 0 ? id : undefined}
              checked={chosen.includes(permission)}
              onChange={() => toggle(permission)}
            />
            <span>{words[permission] ?? permission}</span>
          </label>
        ))}
      </div>
      <Button look="quiet" onClick={() => onChange(all.filter((one) => /\.read/.test(one) || one.endsWith('.read')))}>
        {t.tokens.allReading}
      </Button>
    </fieldset>
  );
}
