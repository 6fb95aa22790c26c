import type { Task, TaskRow } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { IN_ROW, Unfold } from '../../ui/Unfold';
import { abilitiesOf } from '../identity/abilities';
import { AssignForm } from './AssignForm';

/** Only what has arrived or is being fixed can be handed to somebody; the server has the last word. */
export const ASSIGNABLE: readonly TaskRow['state'][] = ['NEW', 'ACCEPTED', 'RETURNED', 'REOPENED'];

interface AssignHereProps {
  row: TaskRow;
  /** What to say, and the task as it is now. */
  onSaid: (text: string, task: Task) => void;
}

export function AssignHere({ row, onSaid }: AssignHereProps) {
  const t = useT().remediation.assign;
  const { assigns } = abilitiesOf(useMe());
  if (!assigns) return null;
  if (!ASSIGNABLE.includes(row.state)) return null;
  const first = row.assignee === null;
  return (
    <Unfold
      label={first ? t.open : t.reopen}
      name={first ? t.openOf(row.title) : `${t.reopen}: ${row.title}`}
      look={first ? 'primary' : 'plain'}
      place={IN_ROW}
    >
      {(close) => (
        <AssignForm
          task={row}
          onClose={close}
          onAssigned={(task) => {
            onSaid(t.done(task.assignee?.name ?? ''), task);
            close();
          }}
        />
      )}
    </Unfold>
  );
}
