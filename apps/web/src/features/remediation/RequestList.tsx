import { Link, useSearchParams } from 'wouter';
import { useMe } from '../../app/session';
import type { RequestRow } from '../../app/api-types';
import { useT } from '../../i18n';
import { Done, useSaid } from '../../ui/Done';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { Tabs } from '../../ui/Tabs';
import { abilitiesOf } from '../identity/abilities';
import { SeverityTag } from '../inspection/labels';
import { DueLabel } from './Due';
import './remediation.css';
import './requests.css';
import { RequestCard } from './RequestCard';
import { useRequestCounts, useRequestList, type RequestSide, type RequestTab } from './useRequests';

const TABS: readonly RequestTab[] = ['open', 'answered'];

/** What waits for an answer of the own body, or what the own unit has asked. The tab stands in the address. */
export function RequestList() {
  const t = useT().requests.list;
  const can = abilitiesOf(useMe());
  const [search] = useSearchParams();
  const tab: RequestTab = search.get('tab') === 'answered' ? 'answered' : 'open';
  const side: RequestSide = can.answersRequests ? 'to-answer' : 'asked';
  const count = useRequestCounts(can.answersRequests).data?.toAnswer;
  const heading = can.answersRequests ? t.headingToAnswer : t.headingAsked;
  const [said, setSaid] = useSaid();
  usePageTitle(`${t.tabs[tab]} – ${heading}`);
  return (
    <>
      <PageHead title={heading}>
        <p className="lead">{can.answersRequests ? t.noteToAnswer : t.noteAsked}</p>
      </PageHead>
      <Tabs
        label={t.filter}
        tabs={TABS.map((known) => ({
          href: `/requests?tab=${known}`,
          label: t.tabs[known],
          current: known === tab,
          count: known === 'open' && can.answersRequests ? (count ?? null) : undefined,
        }))}
      />
      <Done said={said} />
      <Rows side={side} tab={tab} onSaid={setSaid} />
    </>
  );
}

function Rows({ side, tab, onSaid }: { side: RequestSide; tab: RequestTab; onSaid: (text: string) => void }) {
  const t = useT().requests.list;
  const query = useRequestList(side, tab);
  return (
    <Load query={query} rows={4}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        if (rows.length === 0) return <Empty why={t.empty[tab]} next={t.emptyNext[side]} />;
        return (
          <>
            <ul className="requests">
              {rows.map((row) => (
                <RequestCard
                  key={row.id}
                  request={row}
                  task={row.task}
                  mayAnswer={side === 'to-answer' && row.outcome === null && !row.isOwn}
                  heading={<TaskLine row={row} />}
                  onSaid={onSaid}
                />
              ))}
            </ul>
            <More query={query} />
          </>
        );
      }}
    </Load>
  );
}

function TaskLine({ row: { task } }: { row: RequestRow }) {
  const t = useT().requests.due;
  return (
    <div className="request-task">
      <h2 className="request-title">
        <Link href={`/tasks/${task.id}`}>{task.title}</Link>
      </h2>
      <p className="meta row-facts">
        <span>{task.unit.name}</span>
        <SeverityTag severity={task.severity} />
        {task.extensionCount > 0 && <span>{t.extended(task.extensionCount)}</span>}
        <DueLabel row={task} />
      </p>
    </div>
  );
}
