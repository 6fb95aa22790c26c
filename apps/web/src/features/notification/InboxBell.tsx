import { Link, useLocation } from 'wouter';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { useInbox } from './useInbox';
import './notification.css';

/** The server stops counting there. */
const MANY = 100;

/** Leads to what one has been told, and says how much of it is unread. */
export function InboxBell() {
  const t = useT().notification;
  const [path] = useLocation();
  const may = useMe().permissions.includes('notification.read-inbox');
  const unread = useInbox(may).data?.pages[0]?.unread ?? 0;
  if (!may) return null;
  return (
    <Link href="/inbox" className="button button-top bell" aria-current={path === '/inbox' ? 'page' : undefined}>
      <Icon name="bell" />
      <span className="hidden">{unread > 0 ? t.bellUnread(unread) : t.heading}</span>
      {unread > 0 && (
        <span className="count" aria-hidden="true">
          {unread >= MANY ? `${MANY - 1}+` : unread}
        </span>
      )}
    </Link>
  );
}
