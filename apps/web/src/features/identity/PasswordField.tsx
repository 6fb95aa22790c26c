import { useState } from 'react';
import { useT } from '../../i18n';
import { TextField, type FieldTexts } from '../../ui/Field';

interface PasswordProps extends Partial<FieldTexts> {
  value: string;
  onChange: (value: string) => void;
  autoComplete?: 'current-password' | 'new-password';
}

/** A password, the one that exists where nothing else is said; it can be shown, because what nobody sees is typed wrong. */
export function PasswordField({ value, onChange, autoComplete = 'current-password', ...texts }: PasswordProps) {
  const t = useT().identity;
  const [shown, setShown] = useState(false);
  return (
    <TextField
      name="password"
      label={t.password}
      {...texts}
      type={shown ? 'text' : 'password'}
      value={value}
      onChange={onChange}
      autoComplete={autoComplete}
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
