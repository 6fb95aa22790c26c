import { useQueries } from '@tanstack/react-query';
import { Link } from 'wouter';
import { isProblem } from '../../app/api';
import type { Finding } from '../../app/api-types';
import { useT } from '../../i18n';
import { DueLabel, ProposedDays, WhyDue } from '../remediation/Due';
import { TaskStateTag } from '../remediation/TaskStateTag';
import { taskQuery } from '../remediation/useTasks';
import { Load } from '../../ui/Load';
import { Empty } from '../../ui/Parts';

/** The due day of each finding's task, with its reason beside it. */
export function DueTable({ findings }: { findings: readonly Finding[] }) {
  const t = useT().inspection.dues;
  const opened = findings.flatMap(({ taskId }) => (taskId ? [taskId] : []));
  const tasks = useQueries({ queries: opened.map((id) => taskQuery(id)) });
  if (tasks.length === 0) return <Empty why={t.none} />;
  return (
    <ul className="rows dues">
      {tasks.map((task, at) => (
        <li key={opened[at]} className="row">
          {isProblem(task.error) && task.error.problem.status < 500 && task.error.problem.status >= 400 ? (
            <p className="meta">{t.unseen}</p>
          ) : (
            <Load query={task} rows={1}>
              {(data) => (
                <>
                  <div className="row-main">
                    <Link href={`/tasks/${data.id}`} className="row-title">
                      {data.title}
                    </Link>
                    {data.due && (
                      <>
                        <ProposedDays due={data.due} />
                        <WhyDue due={data.due} title={data.title} />
                      </>
                    )}
                  </div>
                  <div className="row-side">
                    <DueLabel row={data} />
                    <TaskStateTag task={data} />
                  </div>
                </>
              )}
            </Load>
          )}
        </li>
      ))}
    </ul>
  );
}
