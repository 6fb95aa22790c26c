import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { Trend } from '../../app/api-types';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { showMonth } from './months';
import { rowsAddress } from './useMonth';

const [WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM] = [720, 260, 36, 96, 12, 28];
const SERIES = ['opened', 'closed', 'overdue'] as const;
type Series = (typeof SERIES)[number];

/** Twelve months: what was opened and closed in each, and what was overdue at its end. */
export function TrendChart({ data }: { data: Trend }) {
  const { trend: t } = useT().reporting.dashboard;
  const { months } = data;
  const [last, before] = [months.at(-1), months.at(-2)];
  const overdue = t.overdue(last?.overdue ?? 0, (last?.overdue ?? 0) - (before?.overdue ?? 0));
  const summary = last ? t.summary(showMonth(last.month), last.opened, last.closed, overdue) : '';
  const figure = useRef<HTMLElement>(null);
  // Where it is wider than the window, the latest months are the ones in sight.
  useEffect(() => {
    if (figure.current) figure.current.scrollLeft = figure.current.scrollWidth;
  }, [months.length]);
  return (
    <figure className="chart" ref={figure}>
      <figcaption>
        {summary} <span className="meta">{t.asOf(showInstant(data.asOf))}</span>
      </figcaption>
      <Lines months={months} summary={summary} />
      <details className="why">
        <summary>{t.table}</summary>
        <TrendTable months={months} />
      </details>
    </figure>
  );
}

/** The least of 4, 8, 20, 40, 80, 200 … that is not below the largest number, so that the quarters are whole. */
function ceilingOf(largest: number): number {
  for (let power = 4; ; power *= 10) {
    for (const times of [1, 2, 5]) if (power * times >= largest) return power * times;
  }
}

function Lines({ months, summary }: { months: Trend['months']; summary: string }) {
  const { trend: t } = useT().reporting.dashboard;
  const ceiling = ceilingOf(Math.max(1, ...months.flatMap((month) => SERIES.map((name) => month[name]))));
  const x = (at: number): number => LEFT + (at * (WIDTH - LEFT - RIGHT)) / Math.max(1, months.length - 1);
  const y = (n: number): number => HEIGHT - BOTTOM - (n * (HEIGHT - TOP - BOTTOM)) / ceiling;
  const labels = spread(SERIES.map((name) => y(months.at(-1)?.[name] ?? 0)));
  return (
    <svg role="img" aria-label={summary} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} className="chart-drawing">
      {[0, 1, 2, 3, 4].map((quarter) => (
        <g key={quarter}>
          <line
            x1={LEFT}
            x2={WIDTH - RIGHT}
            y1={y((ceiling * quarter) / 4)}
            y2={y((ceiling * quarter) / 4)}
            className="grid"
          />
          <text x={LEFT - 6} y={y((ceiling * quarter) / 4) + 4} textAnchor="end">
            {(ceiling * quarter) / 4}
          </text>
        </g>
      ))}
      {months.map(({ month }, at) => (
        <text key={month} x={x(at)} y={HEIGHT - 8} textAnchor="middle">
          {at === 0 || month.endsWith('-01') ? showMonth(month) : month.slice(5)}
        </text>
      ))}
      {SERIES.map((name, at) => (
        <g key={name} className={`series series-${name}`}>
          <polyline points={months.map((month, place) => `${x(place)},${y(month[name])}`).join(' ')} />
          {months.map((month, place) => (
            <Point key={month.month} series={name} x={x(place)} y={y(month[name])} />
          ))}
          <text x={WIDTH - RIGHT + 10} y={(labels[at] ?? 0) + 4}>
            {t.series[name]}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Each series has a shape of its own, so that they are told apart without colour. */
function Point({ series, x, y }: { series: Series; x: number; y: number }) {
  if (series === 'opened') return <circle cx={x} cy={y} r="3.5" />;
  if (series === 'closed') return <rect x={x - 3.5} y={y - 3.5} width="7" height="7" />;
  return <path d={`M${x} ${y - 5}l5 9h-10z`} />;
}

const LABEL_HEIGHT = 18;

/** Moves labels apart that would stand on one another, the order of their lines kept. */
function spread(heights: readonly number[]): number[] {
  const placed = [...heights];
  const order = heights.map((_, at) => at).sort((a, b) => (heights[b] ?? 0) - (heights[a] ?? 0));
  order.forEach((at, rank) => {
    const below = order[rank - 1];
    if (below === undefined) return;
    placed[at] = Math.min(placed[at] ?? 0, (placed[below] ?? 0) - LABEL_HEIGHT);
  });
  return placed;
}

function TrendTable({ months }: { months: Trend['months'] }) {
  const { dashboard, month: words } = useT().reporting;
  const { trend: t } = dashboard;
  return (
    <table className="heat twin">
      <thead>
        <tr>
          <th scope="col">{t.month}</th>
          {SERIES.map((name) => (
            <th key={name} scope="col">
              {words.measures[name]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((line) => (
          <tr key={line.month}>
            <th scope="row">
              <Link href={`/months/${line.month}`}>{showMonth(line.month)}</Link>
            </th>
            {SERIES.map((name) => (
              <td key={name}>
                {line[name] === 0 ? (
                  '0'
                ) : (
                  <Link href={rowsAddress({ month: line.month, measure: name, successors: false })}>{line[name]}</Link>
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
