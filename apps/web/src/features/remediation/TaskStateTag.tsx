import type { ReactNode } from 'react';
import type { TaskRow, TaskState } from '../../app/api-types';
import { useT } from '../../i18n';
import { showDay } from '../../i18n/dates';
import { Icon, Mark } from '../../ui/Icon';

const LOOK: Record<TaskState, { className: string; shape: ReactNode }> = {
  PROVISIONAL: { className: 'tag tag-plain', shape: <Mark name="dashed" /> },
  NEW: { className: 'tag tag-new', shape: <Mark name="dot" /> },
  ACCEPTED: { className: 'tag tag-plain', shape: <Mark name="half" /> },
  SUBMITTED: { className: 'tag tag-active', shape: <Icon name="pen" small /> },
  SENT_UP: { className: 'tag tag-plain', shape: <Icon name="hourglass" small /> },
  RETURNED: { className: 'tag tag-warm', shape: <Icon name="back" small /> },
  DEFERRED: { className: 'tag tag-plain', shape: <Icon name="calendar" small /> },
  REOPENED: { className: 'tag tag-warm', shape: <Icon name="reload" small /> },
  CLOSED: { className: 'tag tag-plain tag-closed', shape: <Icon name="check" small /> },
};

type Standing = Pick<TaskRow, 'state' | 'deferredUntil' | 'reopenCount' | 'closedAs'>;

/** Where the task stands, in the words of the office: until when it is put off, how often reopened, closed as what. */
export function TaskStateTag({ task }: { task: Standing }) {
  const { className, shape } = lookOf(task);
  return (
    <span className={className}>
      {shape}
      {useStanding(task)}
    </span>
  );
}

/** A tick is for what is put right; what was closed otherwise must not look so. */
function lookOf({ state, closedAs }: Standing): (typeof LOOK)[TaskState] {
  if (state !== 'CLOSED' || closedAs === null || closedAs === 'FIXED') return LOOK[state];
  return { className: 'tag tag-plain', shape: <Icon name="minus" small /> };
}

function useStanding({ state, deferredUntil, reopenCount, closedAs }: Standing): string {
  const { course, remediation } = useT();
  if (state === 'DEFERRED' && deferredUntil) return course.deferredUntil(showDay(deferredUntil));
  if (state === 'REOPENED') return course.reopened(reopenCount);
  if (state === 'CLOSED' && closedAs) return course.outcomes[closedAs];
  return remediation.states[state];
}
