import { Link } from 'wouter';
import type { Cycle } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Done, useSaid } from '../../ui/Done';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { showMonth } from '../reporting/months';
import { EvaluationTabs } from './EvaluationTabs';
import { LockSeveral } from './LockSeveral';
import { useCycles } from './useEvaluations';

/** Open, and everybody is assessed or had the time for it: whoever had no work has no score. */
const isReady = ({ state, unsent, unassessed, assessed, superiorDueOn }: Cycle, today: string): boolean =>
  state === 'OPEN' ? unsent + unassessed === 0 || superiorDueOn < today : assessed > 0;

/** The months of the bodies in reach, and how far each has come. */
export function CyclesPage() {
  const { evaluation: t } = useT();
  const query = useCycles();
  const me = useMe();
  const [said, setSaid] = useSaid();
  const shown = query.data?.pages.flatMap(({ items }) => items) ?? [];
  usePageTitle(t.tabs.cycles);
  return (
    <>
      <PageHead title={t.tabs.cycles}>
        <p className="lead">{t.cycles.lead}</p>
      </PageHead>
      <EvaluationTabs current="cycles" />
      <Done said={said} />
      {me.permissions.includes('evaluation.lock') && (
        <LockSeveral ready={shown.filter((cycle) => isReady(cycle, me.today))} onSaid={setSaid} />
      )}
      <Load query={query} rows={6}>
        {() =>
          shown.length === 0 ? (
            <Empty why={t.cycles.none} next={t.cycles.noneNext} />
          ) : (
            <>
              <ul className="rows">
                {shown.map((cycle) => (
                  <li key={cycle.id} className="row">
                    <div className="row-main">
                      <Link href={`/evaluations/cycles/${cycle.id}`} className="row-title">
                        {t.cycles.of(showMonth(cycle.month), cycle.unit.name)}
                      </Link>
                      <p className="row-facts">
                        <span>{t.cycles.states[cycle.state]}</span>
                        <span>{t.cycles.progress(cycle.unsent, cycle.unassessed, cycle.assessed, cycle.closed)}</span>
                        {cycle.state === 'OPEN' && <span>{t.cycles.due(showDay(cycle.decisionDueOn))}</span>}
                      </p>
                    </div>
                  </li>
                ))}
              </ul>
              <More query={query} />
            </>
          )
        }
      </Load>
    </>
  );
}
