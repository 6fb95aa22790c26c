import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { LanguageSwitch } from '../../ui/LanguageSwitch';
import { usePageTitle } from '../../ui/pageTitle';
import { SessionRenewal } from '../identity/SessionRenewal';
import { SignOut } from '../identity/SignOut';
import { askWhoIsHere } from '../identity/useIdentity';
import { PasswordForm } from './PasswordSection';

/** For whoever has come in with a password that somebody else made, or one that is too old: nothing opens before the next. */
export function PasswordDue() {
  const { password: t, frame } = useT();
  const isWornOut = useMe().first === 'identity.password-worn-out';
  const heading = isWornOut ? t.wornOutHeading : t.mustHeading;
  usePageTitle(heading);
  return (
    <main className="lonely">
      <h1>{heading}</h1>
      <p>{isWornOut ? t.wornOutWhy : t.mustWhy}</p>
      <PasswordForm currentLabel={isWornOut ? t.current : t.oneTime} onDone={() => void askWhoIsHere()} />
      <div className="form-actions">
        <LanguageSwitch />
        <SignOut className="button button-quiet">{frame.signOut}</SignOut>
      </div>
      <SessionRenewal />
    </main>
  );
}
