import type { TimelineStep } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';

/** A day that passes is nobody's doing. */
const whoAndWhen = ({ action, byName, byPosition, at }: TimelineStep): string =>
  [...(action === 'became-overdue' ? [] : [byName, byPosition]), showInstant(at)].filter(Boolean).join(' · ');

/** Every step with who, in which position, when, and the reason or note as it was written; latest first. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  const { steps: names, step: words } = useT().remediation;
  const sentenceOf = ({ action, assigneeName, dueOn }: TimelineStep): string => {
    const what = action === 'assigned' && assigneeName ? words.assignedTo(assigneeName) : names[action];
    return dueOn ? `${what}, ${words.due(showDay(dueOn))}` : what;
  };
  return (
    <ol className="timeline">
      {[...steps].reverse().map((step, at) => (
        <li key={steps.length - at}>
          <p className="timeline-what">{sentenceOf(step)}</p>
          {step.reason && (
            <blockquote>
              <span className="hidden">
                {step.action === 'sent-back' || step.action === 'returned' ? words.reason : words.note}:{' '}
              </span>
              {step.reason}
            </blockquote>
          )}
          <p className="meta">{whoAndWhen(step)}</p>
        </li>
      ))}
    </ol>
  );
}
