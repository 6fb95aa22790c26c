import { useState } from 'react';
import type { TaskAction, TimelineStep } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay, showInstant } from '../../i18n/dates';
import { Button } from '../../ui/Button';

/** A day that passes is nobody's doing. */
const OF_THE_CALENDAR: ReadonlySet<TimelineStep['action']> = new Set(['became-overdue', 'deferral-ended']);
/** What is given back says why; everything else may carry a note. */
const REASONED: ReadonlySet<TimelineStep['action']> = new Set(['sent-back', 'returned', 'deferred', 'reopened']);

const whoAndWhen = ({ action, byName, byPosition, at }: TimelineStep): string =>
  [...(OF_THE_CALENDAR.has(action) ? [] : [byName, byPosition]), showInstant(at)].filter(Boolean).join(' · ');

const FILTERS = ['all', 'talk', 'change'] as const;
type Filter = (typeof FILTERS)[number];
/** What the two sides say to each other; a granted extension is also a change of the date. */
const isTalk = (action: TaskAction): boolean => /^(question|extension|dispute)-/.test(action);
const isChange = (action: TaskAction): boolean => !isTalk(action) || action === 'extension-granted';
const SHOWN: Readonly<Record<Filter, (action: TaskAction) => boolean>> = {
  all: () => true,
  talk: isTalk,
  change: isChange,
};

/** Every step with who, in which position, when, and the reason or note as it was written; latest first. */
export function Timeline({ steps }: { steps: readonly TimelineStep[] }) {
  const { course, remediation, requests } = useT();
  const t = requests.timeline;
  const [filter, setFilter] = useState<Filter>('all');
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
  const shown = steps.map((step, at) => ({ step, at })).filter(({ step }) => SHOWN[filter](step.action));
  return (
    <>
      <div className="timeline-filter no-print" role="group" aria-label={t.filter}>
        {FILTERS.map((known) => (
          <Button
            key={known}
            look={known === filter ? 'plain' : 'quiet'}
            aria-pressed={known === filter}
            onClick={() => setFilter(known)}
          >
            {t[known]}
          </Button>
        ))}
      </div>
      <p className="print-only meta">
        {t.filter}: {t[filter]}
      </p>
      {shown.length === 0 && <p className="meta">{t.empty}</p>}
      <ol className="timeline">
        {shown.reverse().map(({ step, at }) => (
          <li key={at}>
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
    </>
  );
}
