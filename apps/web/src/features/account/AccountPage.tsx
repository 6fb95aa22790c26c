import { Link } from 'wouter';
import { InWhosePlace } from '../../app/InWhosePlace';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { whoText } from '../../app/who';
import './account.css';
import { PasswordSection } from './PasswordSection';
import { SecondFactorSection } from './SecondFactorSection';
import { SessionsSection } from './SessionsSection';
import { TokensSection } from './TokensSection';

/** What one sees to oneself: how one proves who one is, and where one is signed in. */
export function AccountPage() {
  const t = useT().account;
  const me = useMe();
  usePageTitle(t.title);
  return (
    <>
      <PageHead title={t.title}>
        <p className="meta">{whoText(me)}</p>
        <InWhosePlace me={me} />
        {me.person && me.permissions.includes('roster.read-staff') && (
          <p>
            <Link href={`/staff/${me.person.id}`}>{t.record}</Link>
          </p>
        )}
      </PageHead>
      <PasswordSection />
      <SecondFactorSection />
      <SessionsSection />
      <TokensSection />
    </>
  );
}
