import { useEffect, useRef, useState } from 'react';
import { call, whenConfirmationIsAsked } from '../../app/api';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Dialog } from '../../ui/Parts';
import { useSubmit, type FieldError } from '../../ui/useSubmit';
import { PasswordField } from './PasswordField';

type Asked = (confirmed: boolean) => void;

/**
 * Before something sensitive: asks over the page who one is, then the request that waits is sent again as it was. Whoever
 * turns back finds the page as it was left.
 */
export function ConfirmYourself() {
  const [asking, setAsking] = useState(false);
  const waiting = useRef<Asked[]>([]);
  useEffect(() => {
    whenConfirmationIsAsked(
      () =>
        new Promise((answer) => {
          waiting.current.push(answer);
          setAsking(true);
        }),
    );
    return () => whenConfirmationIsAsked(null);
  }, []);
  if (!asking) return null;
  const answer = (confirmed: boolean): void => {
    setAsking(false);
    for (const go of waiting.current.splice(0)) go(confirmed);
  };
  return <ConfirmDialog onAnswer={answer} />;
}

function ConfirmDialog({ onAnswer }: { onAnswer: Asked }) {
  const { hasSecondFactor } = useMe().account;
  const { identity } = useT();
  const t = identity.confirm;
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const submission = useSubmit({
    fields: ['password', 'code'],
    check: () => {
      const missing: FieldError[] = [];
      if (!password) missing.push({ field: 'password', message: identity.passwordMissing });
      if (hasSecondFactor && !code.trim()) missing.push({ field: 'code', message: identity.codeMissing });
      return missing;
    },
    send: () => call('POST /auth/confirm', { body: { password, ...(hasSecondFactor ? { code: code.trim() } : {}) } }),
    done: () => onAnswer(true),
  });
  return (
    <Dialog title={t.heading} onClose={() => onAnswer(false)}>
      <p>{t.why}</p>
      <Form id="confirm-yourself" submission={submission}>
        <PasswordField value={password} onChange={setPassword} />
        {hasSecondFactor && (
          <TextField
            name="code"
            label={identity.code}
            hint={identity.codeHint}
            value={code}
            onChange={setCode}
            autoComplete="one-time-code"
          />
        )}
        <div className="form-actions">
          <SubmitButton pending={submission.pending}>{t.submit}</SubmitButton>
          <Button onClick={() => onAnswer(false)}>{t.cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
