import { Fragment, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { abilitiesOf } from '../features/identity/abilities';
import { SignOut } from '../features/identity/SignOut';
import { useT } from '../i18n';
import { Icon } from '../ui/Icon';
import { LanguageSwitch } from '../ui/LanguageSwitch';
import { Dialog } from '../ui/Parts';
import type { Me } from './api-types';
import { useEntries, type Entry } from './entries';
import './navigation.css';
import { whoText } from './who';

/** As many places as a thumb tells apart on a phone; starting a visit takes one of them, and the way to the rest another. */
const PLACES = 5;

const START = '/inspections/new';

/** Beside the page on a desktop, with all there is; at the foot of a phone, with what does not fit behind one button. */
export function Navigation({ me }: { me: Me }) {
  const t = useT().frame;
  const [path] = useLocation();
  const [more, setMore] = useState(false);
  const starts = abilitiesOf(me).inspects;
  const entries = useEntries(me);
  const inBar = PLACES - (starts ? 2 : 1);
  const rest = entries.slice(inBar);
  const waiting = rest.reduce((sum, { count = 0 }) => sum + count, 0);
  return (
    <>
      <nav className="nav" aria-label={t.mainNavigation}>
        <ul>
          {entries.map((entry, at) => (
            <Fragment key={entry.href}>
              {beginsGroup(entries, at) && <li className="nav-group">{t.navGroups[entry.group ?? 'admin']}</li>}
              <li className={at < inBar ? undefined : 'nav-rest'}>
                <Link href={entry.href} className="nav-item" aria-current={isCurrent(entry, path) ? 'page' : undefined}>
                  <Icon name={entry.icon} />
                  <span className="nav-long">{entry.label}</span>
                  <span className="nav-short">{entry.short}</span>
                  <Count n={entry.count} />
                </Link>
              </li>
            </Fragment>
          ))}
          {starts && (
            <li className="nav-start">
              <Link href={START} className="nav-item" aria-current={path === START ? 'page' : undefined}>
                <Icon name="plus" />
                <span className="nav-long">{t.nav.start}</span>
                <span className="nav-short">{t.nav.startShort}</span>
              </Link>
            </li>
          )}
          <li className="nav-more">
            <button
              type="button"
              className="nav-item"
              aria-haspopup="dialog"
              aria-expanded={more}
              aria-current={rest.some((entry) => isCurrent(entry, path)) ? 'true' : undefined}
              onClick={() => setMore(true)}
            >
              <Icon name="menu" />
              <span>{t.more}</span>
              <Count n={waiting} />
            </button>
          </li>
        </ul>
      </nav>
      {more && <MoreSheet me={me} entries={rest} path={path} onClose={() => setMore(false)} />}
    </>
  );
}

/** Whether one is at the entry, this being the address. */
function isCurrent({ href, under = href }: Entry, path: string): boolean {
  return href === '/' ? path === '/' : path.startsWith(under) && path !== START;
}

/** Whether the heading of its group stands before it. */
function beginsGroup(entries: readonly Entry[], at: number): boolean {
  const group = entries[at]?.group;
  return group !== undefined && entries[at - 1]?.group !== group;
}

function Count({ n = 0 }: { n?: number | undefined }) {
  return n > 0 ? <span className="count">{n}</span> : null;
}

interface SheetProps {
  me: Me;
  entries: readonly Entry[];
  path: string;
  onClose: () => void;
}

/** The places that the bar has no room for, and what a desktop shows in its head: who is here, language, the way out. */
function MoreSheet({ me, entries, path, onClose }: SheetProps) {
  const { frame: t, account } = useT();
  return (
    <Dialog title={t.more} place="foot" onClose={onClose}>
      {entries.length > 0 && (
        <ul className="more-places">
          {entries.map((entry, at) => (
            <Fragment key={entry.href}>
              {beginsGroup(entries, at) && <li className="more-group">{t.navGroups[entry.group ?? 'admin']}</li>}
              <li>
                <Link href={entry.href} aria-current={isCurrent(entry, path) ? 'page' : undefined} onClick={onClose}>
                  <Icon name={entry.icon} />
                  {entry.label}
                  <Count n={entry.count} />
                </Link>
              </li>
            </Fragment>
          ))}
        </ul>
      )}
      <p className="meta">
        {whoText(me)} ·{' '}
        <Link href="/account" onClick={onClose}>
          {account.title}
        </Link>
      </p>
      <div className="more-end">
        <LanguageSwitch />
        <SignOut className="button button-plain">{t.signOut}</SignOut>
      </div>
    </Dialog>
  );
}
