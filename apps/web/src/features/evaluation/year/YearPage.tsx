import type { UseQueryResult } from '@tanstack/react-query';
import { Link, useSearchParams } from 'wouter';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { Icon } from '../../../ui/Icon';
import { Load } from '../../../ui/Load';
import { Empty, Facts, PageHead, Section } from '../../../ui/Parts';
import { usePageTitle } from '../../../ui/pageTitle';
import { useChoiceWords } from '../../regimes/useChoiceWords';
import { PartySection } from '../party/PartySection';
import { EvaluationTabs } from '../EvaluationTabs';
import { MonthStrip } from './MonthStrip';
import './year.css';
import { PaperMonths } from './PaperMonths';
import { useOwnYear, useYearOf, yearOfAddress, type PersonYear } from './useYear';
import { YearLinks } from './YearLinks';
import { Forecast, Means, Overrides } from './YearFacts';

/** One's own year. */
export function OwnYear() {
  const { year: t } = useT();
  const me = useMe();
  usePageTitle(t.own);
  return (
    <>
      <PageHead title={t.own}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      <EvaluationTabs current="year" />
      {me.person === null ? <Empty why={t.noPerson} /> : <Own />}
    </>
  );
}

function Own() {
  const [search] = useSearchParams();
  return <Loaded query={useOwnYear(yearOfAddress(search))} address="/evaluations/year" />;
}

/** The year of somebody in reach. */
export function YearOfPerson({ id }: { id: string }) {
  const { year: t } = useT();
  const [search] = useSearchParams();
  const query = useYearOf(id, yearOfAddress(search));
  const title = query.data ? t.of(query.data.personName, query.data.year) : t.people;
  usePageTitle(title);
  return (
    <>
      <PageHead
        title={title}
        back={
          <Link
            href={query.data ? `/evaluations/years?unitId=${query.data.unit.id}` : '/evaluations/years'}
            className="see-all"
          >
            <Icon name="left" small />
            {t.people}
          </Link>
        }
      >
        {query.data && (
          <p className="page-tags">
            <span className="meta">{[query.data.position, query.data.unit.name].filter(Boolean).join(', ')}</span>
          </p>
        )}
      </PageHead>
      <Loaded query={query} address={`/evaluations/years/${id}`} />
    </>
  );
}

function Loaded({ query, address }: { query: UseQueryResult<PersonYear>; address: string }) {
  const { year: t } = useT();
  const words = useChoiceWords('evaluation.december');
  return (
    <Load query={query} rows={6}>
      {(year) => (
        <>
          <YearLinks year={year.year} address={address} />
          <Section
            id="strip"
            title={t.strip}
            note={year.months.some(({ evaluationId }) => evaluationId) ? t.why : t.noneNext}
          >
            <MonthStrip months={year.months} label={t.strip} />
            <p className="meta">{t.legend}</p>
          </Section>
          {year.party && <PartySection party={year.party} person={{ id: year.staffMemberId, name: year.personName }} />}
          <Forecast year={year} />
          <Overrides year={year} />
          <PaperMonths months={year.months} />
          <Means periods={year.periods} />
          <Facts
            items={[
              [t.basis, year.basis],
              [t.december, year.basis && words.shown(year.december)],
            ]}
          />
        </>
      )}
    </Load>
  );
}
