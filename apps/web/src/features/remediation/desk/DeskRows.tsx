import { useState } from 'react';
import { Link } from 'wouter';
import type { DeskRow, Task } from '../../../app/api-types';
import { useT } from '../../../i18n';
import { showDay } from '../../../i18n/dates';
import { Icon } from '../../../ui/Icon';
import { SeverityTag } from '../../inspection/labels';
import { AssignHere } from '../AssignHere';
import { DueLabel } from '../Due';
import { FirstDue } from '../DueMoves';
import { TaskStateTag } from '../TaskStateTag';
import { deskAddress, type DeskFilter } from './deskAddress';
import { RefuseProposal } from './RefuseProposal';

interface DeskRowsProps {
  rows: readonly DeskRow[];
  label: string;
  filter: DeskFilter;
  selected: ReadonlySet<string>;
  /** Whether something can be done with the row among others. */
  selectable: (row: DeskRow) => boolean;
  onSelect: (id: string, on: boolean) => void;
  onAssigned: (text: string, task: Task, row: DeskRow) => void;
  onSaid: (text: string) => void;
  withUnit: boolean;
}

export function DeskRows({ rows, label, ...rest }: DeskRowsProps) {
  return (
    <ul className="rows desk-rows" aria-label={label}>
      {rows.map((row) => (
        <DeskItem key={row.id} row={row} {...rest} />
      ))}
    </ul>
  );
}

type ItemProps = Omit<DeskRowsProps, 'rows' | 'label'> & { row: DeskRow };

function DeskItem({ row, filter, selected, selectable, onSelect, onAssigned, onSaid, withUnit }: ItemProps) {
  const { desk: t, remediation } = useT();
  const hands = [...new Set([row.assignee?.name, row.division])].filter((name) => name != null);
  return (
    <li className="row task-row desk-row">
      {selectable(row) && (
        <label className="desk-tick">
          <input
            type="checkbox"
            aria-label={t.select(row.title)}
            checked={selected.has(row.id)}
            onChange={(event) => onSelect(row.id, event.target.checked)}
          />
        </label>
      )}
      <div className="row-main">
        <Link href={`/tasks/${row.id}`} className="row-title">
          {row.title}
        </Link>
        <p className="meta row-facts">
          {withUnit && <span>{row.unit.name}</span>}
          <SeverityTag severity={row.severity} />
          <span>{hands.length > 0 ? hands.join(' · ') : remediation.unassigned}</span>
          {row.repeatNumber > 0 && <span className="returned">{t.repeated(row.repeatNumber)}</span>}
          {row.returnCount > 0 && <span className="returned">{remediation.returned(row.returnCount)}</span>}
          {row.noticeNumber && (
            <Link href={deskAddress({ ...filter, notice: row.inspectionId })} aria-label={t.ofNotice(row.noticeNumber)}>
              {remediation.noticeNumber(row.noticeNumber)}
            </Link>
          )}
        </p>
        {row.proposal && <Prepared proposal={row.proposal} />}
      </div>
      <div className="row-side">
        {row.closedOn ? <span className="due">{t.closedOn(showDay(row.closedOn))}</span> : <DueLabel row={row} />}
        <FirstDue row={row} />
        <TaskStateTag task={row} />
      </div>
      {row.proposal ? (
        <RefuseProposal row={row} onDone={() => onSaid(t.refused)} />
      ) : (
        <AssignHere row={row} onSaid={(text, task) => onAssigned(text, task, row)} />
      )}
    </li>
  );
}

function Prepared({ proposal }: { proposal: NonNullable<DeskRow['proposal']> }) {
  const t = useT().course.proposal;
  const what = proposal.kind === 'SIGN' ? t.sign : t.assign(proposal.assignee?.name ?? '');
  return (
    <p className="proposed">
      <Icon name="info" small />
      <span>
        {t.by(proposal.by.fullName)}: {what}
        {proposal.note && ` – ${proposal.note}`}
      </span>
    </p>
  );
}

/** Which rows are ticked; what is no longer on the list is no longer ticked. */
export function useSelection(): [ReadonlySet<string>, (ids: readonly string[], on: boolean) => void] {
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const select = (ids: readonly string[], on: boolean): void =>
    setSelected((before) => {
      const after = new Set(before);
      for (const id of ids) {
        if (on) after.add(id);
        else after.delete(id);
      }
      return after;
    });
  return [selected, select];
}
