import { call } from '../../app/api';
import type { Task, TaskRow } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { SavedAt } from '../../ui/SavedAt';
import { isStale, StaleNotice } from '../../ui/StaleNotice';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { abilitiesOf } from '../identity/abilities';
import { AssigneeFields, assigneeOf, NO_ASSIGNEE, useAssigneeCheck, type AssigneeChoice } from './AssigneeFields';
import { reloadTask, showTask } from './useTasks';

interface AssignContent extends AssigneeChoice {
  note: string;
}
const EMPTY: AssignContent = { ...NO_ASSIGNEE, note: '' };

interface AssignProps {
  task: TaskRow;
  onAssigned: (task: Task) => void;
  onClose: () => void;
}

/** Hands a task to a person, or to a division whose head names the person. */
export function AssignForm(props: AssignProps) {
  const t = useT().remediation.assign;
  const { id, title } = props.task;
  const draft = useDraft<AssignContent>(`task:assign:${id}`, EMPTY, {
    href: `/tasks/${id}?open=assign`,
    title: `${t.heading} – ${title}`,
  });
  return draft && <Fields {...props} draft={draft} />;
}

function Fields({ task, draft, onAssigned, onClose }: AssignProps & { draft: DraftHandle<AssignContent> }) {
  const t = useT().remediation.assign;
  const key = useCommandKey();
  const checkAssignee = useAssigneeCheck();
  const { runsDivision } = abilitiesOf(useMe());
  const { value, change } = draft;
  // The head of a division only names one of its own people.
  const division = runsDivision && task.assignee?.kind === 'unit' ? Number(task.assignee.id) : null;
  const submission = useSubmit({
    fields: ['assignee', 'note'],
    check: () => checkAssignee(value),
    send: () => {
      const body = { assignee: assigneeOf(value), ...(value.note.trim() && { note: value.note.trim() }) };
      return call('POST /tasks/{id}/assign', {
        path: { id: task.id },
        ifMatch: task.etag,
        idempotencyKey: key.forContent([task.etag, body]),
        body,
      });
    },
    done: async (assigned) => {
      key.acknowledged();
      await draft.clear();
      showTask(assigned);
      onAssigned(assigned);
    },
  });
  return (
    <Form
      id={`assign-${task.id}`}
      submission={submission}
      label={t.openOf(task.title)}
      instead={isStale(submission.problem) && <StaleNotice onLoad={() => reloadTask(task.id)} />}
    >
      <SavedAt draft={draft} />
      <AssigneeFields value={value} change={change} unitId={division ?? task.unit.id} personOnly={division !== null} />
      <TextArea name="note" optional rows={2} label={t.note} value={value.note} onChange={(note) => change({ note })} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.submit}</SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
