import { useEffect, useState } from 'react';
import type { Me } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { useSubmit, type FieldError } from '../../ui/useSubmit';
import { PasswordField } from './PasswordField';
import { signIn, signInByCode } from './useIdentity';

interface SignInFormProps {
  id: string;
  submitText: string;
  /** Only this account may continue. */
  username?: string;
  onSignedIn: (me: Me) => void;
}

/** User name and password; then, where the account has a second factor, a code. */
export function SignInForm(props: SignInFormProps) {
  const [step, setStep] = useState<string | null>(null);
  return step === null ? (
    <PasswordStep {...props} onCodeAsked={setStep} />
  ) : (
    <CodeStep {...props} step={step} onBack={() => setStep(null)} />
  );
}

/** Both stay as typed when they are refused. */
function PasswordStep({
  id,
  submitText,
  username: fixed,
  onSignedIn,
  onCodeAsked,
}: SignInFormProps & { onCodeAsked: (step: string) => void }) {
  const t = useT().identity;
  const [username, setUsername] = useState(fixed ?? '');
  const [password, setPassword] = useState('');

  const submission = useSubmit({
    fields: ['username', 'password'],
    check: () => {
      const missing: FieldError[] = [];
      if (!username.trim()) missing.push({ field: 'username', message: t.usernameMissing });
      if (!password) missing.push({ field: 'password', message: t.passwordMissing });
      return missing;
    },
    send: () => signIn(username.trim(), password),
    done: (answer) => ('step' in answer ? onCodeAsked(answer.step) : onSignedIn(answer.me)),
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
      <PasswordField value={password} onChange={setPassword} />
      <div className="form-actions">
        <SubmitButton big pending={submission.pending}>
          {submitText}
        </SubmitButton>
      </div>
    </Form>
  );
}

function CodeStep({
  id,
  submitText,
  step,
  onSignedIn,
  onBack,
}: SignInFormProps & { step: string; onBack: () => void }) {
  const t = useT().identity;
  const [code, setCode] = useState('');
  // The form of before is gone, and the focus with it.
  useEffect(() => document.getElementById(`${id}-code-code`)?.focus(), [id]);
  const submission = useSubmit({
    fields: ['code'],
    check: () => (code.trim() ? [] : [{ field: 'code', message: t.codeMissing }]),
    send: () => signInByCode(step, code.trim()),
    done: onSignedIn,
  });
  return (
    <Form id={`${id}-code`} submission={submission}>
      <TextField
        name="code"
        label={t.code}
        hint={t.codeHint}
        value={code}
        onChange={setCode}
        autoComplete="one-time-code"
      />
      <div className="form-actions">
        <SubmitButton big pending={submission.pending}>
          {submitText}
        </SubmitButton>
        <Button look="quiet" onClick={onBack}>
          {t.codeBack}
        </Button>
      </div>
      <p className="meta">{t.codeLost}</p>
    </Form>
  );
}
