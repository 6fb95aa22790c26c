import { useState } from 'react';
import { call } from '../../app/api';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { SubmitButton } from '../../ui/Button';
import { Done, useSaid } from '../../ui/Done';
import { Form } from '../../ui/Form';
import { Section } from '../../ui/Parts';
import { useSubmit, type FieldError } from '../../ui/useSubmit';
import { PasswordField } from '../identity/PasswordField';

/** Sets another password of one's own. */
export function PasswordSection() {
  const { password: t } = useT();
  const [said, setSaid] = useSaid();
  return (
    <Section id="password" title={t.heading}>
      <Done said={said} />
      <PasswordForm currentLabel={t.current} onDone={() => setSaid(t.done)} />
    </Section>
  );
}

export function PasswordForm({ currentLabel, onDone }: { currentLabel: string; onDone: () => void }) {
  const { password: t } = useT();
  const { passwordLength } = useMe().settings;
  const [current, setCurrent] = useState('');
  const [fresh, setFresh] = useState('');
  const submission = useSubmit({
    fields: ['currentPassword', 'newPassword'],
    check: () => {
      const missing: FieldError[] = [];
      if (!current) missing.push({ field: 'currentPassword', message: t.currentMissing });
      if (!fresh) missing.push({ field: 'newPassword', message: t.freshMissing });
      return missing;
    },
    send: () => call('POST /auth/password', { body: { currentPassword: current, newPassword: fresh } }),
    done: () => {
      setCurrent('');
      setFresh('');
      onDone();
    },
  });
  return (
    <div className="narrow">
      <Form id="own-password" submission={submission}>
        <PasswordField
          name="currentPassword"
          label={currentLabel}
          value={current}
          onChange={setCurrent}
          autoComplete="current-password"
        />
        <PasswordField
          name="newPassword"
          label={t.fresh}
          hint={t.freshHint(passwordLength)}
          value={fresh}
          onChange={setFresh}
          autoComplete="new-password"
        />
        <p className="meta">{t.note}</p>
        <div className="form-actions">
          <SubmitButton pending={submission.pending}>{t.submit}</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
