import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { abilitiesOf } from '../features/identity/abilities';
import { useMeQuery } from '../features/identity/useIdentity';
import { TodayStart } from '../features/inspection/TodayStart';
import { MyWork } from '../features/reporting/MyWork';
import { useT } from '../i18n';
import { showDay, showSavedAt, weekdayOf } from '../i18n/dates';
import { ButtonLink } from '../ui/Button';
import { Empty, PageHead, Section } from '../ui/Parts';
import { usePageTitle } from '../ui/pageTitle';
import { deviceNow } from './clock';
import { listDrafts } from './drafts';
import { useEntries, type Entry } from './entries';
import { InWhosePlace } from './InWhosePlace';
import { useMe } from './session';

/** Hôm nay: what each role has to do now. */
export function Today() {
  const t = useT();
  const me = useMe();
  // Asked again when this page opens after a while: the day may have changed since.
  useMeQuery();
  const can = abilitiesOf(me);
  usePageTitle(t.frame.nav.today);
  const administers = useEntries(me).filter(({ group }) => group === 'admin');
  const nothing = !(can.inspects || can.entersNotices || can.confirms || can.runsUnit || can.runsDivision || can.fixes);
  return (
    <>
      <PageHead title={t.frame.nav.today}>
        <p className="lead">{t.frame.todayIs(t.frame.weekdays[weekdayOf(me.today)] ?? '', showDay(me.today))}</p>
        <InWhosePlace me={me} />
      </PageHead>
      <Drafts />
      {can.inspects && <TodayStart />}
      <MyWork />
      {administers.length > 0 && <Administering entries={administers} />}
      {nothing &&
        administers.length === 0 &&
        (can.readsInspections ? (
          <Empty why={t.frame.readsOnly.why} next={t.frame.readsOnly.next}>
            <p className="empty-action">
              <ButtonLink href="/inspections">{t.inspection.list.heading}</ButtonLink>
            </p>
          </Empty>
        ) : (
          <Empty why={t.frame.nothingForRole.why} next={t.frame.nothingForRole.next(me.tenant.name)} />
        ))}
    </>
  );
}

/** What an office is set up with, in that order. */
function Administering({ entries }: { entries: readonly Entry[] }) {
  const { frame: t } = useT();
  return (
    <Section id="administering" title={t.navGroups.admin}>
      <ul className="rows">
        {entries.map(({ href, label, about }) => (
          <li key={href} className="row">
            <div className="row-main">
              <Link href={href} className="row-title">
                {label}
              </Link>
              <p className="meta">{about}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Unfinished typing on this device, with its age. */
function Drafts() {
  const { drafts: t } = useT().frame;
  const owner = useMe().account.id;
  const drafts = useQuery({ queryKey: ['drafts', owner], staleTime: 0, gcTime: 0, queryFn: () => listDrafts(owner) });
  if (!drafts.data?.length) return null;
  return (
    <Section id="drafts" title={t.heading} count={drafts.data.length}>
      <ul className="rows rows-dense">
        {drafts.data.map((draft) => (
          <li key={draft.key} className="row">
            <div className="row-main">
              <Link href={draft.href} className="row-title">
                {draft.title}
              </Link>
            </div>
            <span className="meta">{t.savedAt(showSavedAt(draft.savedAt, deviceNow()))}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
