import { useState } from 'react';
import type { CalendarPage as Page, DayChange, SpecialDay } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useDraft } from '../../app/useDraft';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Button } from '../../ui/Button';
import { Done, useSaid } from '../../ui/Done';
import { Load } from '../../ui/Load';
import { Notice, PageHead, Section } from '../../ui/Parts';
import { usePageTitle } from '../../ui/pageTitle';
import './calendar.css';
import { ChangePanel } from './ChangePanel';
import { DayForm } from './DayForm';
import { useCalendarPage, type ChangeContent } from './useCalendar';
import { YearGrid } from './YearGrid';

const NOTHING: ChangeContent = { days: [], throughYear: '', reason: '' };

/** The year's days, the days that wait for a decision, and the change that is being prepared. */
export function CalendarPage() {
  const t = useT().calendar;
  const query = useCalendarPage();
  usePageTitle(t.heading);
  return (
    <>
      <PageHead title={t.heading}>
        <p className="lead">{t.lead}</p>
      </PageHead>
      <Load query={query} as="page" rows={8}>
        {(page) => <Loaded page={page} />}
      </Load>
    </>
  );
}

function Loaded({ page }: { page: Page }) {
  const t = useT().calendar;
  const { today } = useMe();
  const [said, setSaid] = useSaid();
  const [year, setYear] = useState(Number(today.slice(0, 4)));
  const [picked, setPicked] = useState<string | null>(null);
  const draft = useDraft<ChangeContent>('calendar-change', NOTHING, {
    href: '/admin/calendar',
    title: t.changeHeading,
  });
  if (!draft) return null;
  const days = new Map(page.days.map((day) => [day.day, day]));
  const put = (change: DayChange): void => {
    const others = draft.value.days.filter(({ day }) => day !== change.day);
    draft.change({ days: [...others, change].sort((a, b) => (a.day < b.day ? -1 : 1)) });
    setPicked(null);
    // What the change does stands below a whole year of days: whoever made it is taken there.
    requestAnimationFrame(() => document.getElementById('calendar-change')?.scrollIntoView({ block: 'start' }));
  };
  const years = yearsOf(page);
  return (
    <>
      <Done said={said} />
      <Notice>
        <p>{t.standing(String(page.version), showDay(dayBefore(page.coversTo)))}</p>
      </Notice>
      <Proposed days={page.days.filter(({ state, day }) => state === 'PROPOSED' && day >= today)} onPut={put} />
      <Section id="calendar-year" title={t.yearHeading(year)} note={t.past}>
        <p className="calendar-years" role="group" aria-label={t.years}>
          {years.map((one) => (
            <Button
              key={one}
              look={one === year ? 'primary' : 'plain'}
              aria-pressed={one === year}
              onClick={() => setYear(one)}
            >
              {String(one)}
            </Button>
          ))}
        </p>
        <Legend />
        <YearGrid year={year} days={days} changes={draft.value.days} onPick={setPicked} />
      </Section>
      {picked !== null && (
        <DayForm key={picked} day={picked} standing={days.get(picked)} onPut={put} onClose={() => setPicked(null)} />
      )}
      <ChangePanel page={page} draft={draft} onSaid={setSaid} />
      <Versions page={page} />
    </>
  );
}

function Proposed({ days, onPut }: { days: readonly SpecialDay[]; onPut: (change: DayChange) => void }) {
  const t = useT().calendar;
  if (days.length === 0) return null;
  return (
    <Section id="calendar-proposed" title={t.proposedHeading} count={days.length} note={t.proposedNote}>
      <ul className="rows">
        {days.map(({ day, kind, name, source }) => (
          <li key={day} className="row">
            <div className="row-main">
              <p className="calendar-named">{t.listed(showDay(day), name)}</p>
              {source && <p className="meta">{source}</p>}
            </div>
            <div className="row-side calendar-decide">
              <Button
                icon="check"
                aria-label={t.confirmOf(showDay(day))}
                onClick={() => onPut({ day, kind, state: 'CONFIRMED', name, ...(source ? { source } : {}) })}
              >
                {t.confirm}
              </Button>
              <Button
                look="quiet"
                aria-label={t.dropOf(showDay(day))}
                onClick={() => onPut({ day, kind: 'PLAIN', state: 'CONFIRMED' })}
              >
                {t.drop}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Legend() {
  const t = useT().calendar.legend;
  return (
    <ul className="calendar-legend">
      {(['HOLIDAY', 'MAKEUP', 'PROPOSED', 'CHANGED'] as const).map((mark) => (
        <li key={mark}>
          <span className={`calendar-day day-${mark.toLowerCase()}`} aria-hidden="true" /> {t[mark]}
        </li>
      ))}
    </ul>
  );
}

function Versions({ page }: { page: Page }) {
  const t = useT().calendar;
  if (page.versions.length === 0) return null;
  return (
    <Section id="calendar-versions" title={t.versionsHeading}>
      <ol className="calendar-versions">
        {page.versions.map(({ version, publishedAt, publishedByName, reason }) => (
          <li key={version}>
            <p>{t.version(String(version), showInstant(publishedAt), publishedByName ?? '')}</p>
            {reason && <p className="meta">{reason}</p>}
          </li>
        ))}
      </ol>
    </Section>
  );
}

const dayBefore = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);

function yearsOf({ coversFrom, coversTo }: Page): number[] {
  const [first, last] = [Number(coversFrom.slice(0, 4)), Number(dayBefore(coversTo).slice(0, 4))];
  return Array.from({ length: last - first + 1 }, (_, at) => first + at);
}
