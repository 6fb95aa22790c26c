import { useT } from '../../i18n';
import { LanguageSwitch } from '../../ui/LanguageSwitch';
import { usePageTitle } from '../../ui/pageTitle';
import { EmptyInstallation } from './EmptyInstallation';
import './identity.css';
import { RoleCards } from './RoleCards';
import { SignInForm } from './SignInForm';
import { enterAs, useDemoAccounts, useInstallation } from './useIdentity';

/** Shown at whatever address was asked for, so that one arrives there after signing in. */
export function Login() {
  const t = useT();
  const demo = useDemoAccounts().data;
  const installation = useInstallation();
  const state = installation.data?.state ?? 'READY';
  usePageTitle(state === 'READY' ? t.identity.signIn : t.identity.empty.heading);
  return (
    <div className={demo ? 'login login-demo' : 'login'}>
      <header className="login-side">
        <p className="wordmark">{t.frame.name}</p>
        <p className="login-tagline">{t.frame.tagline}</p>
        <ol className="login-points">
          {t.identity.points.map((point) => (
            <li key={point}>{point}</li>
          ))}
        </ol>
        <LanguageSwitch />
      </header>
      <main className="login-main">
        {state === 'READY' ? (
          <section className="login-form" aria-labelledby="sign-in">
            <h1 id="sign-in">{t.identity.signIn}</h1>
            <SignInForm id="login" submitText={t.identity.signIn} onSignedIn={enterAs} />
            <p className="meta">{t.identity.forgotten}</p>
            <p className="meta">{t.identity.noSecrets}</p>
          </section>
        ) : (
          <EmptyInstallation state={state} onLookAgain={() => void installation.refetch()} />
        )}
        {demo && (
          <section className="login-try" aria-labelledby="try">
            <h2 id="try">{t.identity.tryHeading}</h2>
            <RoleCards />
          </section>
        )}
      </main>
    </div>
  );
}
