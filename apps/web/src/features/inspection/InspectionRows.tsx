import { Link } from 'wouter';
import type { InspectionRow } from '../../app/api-types';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { InspectionStateTag } from './labels';

/** Each row is one link. */
export function InspectionRows({ rows }: { rows: readonly InspectionRow[] }) {
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
          </div>
          <div className="row-side">
            <InspectionStateTag state={row.state} />
            <span className="meta">{t.findingCount(row.findingCount)}</span>
          </div>
        </li>
      ))}
    </ul>
  );
}
