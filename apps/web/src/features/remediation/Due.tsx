import type { Due, TaskRow } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { showDay, weekdayOf } from '../../i18n/dates';
import { Icon } from '../../ui/Icon';
import './remediation.css';

/** Lists of what always has its notice do not say what would be due without one. */
type DueOf = Pick<TaskRow, 'dueOn' | 'daysLeft' | 'state'> & Partial<Pick<TaskRow, 'expectedDueOn'>>;

/** Relative and absolute, in words and with a shape; only what needs somebody to act is filled. */
export function DueLabel({ row }: { row: DueOf }) {
  const t = useT().remediation.due;
  const { soonWorkdays } = useMe().settings;
  const { dueOn, daysLeft, expectedDueOn, state } = row;
  if (dueOn === null) {
    return (
      <span className="due meta">
        <span>{t.none}</span>
        {expectedDueOn && <span>{t.expected(showDay(expectedDueOn))}</span>}
      </span>
    );
  }
  const on = <span className="due-on">{t.on(showDay(dueOn))}</span>;
  // Once the report is sent, waiting is not the unit's delay any more.
  if (state === 'CLOSED' || state === 'SENT_UP' || state === 'DEFERRED' || daysLeft === null)
    return <span className="due">{on}</span>;
  if (daysLeft < 0) {
    return (
      <span className="due">
        <span className="tag tag-overdue">
          <Icon name="warning" small />
          {t.overdue(-daysLeft)}
        </span>
        {on}
      </span>
    );
  }
  const left = daysLeft === 0 ? t.today : t.left(daysLeft);
  return (
    <span className="due">
      {daysLeft <= soonWorkdays ? (
        <span className="tag tag-soon">
          <Icon name="clock" small />
          {left}
        </span>
      ) : (
        <span>{left}</span>
      )}
      {on}
    </span>
  );
}

/** The counting, laid open: from which day, which days were passed over, by which calendar. */
export function WhyDue({ due, title }: { due: Due; title: string }) {
  const t = useT();
  const { due: words } = t.remediation;
  const dayName = (day: string): string => `${t.frame.weekdays[weekdayOf(day)] ?? ''} ${showDay(day)}`;
  return (
    <>
      {due.noticeOn && due.noticeOn !== due.computedOn && (
        <p className="by-notice">{words.byNotice(showDay(due.noticeOn), showDay(due.computedOn))}</p>
      )}
      <details className="why">
        <summary aria-label={words.whyOf(title)}>
          <Icon name="right" small />
          {words.why}
        </summary>
        <div className="why-body">
          <p>{words.sum(due.termWorkdays, showDay(due.startsOn), showDay(due.computedOn))}</p>
          {due.skipped.length === 0 ? (
            <p>{words.skippedNone}</p>
          ) : (
            <>
              <p>{words.skipped}:</p>
              <ul>
                {due.skipped.map(({ day, reason }) => (
                  <li key={day}>
                    {dayName(day)} – {reason === 'WEEKEND' ? words.weekend : reason}
                  </li>
                ))}
              </ul>
            </>
          )}
          <p className="meta">
            {words.calendar(String(due.calendarVersion))} {words.defaultTerm}
          </p>
        </div>
      </details>
    </>
  );
}

/** A day that may yet become a day off: both due days, without having to ask. */
export function ProposedDays({ due }: { due: Due }) {
  const t = useT().remediation.due;
  return due.proposed.map(({ day, name, dueOnIfConfirmed }) => (
    <p key={day} className="proposed">
      <Icon name="info" small />
      <span>
        {t.proposed(name, showDay(day))} {t.proposedDue(showDay(due.on), showDay(dueOnIfConfirmed))}
      </span>
    </p>
  ));
}
