import { useState } from 'react';
import { useLocation, useSearchParams } from 'wouter';
import type { Month } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Button, ButtonLink } from '../../ui/Button';
import { Load } from '../../ui/Load';
import { Empty, PageHead } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import { followingIn, FollowSwitch, useFollowing } from './Following';
import { MonthTable } from './MonthTable';
import { addMonths, latestMonths, monthOfDay, readSort, showMonth, writeSort, type Sort } from './months';
import './reporting.css';
import { useMonth } from './useMonth';

const CHOICES = 24;

/** The committee's month: one line a unit, beside the month before. */
export function MonthPage({ month }: { month: string }) {
  const { month: t } = useT().reporting;
  const successors = useFollowing();
  const query = useMonth(month, successors);
  const where = [...new Set(useMe().roles.map(({ unit }) => unit.name))].join(', ');
  const [search, setSearch] = useSearchParams();
  const sort = readSort(search.get('sort'));
  const onSort = (wanted: Sort): void =>
    setSearch({ sort: writeSort(wanted), ...followingIn(successors) }, { replace: true });
  usePageTitle(t.title(showMonth(month)));
  return (
    <div className="month">
      <PageHead title={t.title(showMonth(month))}>{query.data && <Statement month={query.data} />}</PageHead>
      <MonthPicker key={month} month={month} successors={successors} />
      <Load query={query} as="page" rows={6}>
        {(data) =>
          data.lines.length === 0 ? (
            <Empty {...t.empty} />
          ) : (
            <>
              <p className="meta month-facts">
                <span>{t.asOf(showInstant(data.asOf))}</span> <span>{t.scope(where, data.total.units)}</span>
              </p>
              <FollowSwitch successors={data.successors} />
              <MonthTable month={data} sort={sort} onSort={onSort} />
              <Notes />
            </>
          )
        }
      </Load>
    </div>
  );
}

/** What the table says, in sentences. */
function Statement({ month }: { month: Month }) {
  const { month: t } = useT().reporting;
  const { now, before, units, unitsOverdue, neverVisited } = month.total;
  const against = t.against(now.overdue - before.overdue, showMonth(addMonths(month.month, -1)));
  const sentences = [
    now.overdue > 0 ? t.overdue(now.overdue, unitsOverdue, units, against) : t.overdueNone(units, against),
    t.flow(now.opened, now.closed, now.closedLate),
    t.visits(now.visits),
    neverVisited > 0 && t.never(neverVisited),
  ];
  return <p className="lead month-statement">{sentences.filter(Boolean).join(' ')}</p>;
}

function MonthPicker({ month, successors }: { month: string; successors: boolean }) {
  const address = (wanted: string): string => `/months/${wanted}${successors ? '?successors=true' : ''}`;
  const { month: t } = useT().reporting;
  const { today } = useMe();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState(month);
  const latest = latestMonths(today, CHOICES);
  const [earlier, later] = [addMonths(month, -1), addMonths(month, 1)];
  return (
    <nav className="month-picker" aria-label={t.pick}>
      <ButtonLink href={address(earlier)} icon="left" look="quiet">
        {t.before(showMonth(earlier))}
      </ButtonLink>
      {later <= monthOfDay(today) && (
        <ButtonLink href={address(later)} icon="right" look="quiet">
          {t.after(showMonth(later))}
        </ButtonLink>
      )}
      <form
        onSubmit={(event) => {
          event.preventDefault();
          navigate(address(chosen));
        }}
      >
        <select aria-label={t.pick} value={chosen} onChange={(event) => setChosen(event.target.value)}>
          {(latest.includes(month) ? latest : [month, ...latest]).map((known) => (
            <option key={known} value={known}>
              {t.month(showMonth(known))}
            </option>
          ))}
        </select>
        <Button type="submit">{t.open}</Button>
      </form>
      <Button icon="file" onClick={() => print()}>
        {t.print}
      </Button>
    </nav>
  );
}

function Notes() {
  const { notes } = useT().reporting.month;
  const { heading, ...lines } = notes;
  return (
    <details className="why month-notes">
      <summary>{heading}</summary>
      <ul className="why-body">
        {Object.entries(lines).map(([key, line]) => (
          <li key={key}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
