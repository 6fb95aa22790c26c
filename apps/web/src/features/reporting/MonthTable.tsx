import { Link } from 'wouter';
import type { Month, MonthMeasure } from '../../app/api-types';
import { useT } from '../../i18n';
import { Mark } from '../../ui/Icon';
import { firstFalling, MEASURES, sortLines, type Sort, type SortKey } from './months';
import { rowsAddress } from './useMonth';

type Line = Month['lines'][number];

interface Sorting {
  sort: Sort | null;
  onSort: (sort: Sort) => void;
}

/** Roles are spelled out: as cards on a phone the elements would lose those of a table. */
export function MonthTable({ month, sort, onSort }: { month: Month } & Sorting) {
  const { month: t } = useT().reporting;
  const shown = sortLines(month.lines, sort);
  return (
    <table role="table" className="tally">
      <thead role="rowgroup">
        <tr role="row">
          <SortHead by="unit" label={t.unit} sort={sort} onSort={onSort} />
          {MEASURES.map((measure) => (
            <SortHead key={measure} by={measure} label={t.measures[measure]} sort={sort} onSort={onSort} />
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {shown.map((line) => (
          <UnitRow key={line.unit.id} month={month} line={line} />
        ))}
        {month.lines.length > 1 && (
          <tr role="row" className="tally-total">
            <th role="rowheader" scope="row">
              {t.total}
            </th>
            {MEASURES.map((measure) => (
              <NumberCell
                key={measure}
                {...{ month, measure, unit: undefined }}
                now={month.total.now[measure]}
                before={month.total.before[measure]}
              />
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}

function SortHead({ by, label, sort, onSort }: { by: SortKey; label: string } & Sorting) {
  const { month: t } = useT().reporting;
  const active = sort?.key === by;
  const next = { key: by, falling: active ? !sort.falling : firstFalling(by) };
  const order = active ? (sort.falling ? 'descending' : 'ascending') : undefined;
  return (
    <th role="columnheader" scope="col" aria-sort={order} className={by === 'unit' ? 'tally-name' : undefined}>
      <button type="button" onClick={() => onSort(next)} title={t.sortBy(label)}>
        {label}
        <span aria-hidden="true" className="tally-order">
          {order === undefined ? '' : order === 'descending' ? '▼' : '▲'}
        </span>
      </button>
    </th>
  );
}

function UnitRow({ month, line }: { month: Month; line: Line }) {
  const { month: t } = useT().reporting;
  return (
    <tr role="row">
      <th role="rowheader" scope="row">
        {line.unit.name}
        {line.ended && <span className="meta tally-note"> ({t.ended})</span>}
      </th>
      {line.neverVisited ? (
        <td role="cell" colSpan={MEASURES.length} className="tally-unknown">
          <Mark name="dashed" /> {t.neverVisited}
        </td>
      ) : (
        MEASURES.map((measure) => (
          <NumberCell
            key={measure}
            {...{ month, measure, unit: line.unit }}
            now={line.now[measure]}
            before={line.before[measure]}
          />
        ))
      )}
    </tr>
  );
}

interface NumberCellProps {
  month: Month;
  measure: MonthMeasure;
  unit: Line['unit'] | undefined;
  now: number;
  before: number;
}

/** The number opens its rows; what has changed against the month before stands small beside it. */
function NumberCell({ month, measure, unit, now, before }: NumberCellProps) {
  const { month: t } = useT().reporting;
  const difference = now - before;
  return (
    <td
      role="cell"
      data-label={t.measures[measure]}
      className={measure === 'overdue' && now > 0 ? 'tally-late' : undefined}
    >
      {now > 0 ? (
        <Link
          href={rowsAddress({ month: month.month, measure, unitId: unit?.id, successors: month.successors })}
          aria-label={t.cell(t.measures[measure], unit?.name ?? t.total, now)}
        >
          {now}
        </Link>
      ) : (
        <span className="tally-none">0</span>
      )}
      {difference !== 0 && (
        <span className="tally-change">
          <span aria-hidden="true">{t.change(difference)}</span>
          <span className="hidden">{t.changeSaid(difference)}</span>
        </span>
      )}
    </td>
  );
}
