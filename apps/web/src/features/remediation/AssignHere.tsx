import { useState } from 'react';
import type { Task, TaskRow } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useT } from '../../i18n';
import { Button } from '../../ui/Button';
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
  const [open, setOpen] = useState(false);
  if (!assigns) return null;
  if (!ASSIGNABLE.includes(row.state)) return null;
  const first = row.assignee === null;
  if (!open) {
    return (
      <div className="row-action">
        <Button
          look={first ? 'primary' : 'plain'}
          aria-label={first ? t.openOf(row.title) : `${t.reopen}: ${row.title}`}
          onClick={() => setOpen(true)}
        >
          {first ? t.open : t.reopen}
        </Button>
      </div>
    );
  }
  return (
    <div className="row-form">
      <AssignForm
        task={row}
        onClose={() => setOpen(false)}
        onAssigned={(task) => {
          onSaid(t.done(task.assignee?.name ?? ''), task);
          setOpen(false);
        }}
      />
    </div>
  );
}
