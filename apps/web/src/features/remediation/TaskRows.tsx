import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { TaskRow } from '../../app/api-types';
import { useT } from '../../i18n';
import { SeverityTag } from '../inspection/labels';
import { DueLabel } from './Due';
import { FirstDue } from './DueMoves';
import { TaskStateTag } from './TaskStateTag';

interface TaskRowsProps {
  rows: readonly TaskRow[];
  /** Lists of several units name the unit of each row; a unit's own list does not. */
  withUnit?: boolean;
  withState?: boolean;
  children?: ((row: TaskRow) => ReactNode) | undefined;
}

export function TaskRows({ rows, withUnit = false, withState = false, children }: TaskRowsProps) {
  return (
    <ul className="rows">
      {rows.map((row) => (
        <TaskItem key={row.id} row={row} withUnit={withUnit} withState={withState}>
          {children?.(row)}
        </TaskItem>
      ))}
    </ul>
  );
}

function TaskItem({
  row,
  withUnit,
  withState,
  children,
}: {
  row: TaskRow;
  withUnit: boolean;
  withState: boolean;
  children: ReactNode;
}) {
  const t = useT().remediation;
  return (
    <li className="row task-row">
      <div className="row-main">
        <Link href={`/tasks/${row.id}`} className="row-title">
          {row.title}
        </Link>
        <p className="meta row-facts">
          {withUnit && <span>{row.unit.name}</span>}
          <SeverityTag severity={row.severity} />
          <span>{row.assignee?.name ?? t.unassigned}</span>
          {row.noticeNumber && <span>{t.noticeNumber(row.noticeNumber)}</span>}
          {row.returnCount > 0 && <span className="returned">{t.returned(row.returnCount)}</span>}
        </p>
      </div>
      <div className="row-side">
        <DueLabel row={row} />
        <FirstDue row={row} />
        {withState && <TaskStateTag task={row} />}
      </div>
      {children}
    </li>
  );
}
