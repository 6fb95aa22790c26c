import { useState } from 'react';
import type { Me } from '../../app/api-types';
import { useT } from '../../i18n';
import { SubmitButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useSubmit, type FieldError } from '../../ui/useSubmit';
import { signIn } from './useIdentity';

interface SignInFormProps {
  id: string;
  submitText: string;
  /** Only this account may continue. */
  username?: string;
  onSignedIn: (me: Me) => void;
}

/** User name and password; both stay as typed when they are refused. */
export function SignInForm({ id, submitText, username: fixed, onSignedIn }: SignInFormProps) {
  const t = useT().identity;
  const [username, setUsername] = useState(fixed ?? '');
  const [password, setPassword] = useState('');
  const [shown, setShown] = useState(false);

  const submission = useSubmit({
    fields: ['username', 'password'],
    check: () => {
      const missing: FieldError[] = [];
      if (!username.trim()) missing.push({ field: 'username', message: t.usernameMissing });
      if (!password) missing.push({ field: 'password', message: t.passwordMissing });
      return missing;
    },
    send: () => signIn(username.trim(), password),
    done: onSignedIn,
  });

  return (
    <Form id={id} submission={submission}>
      <TextField
        name="username"
        label={t.username}
        value={username}
        onChange={setUsername}
        autoComplete="username"
        readOnly={fixed !== undefined}
      />
      <TextField
        name="password"
        label={t.password}
        type={shown ? 'text' : 'password'}
        value={password}
        onChange={setPassword}
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
      <div className="form-actions">
        <SubmitButton big pending={submission.pending}>
          {submitText}
        </SubmitButton>
      </div>
    </Form>
  );
}
