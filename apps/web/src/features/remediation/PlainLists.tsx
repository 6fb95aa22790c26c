import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Done, useSaid } from '../../ui/Done';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Empty, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { abilitiesOf } from '../identity/abilities';
import { AssignHere } from './AssignHere';
import './remediation.css';
import { TaskRows } from './TaskRows';
import { useTaskList, type TaskFilter } from './useTasks';

export function MyTasks() {
  const t = useT().remediation.list;
  const { runsDivision } = abilitiesOf(useMe());
  const [said, setSaid] = useSaid();
  usePageTitle(t.headingMine);
  return (
    <>
      <PageHead title={t.headingMine} />
      <Done said={said} />
      {runsDivision && <DivisionTasks onSaid={setSaid} />}
      <PlainList filter={{ list: 'mine' }} withState empty={{ why: t.mineEmpty, next: t.mineEmptyNext }} />
    </>
  );
}

/** What was handed to the division and waits for its head to name somebody. */
function DivisionTasks({ onSaid }: { onSaid: (text: string) => void }) {
  const t = useT().remediation.list;
  const query = useTaskList({ list: 'division' });
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (rows.length === 0) return null;
  return (
    <Section id="division" title={t.division} count={rows.length} note={t.divisionNote}>
      <TaskRows rows={rows} withState>
        {(row) => <AssignHere row={row} onSaid={onSaid} />}
      </TaskRows>
      <More query={query} />
    </Section>
  );
}

export function Confirmations() {
  const t = useT().remediation.list;
  usePageTitle(t.headingConfirm);
  return (
    <>
      <PageHead title={t.headingConfirm}>
        <p className="lead">{t.confirmNote}</p>
      </PageHead>
      <PlainList filter={{ list: 'to-confirm' }} withUnit empty={{ why: t.confirmEmpty, next: t.confirmEmptyNext }} />
    </>
  );
}

interface PlainListProps {
  filter: TaskFilter;
  withUnit?: boolean;
  withState?: boolean;
  empty: { why: string; next: string };
}

function PlainList({ filter, empty, ...shown }: PlainListProps) {
  const query = useTaskList(filter);
  return (
    <Load query={query} rows={4}>
      {({ pages }) => {
        const rows = pages.flatMap(({ items }) => items);
        return rows.length === 0 ? (
          <Empty {...empty} />
        ) : (
          <>
            <TaskRows rows={rows} {...shown} />
            <More query={query} />
          </>
        );
      }}
    </Load>
  );
}
