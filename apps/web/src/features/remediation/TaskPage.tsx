import { Link } from 'wouter';
import type { Task } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Done, useSaid } from '../../ui/Done';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { Facts, PageHead, Section } from '../../ui/Parts';
import { PrintButton, PrintHead } from '../../ui/PrintSheet';
import { usePageTitle } from '../../ui/pageTitle';
import { ChangesLink } from '../audit/ChangesLink';
import { abilitiesOf } from '../identity/abilities';
import { SeverityTag } from '../inspection/labels';
import { TaskWork } from '../work/TaskWork';
import { DueLabel, ProposedDays, WhyDue } from './Due';
import { DueMoves, FirstDue } from './DueMoves';
import { Proofs } from './Proofs';
import './remediation.css';
import './requests.css';
import { RequestCard } from './RequestCard';
import { TaskActions } from './TaskActions';
import { FindingFacts, TaskPictures } from './TaskFinding';
import { TaskStateTag } from './TaskStateTag';
import { Timeline } from './Timeline';
import { useTask } from './useTasks';

export function TaskPage({ id }: { id: string }) {
  const query = useTask(id);
  return (
    <Load query={query} as="page" rows={5}>
      {(task) => <Loaded task={task} />}
    </Load>
  );
}

function Loaded({ task }: { task: Task }) {
  const words = useT();
  const t = words.remediation.task;
  const me = useMe();
  const can = abilitiesOf(me);
  const readsWork = me.permissions.includes('evaluation.read-work');
  const [said, setSaid] = useSaid();
  usePageTitle(task.title);
  return (
    <>
      <PrintHead title={words.requests.print.title} of={task.unit.name} />
      <PageHead title={task.title}>
        <p className="meta row-facts">
          <span>{task.unit.name}</span>
          <span>{task.assignee?.name ?? words.remediation.unassigned}</span>
        </p>
        <p className="page-tags">
          <SeverityTag severity={task.severity} />
          <TaskStateTag task={task} />
          {task.repeatNumber > 1 && (
            <span className="tag tag-warm">
              <Icon name="reload" small />
              {words.requests.facts.repeated(task.repeatNumber)}
            </span>
          )}
        </p>
        <div className="due-line">
          <DueLabel row={task} />
          <FirstDue row={task} />
          {task.due && <WhyDue due={task.due} title={task.title} />}
          <DueMoves task={task} />
          <PrintButton label={words.requests.print.button} />
        </div>
        {task.due && task.state !== 'CLOSED' && task.extensionCount === 0 && <ProposedDays due={task.due} />}
      </PageHead>
      <Done said={said} />
      <ReturnedBanner task={task} />
      <div className="task-columns">
        <div className="task-main">
          {task.recommendedAction && (
            <Section id="requirement" title={t.requirement}>
              <p className="prose">{task.recommendedAction}</p>
            </Section>
          )}
          {task.detail && (
            <Section id="detail" title={t.detail}>
              <p className="prose">{task.detail}</p>
            </Section>
          )}
          <TaskPictures task={task} />
          <Section id="proofs" title={t.proofs} count={task.proofs.length}>
            <Proofs proofs={task.proofs} />
          </Section>
          {task.requests.length > 0 && (
            <Section id="requests" title={words.requests.section} count={task.requests.length}>
              <ul className="requests">
                {task.requests.map((request) => (
                  <RequestCard
                    key={request.id}
                    request={request}
                    task={task}
                    mayAnswer={request.mayAnswer}
                    onSaid={setSaid}
                  />
                ))}
              </ul>
            </Section>
          )}
          {readsWork && <TaskWork task={task} onSaid={setSaid} />}
          <div className="no-print">
            <Section id="actions" title={t.actions}>
              <TaskActions task={task} onSaid={setSaid} />
            </Section>
          </div>
          <Section id="timeline" title={t.timeline}>
            <Timeline steps={task.timeline} />
            <ChangesLink type="remediation_task" id={task.id} />
          </Section>
        </div>
        <aside className="task-aside" aria-labelledby="facts">
          <h2 id="facts">{t.facts}</h2>
          <TaskFacts task={task} />
          {can.readsInspections && <FindingFacts task={task} />}
        </aside>
      </div>
    </>
  );
}

/** Until it is submitted again, the reason of the last return stands above everything else. */
function ReturnedBanner({ task }: { task: Task }) {
  const t = useT().remediation;
  const last = task.timeline.findLast(({ action }) => action === 'returned' || action === 'sent-back');
  if (task.state !== 'RETURNED' || !last?.reason) return null;
  return (
    <div className="returned-banner">
      <p className="returned-title">
        <Icon name="back" />
        {t.task.returnedBecause}
      </p>
      <blockquote>{last.reason}</blockquote>
      <p className="meta">{[last.byName, last.byPosition, showInstant(last.at)].filter(Boolean).join(' · ')}</p>
    </div>
  );
}

function TaskFacts({ task }: { task: Task }) {
  const { course, remediation: words } = useT();
  const t = words.task;
  const can = abilitiesOf(useMe());
  const { notice } = task;
  return (
    <Facts
      items={[
        [t.unit, task.unit.name],
        [t.assignee, task.assignee?.name ?? words.unassigned],
        [t.legalBasis, task.legalBasis],
        [
          t.notice,
          notice
            ? `${t.noticeOf(notice.number, showDay(notice.date))}, ${t.received(showDay(notice.receivedOn))}`
            : t.noticeNone,
        ],
        [course.closedBecause, task.closedNote],
        [t.term, t.termDays(task.termWorkdays)],
        [t.opened, showInstant(task.openedAt)],
        [
          t.inspection,
          can.readsInspections ? (
            <Link href={`/inspections/${task.inspectionId}`} className="see-all">
              {t.seeInspection}
            </Link>
          ) : null,
        ],
      ]}
    />
  );
}
