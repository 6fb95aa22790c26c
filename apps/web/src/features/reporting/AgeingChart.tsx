import { Link } from 'wouter';
import type { Ageing } from '../../app/api-types';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Empty } from '../../ui/Parts';
import { ageAddress } from './useDashboard';

const [WIDTH, BAR, GAP, NAMES] = [720, 22, 10, 190];

/** What is overdue, a bar a unit, darker the longer it has been. */
export function AgeingChart({ data }: { data: Ageing }) {
  const { ageing: t } = useT().reporting.dashboard;
  const { lines } = data;
  if (lines.length === 0) return <Empty why={t.none} next={t.noneNext} />;
  const total = lines.reduce((sum, { tasks }) => sum + tasks, 0);
  const oldest = lines.reduce((sum, { ages }) => sum + (ages.at(-1)?.tasks ?? 0), 0);
  const most = t.most(lines[0]?.unit.name ?? '', lines[0]?.tasks ?? 0);
  const summary = `${t.summary(total, lines.length, oldest)} ${most}`;
  return (
    <figure className="chart">
      <figcaption>
        {summary} <span className="meta">{t.asOf(showInstant(data.asOf))}</span>
      </figcaption>
      <Bars lines={lines} summary={summary} />
      <p className="chart-key" aria-hidden="true">
        {lines[0]?.ages.map(({ age }, step) => (
          <span key={age}>
            <svg width="16" height="16">
              <rect width="16" height="16" className={`age-${step}`} />
            </svg>
            {t.ages[age]}
          </span>
        ))}
      </p>
      <details className="why">
        <summary>{t.table}</summary>
        <AgeingTable data={data} total={total} />
      </details>
    </figure>
  );
}

function Bars({ lines, summary }: { lines: Ageing['lines']; summary: string }) {
  const longest = Math.max(...lines.map(({ tasks }) => tasks));
  const unit = (WIDTH - NAMES - 40) / longest;
  return (
    <svg
      role="img"
      aria-label={summary}
      viewBox={`0 0 ${WIDTH} ${lines.length * (BAR + GAP)}`}
      className="chart-drawing"
    >
      {lines.map((line, row) => {
        const y = row * (BAR + GAP);
        const starts = line.ages.map((_, at) => line.ages.slice(0, at).reduce((sum, { tasks }) => sum + tasks, 0));
        return (
          <g key={line.unit.id}>
            <text x={NAMES - 8} y={y + BAR - 6} textAnchor="end">
              {line.unit.name}
            </text>
            {line.ages.map(({ age, tasks }, step) =>
              tasks === 0 ? null : (
                <g key={age}>
                  <rect
                    x={NAMES + (starts[step] ?? 0) * unit}
                    y={y}
                    width={tasks * unit}
                    height={BAR}
                    className={`age-${step}`}
                  />
                  {tasks * unit > 18 && (
                    <text
                      x={NAMES + ((starts[step] ?? 0) + tasks / 2) * unit}
                      y={y + BAR - 6}
                      textAnchor="middle"
                      className={step > 1 ? 'on-dark' : undefined}
                    >
                      {tasks}
                    </text>
                  )}
                </g>
              ),
            )}
            <text x={NAMES + line.tasks * unit + 6} y={y + BAR - 6}>
              {line.tasks}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

function AgeingTable({ data: { lines, successors }, total }: { data: Ageing; total: number }) {
  const { dashboard, month } = useT().reporting;
  const { ageing: t } = dashboard;
  const ages = lines[0]?.ages.map(({ age }) => age) ?? [];
  const sumOf = (at: number): number => lines.reduce((sum, line) => sum + (line.ages[at]?.tasks ?? 0), 0);
  return (
    <table className="heat twin">
      <thead>
        <tr>
          <th scope="col">{month.unit}</th>
          {ages.map((age) => (
            <th key={age} scope="col">
              {t.ages[age]}
            </th>
          ))}
          <th scope="col">{t.sum}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.unit.id}>
            <th scope="row">{line.unit.name}</th>
            {line.ages.map(({ age, tasks }) => (
              <td key={age}>
                {tasks === 0 ? '0' : <Link href={ageAddress({ age, unitId: line.unit.id, successors })}>{tasks}</Link>}
              </td>
            ))}
            <td>{line.tasks}</td>
          </tr>
        ))}
        <tr>
          <th scope="row">{month.total}</th>
          {ages.map((age, at) => (
            <td key={age}>{sumOf(at) === 0 ? '0' : <Link href={ageAddress({ age, successors })}>{sumOf(at)}</Link>}</td>
          ))}
          <td>{total}</td>
        </tr>
      </tbody>
    </table>
  );
}
