import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { InspectionRow } from '../../app/api-types';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Icon } from '../../ui/Icon';
import { InspectionStateTag } from './labels';

interface RowsProps {
  rows: readonly InspectionRow[];
  /** Names what one does there. */
  action?: string;
  /** How far it is, for visits under way. */
  progress?: (row: InspectionRow) => ReactNode;
}

/** Each row is one link. */
export function InspectionRows({ rows, action, progress }: RowsProps) {
  const t = useT().inspection;
  return (
    <ul className="rows">
      {rows.map((row) => (
        <li key={row.id} className="row">
          <div className="row-main">
            <Link href={`/inspections/${row.id}`} className="row-title">
              {row.unit.name}
            </Link>
            <p className="meta row-facts">
              <span>{t.modes[row.mode]}</span>
              <span>{t.startedAt(showInstant(row.startedAt))}</span>
              <span>{t.decision(row.decisionNumber)}</span>
            </p>
            {progress?.(row)}
          </div>
          <div className="row-side">
            <InspectionStateTag state={row.state} />
            <span className="meta">{t.findingCount(row.findingCount)}</span>
          </div>
          {action && (
            <span className="row-action" aria-hidden="true">
              {action}
              <Icon name="right" small />
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
