import { Link } from 'wouter';
import { useMe } from '../../app/session';
import type { MonthMeasure } from '../../app/api-types';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Button } from '../../ui/Button';
import { Load } from '../../ui/Load';
import { PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { AgeingChart } from './AgeingChart';
import { FollowSwitch, useFollowing } from './Following';
import { HeatMap } from './HeatMap';
import { addMonths, monthOfDay, showMonth } from './months';
import './dashboard.css';
import './reporting.css';
import { TrendChart } from './TrendChart';
import { useAgeing, useSections, useTrend } from './useDashboard';
import { rowsAddress, useMonth } from './useMonth';

/** Where to look, what is stuck, whether it gets better. Each part loads by itself, and may fail by itself. */
export function Dashboard() {
  const { dashboard: t, month: words } = useT().reporting;
  const { roles } = useMe();
  const successors = useFollowing();
  const [sections, ageing, trend] = [useSections(successors), useAgeing(successors), useTrend()];
  const where = [...new Set(roles.map(({ unit }) => unit.name))].join(', ');
  usePageTitle(t.title);
  return (
    <div className="month dashboard">
      <PageHead title={t.title}>
        <p className="lead">{t.scope(where)}</p>
      </PageHead>
      <p className="month-picker">
        <Button icon="file" onClick={() => print()}>
          {words.print}
        </Button>
      </p>
      <FollowSwitch successors={successors} />
      <Sentences />
      <Section id="sections" title={t.sections.heading}>
        <Load query={sections} rows={4}>
          {(data) => <HeatMap data={data} />}
        </Load>
      </Section>
      <Section id="ageing" title={t.ageing.heading}>
        <Load query={ageing} rows={3}>
          {(data) => <AgeingChart data={data} />}
        </Load>
      </Section>
      <Section id="trend" title={t.trend.heading}>
        <Load query={trend} rows={3}>
          {(data) => <TrendChart data={data} />}
        </Load>
      </Section>
    </div>
  );
}

/** Four sentences with numbers, each number leading to its rows. */
function Sentences() {
  const { dashboard: t, month: words } = useT().reporting;
  const month = monthOfDay(useMe().today);
  const successors = useFollowing();
  const query = useMonth(month, successors);
  return (
    <Load query={query} rows={2}>
      {({ total: { now, before, units, unitsOverdue, neverVisited }, asOf }) => {
        const number = (measure: MonthMeasure) => (
          <Link href={rowsAddress({ month, measure, successors })}>{t.counted[measure](now[measure])}</Link>
        );
        const earlier = showMonth(addMonths(month, -1));
        const against = (measure: MonthMeasure): string => words.against(now[measure] - before[measure], earlier);
        return (
          <>
            <ul className="sentences">
              <li>
                {number('overdue')} {t.inUnits(unitsOverdue, units)}
                {against('overdue')}.
              </li>
              <li>
                {t.inMonth(showMonth(month))} {number('opened')}
                {against('opened')}, {number('closed')}
                {against('closed')}, {number('closedLate')}.
              </li>
              <li>
                {number('visits')}
                {against('visits')}; {neverVisited > 0 ? words.never(neverVisited) : t.allVisited}
              </li>
              <li>
                {number('shortcomings')}, {number('limitations')}, {number('breaches')} {t.found}, {t.ofWhich}{' '}
                {number('repeated')}
                {against('repeated')}.
              </li>
            </ul>
            <p className="meta">
              {words.asOf(showInstant(asOf))}{' '}
              <Link href={`/months/${month}${successors ? '?successors=true' : ''}`} className="no-print">
                {t.openMonth}
              </Link>
            </p>
          </>
        );
      }}
    </Load>
  );
}
