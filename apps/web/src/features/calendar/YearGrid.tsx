import type { DayChange, SpecialDay } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay, weekdayOf } from '../../i18n/dates';
import { weeksOf } from './yearGrid';

interface GridProps {
  year: number;
  days: ReadonlyMap<string, SpecialDay>;
  changes: readonly DayChange[];
  onPick: (day: string) => void;
}

/** Twelve months; a day that has not passed is a button. */
export function YearGrid(props: GridProps) {
  return (
    <div className="calendar-year">
      {Array.from({ length: 12 }, (_, at) => (
        <Month key={at} month={at + 1} {...props} />
      ))}
    </div>
  );
}

function Month({ month, year, ...rest }: GridProps & { month: number }) {
  const t = useT().calendar;
  return (
    <table className="calendar-month">
      <caption>{t.month(month)}</caption>
      <thead>
        <tr>
          {t.weekdayShort.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeksOf(year, month).map((week, at) => (
          <tr key={at}>
            {week.map((day, weekday) => (
              <td key={weekday}>{day && <Day day={day} {...rest} />}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Day({ day, days, changes, onPick }: Omit<GridProps, 'year'> & { day: string }) {
  const { calendar: t, frame } = useT();
  const { today } = useMe();
  const listed = days.get(day);
  const isChanged = changes.some((change) => change.day === day);
  const mark = isChanged ? 'changed' : listed?.state === 'PROPOSED' ? 'proposed' : listed?.kind.toLowerCase();
  const isWeekend = [0, 6].includes(weekdayOf(day));
  const className = ['calendar-day', mark ? `day-${mark}` : isWeekend ? 'day-weekend' : ''].join(' ').trim();
  const about = [
    `${frame.weekdays[weekdayOf(day)] ?? ''} ${showDay(day)}`,
    listed && `${listed.name} (${t.kinds[listed.kind]}${listed.state === 'PROPOSED' ? `, ${t.states.PROPOSED}` : ''})`,
    isChanged && t.legend.CHANGED,
  ]
    .filter(Boolean)
    .join(', ');
  const number = Number(day.slice(8));
  if (day < today) {
    return (
      <span className={className} title={about}>
        {number}
      </span>
    );
  }
  return (
    <button type="button" className={className} aria-label={about} title={about} onClick={() => onPick(day)}>
      {number}
    </button>
  );
}
