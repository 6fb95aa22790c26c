import { Link } from 'wouter';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Load } from '../../ui/Load';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { showMonth } from '../reporting/months';
import { EvaluationTabs } from './EvaluationTabs';
import { useCycles } from './useEvaluations';

/** The months of the bodies in reach, and how far each has come. */
export function CyclesPage() {
  const { evaluation: t } = useT();
  const query = useCycles();
  usePageTitle(t.tabs.cycles);
  return (
    <>
      <PageHead title={t.tabs.cycles}>
        <p className="lead">{t.cycles.lead}</p>
      </PageHead>
      <EvaluationTabs current="cycles" />
      <Load query={query} rows={6}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty why={t.cycles.none} next={t.cycles.noneNext} />
          ) : (
            <ul className="rows">
              {items.map((cycle) => (
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
          )
        }
      </Load>
    </>
  );
}
