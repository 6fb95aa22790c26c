import type { ReactNode } from 'react';
import type { TaskState } from '../../app/api-types';
import { useT } from '../../i18n';
import { Icon, Mark } from '../../ui/Icon';

const LOOK: Record<TaskState, { className: string; shape: ReactNode }> = {
  PROVISIONAL: { className: 'tag tag-plain', shape: <Mark name="dashed" /> },
  NEW: { className: 'tag tag-new', shape: <Mark name="dot" /> },
  ACCEPTED: { className: 'tag tag-plain', shape: <Mark name="half" /> },
  SUBMITTED: { className: 'tag tag-active', shape: <Icon name="pen" small /> },
  SENT_UP: { className: 'tag tag-plain', shape: <Icon name="hourglass" small /> },
  RETURNED: { className: 'tag tag-warm', shape: <Icon name="back" small /> },
  CLOSED: { className: 'tag tag-plain tag-closed', shape: <Icon name="check" small /> },
};

export function TaskStateTag({ state }: { state: TaskState }) {
  const { states } = useT().remediation;
  const { className, shape } = LOOK[state];
  return (
    <span className={className}>
      {shape}
      {states[state]}
    </span>
  );
}
