import { Link } from 'wouter';
import { useT } from '../../i18n';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { Empty, Section } from '../../ui/Parts';
import { CountSentence } from './CountSentence';
import { TaskRows } from './TaskRows';
import { useTaskCounts, useTaskList, type TaskFilter } from './useTasks';

/** The home page shows the head of each list; the rest is one touch away. */
const SHOWN = 5;

/** The chair's three questions: what came in, what waits for me, what is late. */
export function TodayUnit({ signs }: { signs: boolean }) {
  const t = useT().remediation.today;
  const counts = useTaskCounts(true).data;
  return (
    <>
      {counts && <CountSentence counts={counts} />}
      <Part
        id="today-new"
        title={t.cameIn}
        count={counts?.unitNew}
        filter={{ list: 'unit', state: 'NEW' }}
        href="/work?tab=new"
        empty={{ why: t.cameInEmpty, next: t.cameInNext }}
      />
      {signs && (
        <Part
          id="today-sign"
          title={t.toSign}
          count={counts?.toSign}
          filter={{ list: 'to-sign' }}
          href="/work?tab=sign"
          empty={{ why: t.toSignEmpty, next: t.toSignNext }}
        />
      )}
      <Part
        id="today-overdue"
        title={t.overdue}
        count={counts?.overdue}
        filter={{ list: 'unit', overdue: true }}
        withState
        href="/work?tab=overdue"
        empty={{ why: t.overdueEmpty, next: t.overdueNext }}
      />
    </>
  );
}

/** `onlyIfAny`: for those whose day is made of other people's tasks. */
export function TodayMine({ withDivision, onlyIfAny }: { withDivision: boolean; onlyIfAny: boolean }) {
  const { today: t, list } = useT().remediation;
  const counts = useTaskCounts(true).data;
  const mine = (
    <Part
      id="today-mine"
      title={t.mine}
      count={counts?.mine}
      filter={{ list: 'mine' }}
      href="/mine"
      withState
      empty={{ why: t.mineEmpty, next: t.mineNext }}
    />
  );
  return (
    <>
      {withDivision && (counts?.division ?? 0) > 0 && (
        <Part
          id="today-division"
          title={list.division}
          count={counts?.division}
          filter={{ list: 'division' }}
          href="/mine"
          withState
          empty={{ why: t.mineEmpty, next: t.mineNext }}
        />
      )}
      {(!onlyIfAny || (counts?.mine ?? 0) > 0) && mine}
    </>
  );
}

export function TodayConfirm() {
  const t = useT().remediation.today;
  const counts = useTaskCounts(true).data;
  return (
    <Part
      id="today-confirm"
      title={t.toConfirm}
      count={counts?.toConfirm}
      filter={{ list: 'to-confirm' }}
      href="/confirmations"
      withUnit
      empty={{ why: t.toConfirmEmpty, next: t.toConfirmNext }}
    />
  );
}

interface PartProps {
  id: string;
  title: string;
  count?: number | undefined;
  filter: TaskFilter;
  href: string;
  withUnit?: boolean;
  withState?: boolean;
  empty: { why: string; next: string };
}

function Part({ id, title, count, filter, href, empty, ...rows }: PartProps) {
  const t = useT().remediation.today;
  const query = useTaskList(filter);
  const seeAll = (
    <Link href={href} className="see-all">
      {t.seeAll}
      <span className="hidden">: {title}</span>
      <Icon name="right" small />
    </Link>
  );
  return (
    <Section id={id} title={title} count={count} aside={seeAll}>
      <Load query={query} rows={2}>
        {({ pages }) => {
          const shown = pages.flatMap(({ items }) => items).slice(0, SHOWN);
          return shown.length === 0 ? <Empty {...empty} /> : <TaskRows rows={shown} {...rows} />;
        }}
      </Load>
    </Section>
  );
}
