import { Link, useSearchParams } from 'wouter';
import { ApiProblem } from '../../app/api';
import { ProblemPanel } from '../../app/ProblemPage';
import { AGES, CHECKED_AS } from '@app/reporting/rules';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import './reporting.css';
import { useFollowing } from './Following';
import { RowList } from './RowList';
import { sectionAddress, useAgeingRows, useSectionRows, type AgeFilter, type SectionFilter } from './useDashboard';

const NUMBER = /^\d{1,10}$/;
const notFound = <ProblemPanel error={new ApiProblem({ code: 'request.not-found', title: '', status: 404 })} />;

/** The answers behind a cell of the heat map; unit, section and result stand in the address. */
export function SectionRows() {
  const [search] = useSearchParams();
  const unit = search.get('unitId') ?? '';
  const section = search.get('section');
  const successors = useFollowing();
  const result = CHECKED_AS.find((known) => known === search.get('result'));
  if (!NUMBER.test(unit) || section === null || !result) return notFound;
  return <Answers unitId={Number(unit)} {...{ section, result, successors }} />;
}

function Answers(filter: SectionFilter) {
  const { visit } = useT();
  const { dashboard: t, rows } = useT().reporting;
  const query = useSectionRows(filter);
  const title = filter.section;
  const [first] = query.data?.pages ?? [];
  usePageTitle(title);
  return (
    <div className="month">
      <PageHead title={title} back={<Back />}>
        {first && (
          <p className="lead">
            {rows.of(first.unit?.name ?? '')} {t.sections.since(showDay(first.from))}
          </p>
        )}
      </PageHead>
      <nav className="month-picker" aria-label={t.sections.results}>
        {CHECKED_AS.map((result) => (
          <Link
            key={result}
            href={sectionAddress({ ...filter, result })}
            aria-current={result === filter.result ? 'page' : undefined}
            className="see-all"
          >
            {visit.results[result]}
          </Link>
        ))}
      </nav>
      <Load query={query} as="page" rows={5}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty why={t.sections.none} next={t.backNext} />;
          return (
            <>
              <RowList items={items} on={rows.on.visits} withUnit={filter.successors} />
              <More query={query} />
            </>
          );
        }}
      </Load>
    </div>
  );
}

/** The tasks behind a number of the ageing table. */
export function AgeingRows() {
  const [search] = useSearchParams();
  const age = AGES.find((known) => known === search.get('age'));
  const unit = search.get('unitId');
  const successors = useFollowing();
  if (!age || (unit !== null && !NUMBER.test(unit))) return notFound;
  return <Tasks {...{ age, successors }} unitId={unit === null ? undefined : Number(unit)} />;
}

function Tasks(filter: AgeFilter) {
  const { dashboard: t, rows } = useT().reporting;
  const query = useAgeingRows(filter);
  const title = t.ageing.rows(t.ageing.ages[filter.age]);
  const [first] = query.data?.pages ?? [];
  usePageTitle(title);
  return (
    <div className="month">
      <PageHead title={title} back={<Back />}>
        {first && <p className="lead">{first.unit ? rows.of(first.unit.name) : rows.ofAll}</p>}
      </PageHead>
      <Load query={query} as="page" rows={5}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) return <Empty why={t.ageing.none} next={t.backNext} />;
          return (
            <>
              <RowList items={items} on={rows.on.overdue} withUnit={filter.unitId === undefined || filter.successors} />
              <More query={query} />
            </>
          );
        }}
      </Load>
    </div>
  );
}

function Back() {
  const { title } = useT().reporting.dashboard;
  return (
    <Link href={useFollowing() ? '/dashboard?successors=true' : '/dashboard'} className="see-all no-print">
      <Icon name="left" small />
      {title}
    </Link>
  );
}
