import type { TimelineStep } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';

/** A day that passes is nobody's doing. */
const OF_THE_CALENDAR: ReadonlySet<TimelineStep['action']> = new Set(['became-overdue', 'deferral-ended']);
/** What is given back says why; everything else may carry a note. */
const REASONED: ReadonlySet<TimelineStep['action']> = new Set(['sent-back', 'returned', 'deferred', 'reopened']);

const whoAndWhen = ({ action, byName, byPosition, at }: TimelineStep): string =>
  [...(OF_THE_CALENDAR.has(action) ? [] : [byName, byPosition]), showInstant(at)].filter(Boolean).join(' · ');

/** Every step with who, in which position, when, and the reason or note as it was written; latest first. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  const { course, remediation } = useT();
  const { steps: names, step: words } = remediation;
  const sentenceOf = ({ action, assigneeName, closedAs, signedAs, dueOn }: TimelineStep): string => {
    if (signedAs === 'KT') return `${names[action]} ${course.signedFor}`;
    if (action === 'proposed')
      return assigneeName
        ? `${names[action]}: ${course.proposal.assign(assigneeName)}`
        : `${names[action]}: ${course.proposal.sign}`;
    if (action === 'handed-over' && assigneeName) return `${names[action]}: ${words.assignedTo(assigneeName)}`;
    if (closedAs) return course.closedAs(course.outcomes[closedAs]);
    const what = action === 'assigned' && assigneeName ? words.assignedTo(assigneeName) : names[action];
    if (action === 'deferred' && dueOn) return `${what} ${words.until(showDay(dueOn))}`;
    return dueOn ? `${what}, ${words.due(showDay(dueOn))}` : what;
  };
  return (
    <ol className="timeline">
      {[...steps].reverse().map((step, at) => (
        <li key={steps.length - at}>
          <p className="timeline-what">{sentenceOf(step)}</p>
          {step.reason && (
            <blockquote>
              <span className="hidden">{REASONED.has(step.action) ? words.reason : words.note}: </span>
              {step.reason}
            </blockquote>
          )}
          <p className="meta">
            {whoAndWhen(step)}
            {step.preparedBy && step.action !== 'proposed' && ` · ${course.preparedBy(step.preparedBy)}`}
          </p>
        </li>
      ))}
    </ol>
  );
}
