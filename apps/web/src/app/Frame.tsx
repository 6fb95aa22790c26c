import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { abilitiesOf } from '../features/identity/abilities';
import { DemoBar } from '../features/identity/DemoBar';
import { SignOut } from '../features/identity/SignOut';
import { InboxBell } from '../features/notification/InboxBell';
import { useRequestCounts } from '../features/remediation/useRequests';
import { useTaskCounts } from '../features/remediation/useTasks';
import { monthOfDay } from '@app/reporting/rules';
import { useT } from '../i18n';
import { Icon, type IconName } from '../ui/Icon';
import { LanguageSwitch } from '../ui/LanguageSwitch';
import type { Me } from './api-types';
import './frame.css';
import { usePageStart } from './navigation';
import { SyncChip } from './outbox/SyncChip';
import { useMe } from './session';
import { useOnline } from './useOnline';

/** What stands around every page: who is here, in which role, and where one can go. */
export function Frame({ children }: { children: ReactNode }) {
  const t = useT();
  const me = useMe();
  const online = useOnline();
  usePageStart();
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
          <p className="who">{whoText(me)}</p>
          <InboxBell />
          <LanguageSwitch />
          <SignOut className="button button-top">{t.frame.signOut}</SignOut>
          <SyncChip />
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
        {children}
      </main>
    </div>
  );
}

function whoText(me: Me): string {
  const roles = [...new Set(me.roles.map(({ roleName }) => roleName))];
  const unit = me.unit?.name ?? me.roles[0]?.unit.name;
  const parts = [me.person?.fullName ?? me.account.username, me.person?.position, unit, roles.join(', ')];
  return parts.filter(Boolean).join(' – ');
}

interface Entry {
  href: string;
  /** Where one is as well while this entry is current; the address itself when left out. */
  under?: string;
  icon: IconName;
  label: string;
  count?: number | undefined;
}

function useEntries(me: Me): Entry[] {
  const { nav } = useT().frame;
  const can = abilitiesOf(me);
  const counts = useTaskCounts(me.permissions.includes('remediation.read-task')).data;
  const toAnswer = useRequestCounts(can.answersRequests).data?.toAnswer;
  const entries: (Entry | false)[] = [
    { href: '/', icon: 'today', label: nav.today },
    can.readsInspections && { href: '/inspections', icon: 'inspections', label: nav.inspections },
    can.runsUnit && {
      href: '/work',
      icon: 'work',
      label: nav.work,
      count: counts && counts.unitNew + (can.signs ? counts.toSign : 0),
    },
    (can.fixes || can.runsDivision) && {
      href: '/mine',
      icon: 'person',
      label: nav.mine,
      count: counts && counts.mine + (can.runsDivision ? counts.division : 0),
    },
    can.approvesAmendments && { href: '/amendments', icon: 'pen', label: nav.amendments },
    can.confirms && {
      href: '/confirmations',
      icon: 'confirmations',
      label: nav.confirmations,
      count: counts?.toConfirm,
    },
    (can.answersRequests || can.asks) && {
      href: '/requests',
      icon: 'talk',
      label: can.answersRequests ? nav.toAnswer : nav.asked,
      count: toAnswer,
    },
    me.permissions.includes('reporting.read-dashboard') && { href: '/dashboard', icon: 'chart', label: nav.dashboard },
    me.permissions.includes('reporting.read-month') && {
      href: `/months/${monthOfDay(me.today)}`,
      under: '/months/',
      icon: 'calendar',
      label: nav.month,
    },
  ];
  return entries.filter((entry) => entry !== false);
}

function Navigation({ me }: { me: Me }) {
  const t = useT();
  const [path] = useLocation();
  const entries = useEntries(me);
  const starts = abilitiesOf(me).inspects;
  const starting = path === '/inspections/new';
  const isCurrent = (href: string): boolean => (href === '/' ? path === '/' : path.startsWith(href) && !starting);
  return (
    <nav className="nav" aria-label={t.frame.mainNavigation}>
      <ul>
        {entries.map(({ href, under, icon, label, count }) => (
          <li key={href}>
            <Link href={href} aria-current={isCurrent(under ?? href) ? 'page' : undefined}>
              <Icon name={icon} />
              <span className="nav-label">{label}</span>
              {count !== undefined && count > 0 && <span className="count">{count}</span>}
            </Link>
          </li>
        ))}
        {starts && (
          <li className="nav-start">
            <Link href="/inspections/new" aria-current={starting ? 'page' : undefined}>
              <Icon name="plus" />
              <span className="nav-label nav-long">{t.frame.nav.start}</span>
              <span className="nav-label nav-short">{t.frame.nav.startShort}</span>
            </Link>
          </li>
        )}
      </ul>
    </nav>
  );
}
