import { useState } from 'react';
import { useLocation } from 'wouter';
import { useT } from '../../i18n';
import { SubmitButton } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { LanguageSwitch } from '../../ui/LanguageSwitch';
import { usePageTitle } from '../../ui/pageTitle';
import { useSubmit } from '../../ui/useSubmit';
import { PasswordField } from './PasswordField';
import { enterAs, setFirstPassword } from './useIdentity';

/** Where a one-time link leads: what it carries behind the `#` is sent once, with a password of one's own. */
export function FirstSignIn() {
  const t = useT();
  const [, go] = useLocation();
  const [token] = useState(() => location.hash.slice(1));
  const [fresh, setFresh] = useState('');
  usePageTitle(t.password.mustHeading);
  const submission = useSubmit({
    fields: ['newPassword'],
    check: () => (fresh ? [] : [{ field: 'newPassword', message: t.password.freshMissing }]),
    send: () => setFirstPassword(token, fresh),
    done: (entered) => {
      // A second factor asks for its code on the page that signs in.
      go('/', { replace: true });
      if ('me' in entered) enterAs(entered.me);
    },
  });
  return (
    <main className="lonely">
      <h1>{t.password.mustHeading}</h1>
      <p>{token ? t.password.linkWhy : t.password.linkMissing}</p>
      {token && (
        <Form id="first-sign-in" submission={submission}>
          <PasswordField
            name="newPassword"
            label={t.password.fresh}
            hint={t.password.firstHint}
            value={fresh}
            onChange={setFresh}
            autoComplete="new-password"
          />
          <div className="form-actions">
            <SubmitButton big pending={submission.pending}>
              {t.password.linkSubmit}
            </SubmitButton>
          </div>
        </Form>
      )}
      <LanguageSwitch />
    </main>
  );
}
