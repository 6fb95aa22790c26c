import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { DemoBar } from '../features/identity/DemoBar';
import { SignOut } from '../features/identity/SignOut';
import { InboxBell } from '../features/notification/InboxBell';
import { useT } from '../i18n';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';
import { LanguageSwitch } from '../ui/LanguageSwitch';
import './frame.css';
import { Navigation } from './Navigation';
import { usePageStart } from './usePageStart';
import { SyncChip } from './outbox/SyncChip';
import type { Me } from './api-types';
import { useMe } from './session';
import { useNewDay } from './useNewDay';
import { useNewVersion } from './useNewVersion';
import { useOnline } from './useOnline';
import { whoText } from './who';

/** Whoever only administers needs no staff record; everybody else decides and records in somebody's name. */
const standsForNobody = ({ person, roles }: Me): boolean =>
  person === null && roles.some(({ role }) => role !== 'ADMINISTRATOR');

/** What stands around every page: who is here, in which role, and where one can go. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useT();
  const me = useMe();
  const online = useOnline();
  const replaced = useNewVersion();
  usePageStart();
  useNewDay(me.today);
  return (
    <div className="frame">
      <a className="skip" href="#main">
        {t.frame.skip}
      </a>
      <header className="head">
        {me.demo && <DemoBar me={me} />}
        <div className="top">
          <Link href="/" className="wordmark">
            {t.frame.name}
          </Link>
          <p className="who">
            <Link href="/account" className="who-link" aria-label={`${whoText(me)}. ${t.account.title}`}>
              {whoText(me)}
            </Link>
          </p>
          <SyncChip />
          <InboxBell />
          {/* On a phone these two stand behind the last button of the bar. */}
          <div className="top-wide">
            <LanguageSwitch />
            <SignOut className="button button-top">{t.frame.signOut}</SignOut>
          </div>
        </div>
      </header>
      <Navigation me={me} />
      <main id="main" tabIndex={-1}>
        {!online && (
          <div className="banner" role="status">
            <Icon name="offline" small />
            <span>{t.frame.offline}</span>
          </div>
        )}
        {online && replaced && (
          <div className="banner" role="status">
            <Icon name="reload" small />
            <span>{t.frame.newVersion}</span>
            <Button look="quiet" onClick={() => location.reload()}>
              {t.frame.loadNewVersion}
            </Button>
          </div>
        )}
        {standsForNobody(me) && (
          <div className="banner">
            <Icon name="info" small />
            <span>{t.frame.withoutPerson}</span>
          </div>
        )}
        {children}
      </main>
    </div>
  );
}
