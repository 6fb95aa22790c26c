import { useState } from 'react';
import { useT } from '../../i18n';
import { TextField } from '../../ui/Field';

/** A password that exists; it can be shown, because what nobody sees is typed wrong. */
export function PasswordField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useT().identity;
  const [shown, setShown] = useState(false);
  return (
    <TextField
      name="password"
      label={t.password}
      type={shown ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      autoComplete="current-password"
      after={
        <button
          type="button"
          className="button button-plain"
          aria-label={shown ? t.hidePasswordLong : t.showPasswordLong}
          onClick={() => setShown(!shown)}
        >
          {shown ? t.hidePassword : t.showPassword}
        </button>
      }
    />
  );
}
