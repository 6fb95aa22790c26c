import { useState } from 'react';
import { Link } from 'wouter';
import type { Sections } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Mark } from '../../ui/Icon';
import { cellOf, rateOf, sortByRate, stepOf, worst } from './heat';
import { sectionAddress } from './useDashboard';

type Line = Sections['lines'][number];

/** Unit by section. It is a table, so that it needs no twin: the number stands in every cell, the colour beside it. */
export function HeatMap({ data }: { data: Sections }) {
  const { sections: t } = useT().reporting.dashboard;
  const [by, setBy] = useState<string | undefined>(undefined);
  const { fewChecked } = useMe().settings;
  const columns = data.sections;
  const most = worst(data, fewChecked);
  return (
    <>
      <p className="section-note">
        {most ? t.worst(most.line.unit.name, most.cell.section, rateOf(most.cell), most.cell.checked) : t.nothing}{' '}
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
                <th key={section} scope="col" aria-sort={by === section ? 'descending' : undefined}>
                  <button type="button" onClick={() => setBy(section)} title={t.sortBy(section)}>
                    {section}
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
                  columns.map((section) => (
                    <HeatCell key={section} {...{ line, section, successors: data.successors }} />
                  ))
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="meta">{t.legend(fewChecked)}</p>
    </>
  );
}

function HeatCell({ line, section, successors }: { line: Line; section: string; successors: boolean }) {
  const { sections: t } = useT().reporting.dashboard;
  const { fewChecked } = useMe().settings;
  const cell = cellOf(line, section);
  // Nothing looked at is no good mark.
  if (!cell) return <td className="tally-unknown">{t.notChecked}</td>;
  const rate = rateOf(cell);
  const { failed, checked } = cell;
  const label = t.cell(`${rate}%, ${failed}/${checked}`, `${line.unit.name}, ${section}`);
  return (
    <td className={`heat-${stepOf(rate)}${checked < fewChecked ? ' heat-few' : ''}`}>
      <Link
        href={sectionAddress({ unitId: line.unit.id, section, result: failed > 0 ? 'FAIL' : 'PASS', successors })}
        aria-label={label}
        title={label}
      >
        {rate}%
        <span className="heat-n" aria-hidden="true">
          {failed}/{checked}
        </span>
      </Link>
    </td>
  );
}
