import { termOf } from '@app/inspection/rules';
import type { ChecklistItem } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { SeverityTag } from '../inspection/labels';
import { Basis } from './Basis';

const COLUMNS = ['requirement', 'finding', 'fix', 'asks', 'basis'] as const;

/** Roles are spelled out: as cards on a phone the elements would lose those of a table. */
export function ItemTable({ items, labelledBy }: { items: readonly ChecklistItem[]; labelledBy: string }) {
  const { columns } = useT().checklist;
  return (
    <table role="table" className="list-table" aria-labelledby={labelledBy}>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map((column) => (
            <th key={column} role="columnheader" scope="col" className={`list-${column}`}>
              {columns[column]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {items.map((item) => (
          <ItemLine key={item.id} item={item} />
        ))}
      </tbody>
    </table>
  );
}

function ItemLine({ item }: { item: ChecklistItem }) {
  const { checklist: t, inspection } = useT();
  const { termCaps } = useMe().settings;
  return (
    <tr role="row" id={`item-${item.code}`}>
      <th role="rowheader" scope="row">
        <span className="list-code">{item.code}</span> {item.requirement}
        {item.replacesCode && <span className="list-note">{t.replaces(item.replacesCode)}</span>}
      </th>
      <td role="cell" data-label={t.columns.finding}>
        <p>{item.title}</p>
        <p className="list-marks">
          <span>{inspection.classes[item.findingClass]}</span>
          <SeverityTag severity={item.severity} />
        </p>
      </td>
      <td role="cell" data-label={t.columns.fix}>
        <p>{item.expectedFix}</p>
        <p>
          <strong>{t.term(termOf(item.severity, item.termWorkdays, termCaps))}</strong>{' '}
          <span className="list-note">({t.termNote})</span>
        </p>
      </td>
      <td role="cell" data-label={t.columns.asks}>
        <Asks item={item} />
      </td>
      <td role="cell" data-label={t.columns.basis}>
        <Basis item={item} />
      </td>
    </tr>
  );
}

/** What a finding of the item should say beside its text; a count with what is counted, out of what. */
function Asks({ item }: { item: ChecklistItem }) {
  const { checklist: t } = useT();
  if (item.asks.length === 0) return <p className="list-note">{t.noAsks}</p>;
  return (
    <ul>
      {item.asks.map((ask) => (
        <li key={ask}>
          {t.asks[ask]}
          {ask === 'COUNT' && item.countLabel && (
            <span className="list-note">: {t.counted(item.countLabel, item.totalLabel)}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
