import { Link } from 'wouter';
import type { MonthRow } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { SeverityTag } from '../inspection/labels';

interface RowListProps {
  items: readonly MonthRow[];
  /** What the day of a row says. */
  on: (day: string) => string;
  /** Rows of several units name theirs. */
  withUnit: boolean;
}

/** Rows behind a number; each leads to its own page where the reader may open it. */
export function RowList({ items, on, withUnit }: RowListProps) {
  return (
    <ul className="rows">
      {items.map((row, at) => (
        // One task may stand here twice, for two extensions.
        <RowItem key={`${row.id} ${at}`} row={row} on={on} withUnit={withUnit} />
      ))}
    </ul>
  );
}

const PLACES = {
  TASK: { permission: 'remediation.read-task', address: '/tasks/' },
  VISIT: { permission: 'inspection.read', address: '/inspections/' },
  ANSWER: { permission: 'inspection.read', address: '/inspections/' },
  FINDING: null,
} as const;

function RowItem({ row, on, withUnit }: Omit<RowListProps, 'items'> & { row: MonthRow }) {
  const t = useT();
  const { permissions } = useMe();
  const place = PLACES[row.kind];
  const title = row.kind === 'VISIT' ? t.reporting.rows.minutes(row.title) : row.title;
  return (
    <li className="row">
      <div className="row-main">
        {place && permissions.includes(place.permission) ? (
          <Link href={`${place.address}${row.id}`} className="row-title">
            {title}
          </Link>
        ) : (
          <p className="row-name">{title}</p>
        )}
        <p className="meta row-facts">
          {withUnit && <span>{row.unit.name}</span>}
          <span>{on(showDay(row.on))}</span>
          {row.severity && <SeverityTag severity={row.severity} />}
        </p>
      </div>
      <div className="row-side">
        <span>{stateOf(t, row)}</span>
        {row.dueOn && <span className="meta">{t.reporting.rows.due(showDay(row.dueOn))}</span>}
      </div>
    </li>
  );
}

/** The state in words, as the page of the thing itself would say it. */
function stateOf(t: ReturnType<typeof useT>, { kind, state }: MonthRow): string {
  const words: Readonly<Record<string, string>> = {
    TASK: t.remediation.states,
    FINDING: t.inspection.findingStates,
    VISIT: t.inspection.states,
    ANSWER: t.visit.results,
  }[kind];
  return words[state] ?? state;
}
