import { useState } from 'react';
import { Link } from 'wouter';
import type { Sections } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Mark } from '../../ui/Icon';
import { columnsOf, FEW, rateOf, sortByRate, stepOf, worst } from './heat';
import { sectionAddress } from './useDashboard';

type Line = Sections['lines'][number];

/** Unit by section. It is a table, so that it needs no twin: the number stands in every cell, the colour beside it. */
export function HeatMap({ data }: { data: Sections }) {
  const { sections: t } = useT().reporting.dashboard;
  const [by, setBy] = useState<string | null | undefined>(undefined);
  const columns = columnsOf(data);
  const most = worst(data);
  return (
    <>
      <p className="section-note">
        {most ? t.worst(most.line.unit.name, most.section ?? t.outside, most.rate, most.line.visits) : t.nothing}{' '}
        {t.period(showDay(data.from), showInstant(data.asOf))}
      </p>
      <div className="heat-frame" role="region" aria-label={t.table} tabIndex={0}>
        <table className="heat">
          <thead>
            <tr>
              <th scope="col" aria-sort={by === undefined ? 'ascending' : undefined}>
                <button type="button" onClick={() => setBy(undefined)}>
                  {t.unit}
                </button>
              </th>
              {columns.map((section) => (
                <th key={section ?? ''} scope="col" aria-sort={by === section ? 'descending' : undefined}>
                  <button type="button" onClick={() => setBy(section)} title={t.sortBy(section ?? t.outside)}>
                    {section ?? t.outside}
                    <span aria-hidden="true">{by === section ? ' ▼' : ''}</span>
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sortByRate(data.lines, by).map((line) => (
              <tr key={line.unit.id}>
                <th scope="row">
                  {line.unit.name}
                  <span className="meta"> {t.visits(line.visits)}</span>
                </th>
                {line.visits === 0 ? (
                  <td colSpan={columns.length} className="tally-unknown">
                    <Mark name="dashed" /> {t.neverVisited}
                  </td>
                ) : (
                  columns.map((section) => <HeatCell key={section ?? ''} line={line} section={section} />)
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="meta">{t.legend(FEW)}</p>
    </>
  );
}

function HeatCell({ line, section }: { line: Line; section: string | null }) {
  const { sections: t } = useT().reporting.dashboard;
  const rate = rateOf(line, section) ?? 0;
  const cell = line.cells.find((known) => known.section === section);
  const look = `heat-${stepOf(rate)}${line.visits < FEW ? ' heat-few' : ''}`;
  if (!cell) return <td className={look}>0%</td>;
  const place = `${line.unit.name}, ${section ?? t.outside}`;
  const label = t.cell(`${rate}%, ${cell.failed}/${line.visits}`, place, cell.findings);
  return (
    <td className={look}>
      <Link
        href={sectionAddress({ unitId: line.unit.id, section: section ?? undefined })}
        aria-label={label}
        title={label}
      >
        {rate}%
        <span className="heat-n" aria-hidden="true">
          {cell.failed}/{line.visits}
        </span>
      </Link>
    </td>
  );
}
