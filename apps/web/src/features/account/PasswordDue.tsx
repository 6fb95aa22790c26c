import { useT } from '../../i18n';
import { LanguageSwitch } from '../../ui/LanguageSwitch';
import { usePageTitle } from '../../ui/pageTitle';
import { SessionRenewal } from '../identity/SessionRenewal';
import { SignOut } from '../identity/SignOut';
import { askWhoIsHere } from '../identity/useIdentity';
import { PasswordForm } from './PasswordSection';

/** For whoever has come in with a password that somebody else made: nothing opens before one of one's own. */
export function PasswordDue() {
  const t = useT();
  usePageTitle(t.password.mustHeading);
  return (
    <main className="lonely">
      <h1>{t.password.mustHeading}</h1>
      <p>{t.password.mustWhy}</p>
      <PasswordForm currentLabel={t.password.oneTime} onDone={() => void askWhoIsHere()} />
      <div className="form-actions">
        <LanguageSwitch />
        <SignOut className="button button-quiet">{t.frame.signOut}</SignOut>
      </div>
      <SessionRenewal />
    </main>
  );
}
