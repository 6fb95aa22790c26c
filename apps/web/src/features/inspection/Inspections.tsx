import { Link, useSearchParams } from 'wouter';
import type { InspectionState } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { ButtonLink } from '../../ui/Button';
import { Icon } from '../../ui/Icon';
import { Load } from '../../ui/Load';
import { More } from '../../ui/More';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { Tabs } from '../../ui/Tabs';
import { abilitiesOf } from '../identity/abilities';
import { InspectionRows } from './InspectionRows';
import { useInspectionList } from './useInspections';

const STATES: readonly InspectionState[] = ['IN_PROGRESS', 'LOCKED', 'SIGNED', 'SIGN_REFUSED', 'FOLLOWING', 'CLOSED'];

export function Inspections() {
  const { inspection: t, checklist } = useT();
  const [search] = useSearchParams();
  const state = STATES.find((known) => known === search.get('state'));
  const can = abilitiesOf(useMe());
  const list = useInspectionList({ side: can.isInspected ? 'inspected' : 'inspecting', state });
  usePageTitle(t.list.heading);
  const filters = [
    { href: '/inspections', label: t.list.all, current: state === undefined },
    ...STATES.map((known) => ({
      href: `/inspections?state=${known}`,
      label: t.states[known],
      current: known === state,
    })),
  ];
  return (
    <>
      <PageHead title={t.list.heading}>
        {can.inspects && (
          <ButtonLink look="primary" icon="plus" href="/inspections/new">
            {t.startButton}
          </ButtonLink>
        )}
        <Link href="/checklists" className="see-all">
          {checklist.heading}
          <Icon name="right" small />
        </Link>
      </PageHead>
      <Tabs label={t.list.filter} tabs={filters} />
      <Load query={list}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items);
          return rows.length === 0 ? (
            <Empty why={t.list.empty} next={t.list.emptyNext} />
          ) : (
            <>
              <InspectionRows rows={rows} />
              <More query={list} />
            </>
          );
        }}
      </Load>
    </>
  );
}
