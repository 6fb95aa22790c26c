import { Link, useSearchParams } from 'wouter';
import { ApiProblem } from '../../app/api';
import { ProblemPanel } from '../../app/ProblemPage';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { useFollowing } from './Following';
import { MEASURES, showMonth } from './months';
import './reporting.css';
import { RowList } from './RowList';
import { useMonthRows, type RowsFilter } from './useMonth';

/** Exactly the rows that a number of the month counts; which number, the address says. */
export function MonthRows({ month }: { month: string }) {
  const [search] = useSearchParams();
  const measure = MEASURES.find((known) => known === search.get('measure'));
  const unit = search.get('unitId');
  const successors = useFollowing();
  if (!measure || (unit !== null && !/^\d{1,10}$/.test(unit))) {
    return <ProblemPanel error={new ApiProblem({ code: 'request.not-found', title: '', status: 404 })} />;
  }
  return <Rows {...{ month, measure, successors }} unitId={unit === null ? undefined : Number(unit)} />;
}

function Rows(filter: RowsFilter) {
  const { rows: t, month: words } = useT().reporting;
  const { month, measure } = filter;
  const query = useMonthRows(filter);
  const title = t.title(words.measures[measure], showMonth(month));
  usePageTitle(title);
  const back = (
    <Link href={`/months/${month}${filter.successors ? '?successors=true' : ''}`} className="see-all no-print">
      <Icon name="left" small />
      {t.back(showMonth(month))}
    </Link>
  );
  return (
    <div className="month">
      <PageHead title={title} back={back}>
        {query.data && (
          <p className="lead">{query.data.pages[0]?.unit ? t.of(query.data.pages[0].unit.name) : t.ofAll}</p>
        )}
      </PageHead>
      <p className="month-picker">
        <Button icon="file" onClick={() => print()}>
          {words.print}
        </Button>
      </p>
      <Load query={query} as="page" rows={5}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty why={t.emptyWhy} next={t.emptyNext} />;
          return (
            <>
              <RowList items={items} on={t.on[measure]} withUnit={filter.unitId === undefined || filter.successors} />
              <More query={query} />
            </>
          );
        }}
      </Load>
    </div>
  );
}
