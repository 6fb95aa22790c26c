import { SEVERITIES } from '@app/kernel';
import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Severity } from '../../../app/api-types';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { Choice } from '../../../ui/Choice';
import { FieldScope } from '../../../ui/Form';
import { Icon, Mark } from '../../../ui/Icon';
import { NO_UNIT, SubunitPicker } from '../../organization/UnitPicker';
import { NO_PERSON, PersonPicker } from '../../roster/PersonPicker';
import { ReportLink } from '../ReportLink';
import { deskAddress, isFiltered, type DeskFilter } from './deskAddress';
import { deskUnitOf, useFilterNames } from './useDesk';

const ANY = 'ANY';

/** What narrows the list. Each choice is an address of its own, so that Back takes it off again. */
export function DeskFilters({ filter }: { filter: DeskFilter }) {
  const { desk: t, inspection, remediation } = useT();
  const [, navigate] = useLocation();
  const names = useFilterNames(filter);
  const unit = deskUnitOf(useMe());
  const [typed, setTyped] = useState({ person: '', unit: '' });
  const to = (part: Partial<DeskFilter>): void => navigate(deskAddress({ ...filter, ...part }));
  const { severity, person, unit: division, notice } = filter;
  const parts = [
    severity && inspection.severities[severity],
    names.person,
    names.unit,
    names.notice && remediation.noticeNumber(names.notice),
  ].filter((part) => part != null);
  return (
    <div className="desk-filter">
      <details>
        <summary>
          <Icon name="search" small />
          {t.filter}
        </summary>
        <FieldScope id="desk-filter" errors={[]}>
          <div className="desk-filter-fields">
            <Choice<Severity | typeof ANY>
              name="severity"
              label={t.severity}
              shape="list"
              value={severity ?? ANY}
              onChange={(level) => to({ severity: level === ANY ? undefined : level })}
              options={[
                { value: ANY, label: t.anySeverity },
                ...SEVERITIES.map((level) => ({
                  value: level,
                  label: inspection.severities[level],
                  mark: <Mark name={level} />,
                })),
              ]}
            />
            <PersonPicker
              name="person"
              label={t.person}
              optional
              unitId={unit?.id ?? null}
              value={
                person === undefined
                  ? { ...NO_PERSON, text: typed.person }
                  : { person: { id: person, fullName: names.person ?? '' }, text: '' }
              }
              onChange={({ person: picked, text }) => {
                setTyped({ ...typed, person: picked ? '' : text });
                if (picked?.id !== person) to({ person: picked?.id });
              }}
            />
            {unit && (
              <SubunitPicker
                name="division"
                label={t.division}
                optional
                parentId={unit.id}
                value={
                  division === undefined
                    ? { ...NO_UNIT, text: typed.unit }
                    : { unit: { id: division, name: names.unit ?? '' }, text: '' }
                }
                onChange={({ unit: picked, text }) => {
                  setTyped({ ...typed, unit: picked ? '' : text });
                  if (picked?.id !== division) to({ unit: picked?.id });
                }}
              />
            )}
          </div>
        </FieldScope>
      </details>
      {isFiltered(filter) && (
        <p className="desk-filtered">
          <span role="status">{t.filteredBy(parts.join(' · '))}</span>
          <Link href={deskAddress({ tab: filter.tab })}>{t.unfilter}</Link>
        </p>
      )}
      {names.notice && notice && <ReportLink visit={notice} />}
    </div>
  );
}
