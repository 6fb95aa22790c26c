import { Link } from 'wouter';
import type { ChecklistRow, ChecklistState } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { Empty, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import './checklist.css';
import { abilitiesOf } from '../identity/abilities';
import { Drafts } from './Drafts';
import { useChecklists } from './useChecklists';

/** Every version of the checklists: what is in use, and what has been. */
export function ChecklistLibrary() {
  const { checklist: t } = useT();
  const me = useMe();
  const query = useChecklists();
  usePageTitle(t.heading);
  const back = me.permissions.includes('inspection.read') && (
    <Link href="/inspections" className="see-all">
      <Icon name="left" small />
      {t.backToInspections}
    </Link>
  );
  return (
    <>
      <PageHead title={t.heading} back={back}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      {abilitiesOf(me).runsOffice && <Drafts />}
      <Load query={query} as="page" rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty why={t.empty} next={t.emptyNext} />
          ) : (
            <Section id="versions-heading" title={t.listHeading} count={items.length}>
              <ul className="rows">
                {items.map((row) => (
                  <VersionRow key={row.versionId} row={row} />
                ))}
              </ul>
            </Section>
          )
        }
      </Load>
    </>
  );
}

function VersionRow({ row }: { row: ChecklistRow }) {
  const { checklist: t } = useT();
  return (
    <li className="row">
      <div className="row-main">
        <Link href={`/checklists/${row.versionId}`} className="row-title">
          {t.name(row.title, row.version)}
        </Link>
        <p className="meta row-facts">
          <span>{t.since(showDay(row.publishedOn))}</span>
          {row.retiredOn && <span>{t.retired(showDay(row.retiredOn))}</span>}
        </p>
        {row.expiredCount > 0 && (
          <p className="basis-expired">
            <Icon name="warning" small />
            <span>{t.expiredCount(row.expiredCount)}</span>
          </p>
        )}
      </div>
      <div className="row-side">
        <ChecklistStateTag state={row.state} />
        <span className="meta">{t.items(row.itemCount)}</span>
      </div>
    </li>
  );
}

const STATE_ICON = { PLANNED: 'calendar', PUBLISHED: 'check', RETIRED: 'minus' } as const;

export function ChecklistStateTag({ state }: { state: ChecklistState }) {
  const { checklist: t } = useT();
  return (
    <span className={state === 'PUBLISHED' ? 'tag tag-plain tag-closed' : 'tag tag-plain'}>
      <Icon name={STATE_ICON[state]} small />
      {t.states[state]}
    </span>
  );
}
