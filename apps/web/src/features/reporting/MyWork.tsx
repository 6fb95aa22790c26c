import { Link } from 'wouter';
import type { TaskState, WorkLine, WorkPart } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { Empty, Section } from '../../ui/Parts';
import { VisitProgress } from '../inspection/VisitProgress';
import { DueLabel } from '../remediation/Due';
import './reporting.css';
import { useMyWork } from './useMyWork';

const PARTS: readonly WorkPart[] = ['WAITING', 'MINE', 'UNIT'];

/** Visits of which this device may hold more than the server. */
const UNDER_WAY: readonly WorkLine['kind'][] = ['my-visits', 'team-visits'];

/** Where the whole list of a line is, and where one of its rows leads. */
const PLACES: Readonly<
  Record<WorkLine['kind'], { all: string; row: '/tasks/' | '/inspections/' | '/named-findings/' }>
> = {
  'my-tasks': { all: '/mine', row: '/tasks/' },
  'named-findings': { all: '/named-findings', row: '/named-findings/' },
  'my-visits': { all: '/inspections?state=IN_PROGRESS', row: '/inspections/' },
  'new-tasks': { all: '/work?tab=new', row: '/tasks/' },
  'provisional-tasks': { all: '/work?tab=provisional', row: '/tasks/' },
  'division-tasks': { all: '/mine', row: '/tasks/' },
  'overdue-tasks': { all: '/work?tab=overdue', row: '/tasks/' },
  'team-visits': { all: '/inspections?state=IN_PROGRESS', row: '/inspections/' },
  'to-sign': { all: '/work?tab=sign', row: '/tasks/' },
  'to-confirm': { all: '/confirmations', row: '/tasks/' },
  'requests-to-answer': { all: '/requests', row: '/tasks/' },
  'notices-to-enter': { all: '/inspections', row: '/inspections/' },
};

/** What waits for whoever is signed in: what others wait for first, then what is theirs by name, then by office. */
export function MyWork() {
  const { work: t } = useT().reporting;
  const query = useMyWork();
  return (
    <Load query={query} rows={4}>
      {({ lines }) => {
        if (lines.length === 0) return null;
        return PARTS.map((part) => {
          const own = lines.filter((line) => line.part === part);
          if (own.length === 0) return null;
          const busy = own.filter(({ count }) => count > 0);
          return (
            <Section key={part} id={`work-${part.toLowerCase()}`} title={t.parts[part]}>
              {busy.length === 0 ? (
                <Empty why={t.none[part]} next={own.map(({ kind }) => t.comes[kind]).join(' ')} />
              ) : (
                busy.map((line) => <Line key={line.kind} line={line} />)
              )}
            </Section>
          );
        });
      }}
    </Load>
  );
}

function Line({ line }: { line: WorkLine }) {
  const { reporting, remediation } = useT();
  const { work: t } = reporting;
  const { all, row: place } = PLACES[line.kind];
  const words = t.kinds[line.kind];
  return (
    <div className="work-line">
      <div className="work-head">
        <h3>
          {words} <span className="count">{line.count < 100 ? line.count : t.many}</span>
        </h3>
        {line.nearestDue && <span className="meta">{t.nearest(showDay(line.nearestDue))}</span>}
        <Link href={all} className="see-all">
          {t.all}
          <span className="hidden">: {words}</span>
          <Icon name="right" small />
        </Link>
      </div>
      <ul className="rows">
        {line.rows.map((row, at) => (
          // One task may wait with two requests.
          <li key={`${row.id} ${at}`} className="row">
            <div className="row-main">
              <Link href={`${place}${row.id}`} className="row-title">
                {place === '/inspections/' ? row.unit.name : row.title}
              </Link>
              {row.at && UNDER_WAY.includes(line.kind) ? (
                <VisitProgress row={{ id: row.id, startedAt: row.at }} />
              ) : (
                <p className="meta row-facts">
                  {place === '/inspections/' ? <span>{t.paper(row.title)}</span> : <span>{row.unit.name}</span>}
                  {/* Where one's own task stands: what has been handed in is not late any more. */}
                  {line.kind === 'my-tasks' && <span>{remediation.states[row.state as TaskState]}</span>}
                  {row.at && <span>{t.since[line.kind](showInstant(row.at))}</span>}
                </p>
              )}
            </div>
            {place === '/tasks/' && (
              <div className="row-side">
                <DueLabel row={{ ...row, state: row.state as never }} />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
