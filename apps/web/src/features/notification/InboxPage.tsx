import { Link } from 'wouter';
import type { InboxItem } from '../../app/api-types';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { SubmitButton } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { useSubmit } from '../../ui/useSubmit';
import './notification.css';
import { factsOf, pageOf, sentenceOf } from './sentence';
import { markAllRead, markRead, useInbox } from './useInbox';

/** Thông báo: what others did that one has to know of, newest first. */
export function InboxPage() {
  const t = useT().notification;
  const query = useInbox();
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading} />
      <Load query={query} rows={4}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          const [newest] = items;
          if (!newest) return <Empty why={t.empty} next={t.emptyNext} />;
          return (
            <>
              {(pages[0]?.unread ?? 0) > 0 && <ReadAll newest={newest} />}
              <ul className="rows inbox">
                {items.map((item) => (
                  <Item key={item.id} item={item} />
                ))}
              </ul>
              <More query={query} />
            </>
          );
        }}
      </Load>
    </>
  );
}

function Item({ item }: { item: InboxItem }) {
  const t = useT().notification;
  const { reason } = factsOf(item);
  const unread = item.readAt === null;
  return (
    <li className={unread ? 'row unread' : 'row'}>
      <div className="row-main">
        <Link href={pageOf(item)} className="row-title" onClick={() => void markRead(item)}>
          {unread && <span className="hidden">{t.unread}: </span>}
          {sentenceOf(item, t)}
        </Link>
        {reason && <blockquote>{reason}</blockquote>}
        <p className="meta">{[item.toldByName, showInstant(item.toldAt)].filter(Boolean).join(' · ')}</p>
      </div>
    </li>
  );
}

function ReadAll({ newest }: { newest: InboxItem }) {
  const t = useT().notification;
  const submission = useSubmit({
    fields: [],
    check: () => [],
    send: () => markAllRead(newest),
    done: () => undefined,
  });
  return (
    <Form id="read-all" submission={submission}>
      <div className="form-actions">
        <SubmitButton look="quiet" icon="check" pending={submission.pending}>
          {t.readAll}
        </SubmitButton>
      </div>
    </Form>
  );
}
