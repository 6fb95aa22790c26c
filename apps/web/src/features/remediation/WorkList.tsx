import { useState } from 'react';
import { Link, useSearchParams } from 'wouter';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Done, Empty, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { abilitiesOf } from '../identity/abilities';
import { AssignHere } from './AssignHere';
import { CountSentence } from './CountSentence';
import './remediation.css';
import { TaskRows } from './TaskRows';
import { useTaskCounts, useTaskList, type TaskFilter } from './useTasks';

const TABS = ['new', 'overdue', 'open', 'sign', 'sent', 'closed'] as const;
type Tab = (typeof TABS)[number];

/** The chair's queue. The tab stands in the address, so that a link shows the same list. */
export function WorkList() {
  const t = useT().remediation.list;
  const can = abilitiesOf(useMe());
  const [search] = useSearchParams();
  const tab: Tab = TABS.find((known) => known === search.get('tab')) ?? 'new';
  const counts = useTaskCounts(true).data;
  const [said, setSaid] = useState<{ tab: Tab; text: string } | null>(null);
  usePageTitle(`${t.tabs[tab]} – ${t.heading}`);
  const numbers: Partial<Record<Tab, number>> = counts
    ? { new: counts.unitNew, overdue: counts.overdue, sign: counts.toSign }
    : {};
  return (
    <>
      <PageHead title={t.heading}>{counts && <CountSentence counts={counts} />}</PageHead>
      <nav className="filters" aria-label={t.filter}>
        {TABS.map((known) => (
          <Link key={known} href={`/work?tab=${known}`} aria-current={known === tab ? 'page' : undefined}>
            {known === 'sign' && !can.signs ? t.tabs.signOther : t.tabs[known]}
            {numbers[known] !== undefined && <span className="count">{numbers[known]}</span>}
          </Link>
        ))}
      </nav>
      <Done>{said?.tab === tab ? said.text : null}</Done>
      <TabContent tab={tab} onSaid={(text) => setSaid({ tab, text })} />
    </>
  );
}

function TabContent({ tab, onSaid }: { tab: Tab; onSaid: (text: string) => void }) {
  switch (tab) {
    case 'new':
      return <NewTasks onSaid={onSaid} />;
    case 'overdue':
      return <Listed tab={tab} filter={{ list: 'unit', overdue: true }} onSaid={onSaid} />;
    case 'open':
      return (
        <>
          <Listed tab={tab} filter={{ list: 'unit', state: 'RETURNED' }} onSaid={onSaid} quiet />
          <Listed tab={tab} filter={{ list: 'unit', state: 'ACCEPTED' }} onSaid={onSaid} />
        </>
      );
    case 'sign':
      return <Listed tab={tab} filter={{ list: 'to-sign' }} />;
    case 'sent':
      return <Listed tab={tab} filter={{ list: 'unit', state: 'SENT_UP' }} />;
    case 'closed':
      return <Listed tab={tab} filter={{ list: 'unit', state: 'CLOSED' }} />;
  }
}

interface ListedProps {
  tab: Tab;
  filter: TaskFilter;
  /** Says nothing when it is empty. */
  quiet?: boolean;
  onSaid?: (text: string) => void;
}

function Listed({ tab, filter, quiet = false, onSaid }: ListedProps) {
  const t = useT().remediation.list;
  const query = useTaskList(filter);
  return (
    <Load query={query} rows={quiet ? 0 : 4}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        if (rows.length === 0) return quiet ? null : <Empty why={t.empty[tab]} next={t.emptyNext[tab]} />;
        return (
          <>
            <TaskRows rows={rows} withState={tab === 'open' || tab === 'overdue'}>
              {onSaid && ((row) => <AssignHere row={row} onSaid={onSaid} />)}
            </TaskRows>
            <More query={query} />
          </>
        );
      }}
    </Load>
  );
}

function NewTasks({ onSaid }: { onSaid: (text: string) => void }) {
  const t = useT().remediation.list;
  const provisional = useTaskList({ list: 'unit', state: 'PROVISIONAL' });
  const coming = provisional.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <Listed tab="new" filter={{ list: 'unit', state: 'NEW' }} onSaid={onSaid} />
      {coming.length > 0 && (
        <Section id="provisional" title={t.provisional} count={coming.length}>
          <TaskRows rows={coming} />
          <More query={provisional} />
        </Section>
      )}
    </>
  );
}
