import { call } from '../../app/api';
import type { Task } from '../../app/api-types';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { SavedAt } from '../../ui/SavedAt';
import { insteadOf } from '../../ui/StaleNotice';
import { useSubmit } from '../../ui/useSubmit';
import { AssigneeFields, assigneeOf, NO_ASSIGNEE, useAssigneeCheck, type AssigneeChoice } from './AssigneeFields';
import { reloadTask, showTask } from './useTasks';

interface ProposeProps {
  task: Task;
  onDone: () => void;
  onClose: () => void;
}
interface ProposeContent extends AssigneeChoice {
  note: string;
}
const EMPTY: ProposeContent = { ...NO_ASSIGNEE, note: '' };

/** The desk officer's: to whom the task should go, or that the report is ready; a leader decides. */
export function ProposeForm(props: ProposeProps) {
  const t = useT().course.propose;
  const { id, title } = props.task;
  const draft = useDraft<ProposeContent>(`task:propose:${id}`, EMPTY, {
    href: `/tasks/${id}?open=propose`,
    title: `${t.heading} – ${title}`,
  });
  return draft && <Fields {...props} draft={draft} />;
}

function Fields({ task, onDone, onClose, draft }: ProposeProps & { draft: DraftHandle<ProposeContent> }) {
  const { course, remediation } = useT();
  const t = course.propose;
  const checkAssignee = useAssigneeCheck();
  const { value, change } = draft;
  const signing = task.state === 'SUBMITTED';
  const submission = useSubmit({
    fields: ['assignee', 'note'],
    check: () => (signing ? [] : checkAssignee(value)),
    send: () => {
      const note = value.note.trim();
      return call('POST /tasks/{id}/proposals', {
        path: { id: task.id },
        ifMatch: task.etag,
        body: {
          id: draft.id,
          kind: signing ? 'SIGN' : 'ASSIGN',
          ...(signing ? {} : { assignee: assigneeOf(value) }),
          ...(note ? { note } : {}),
        },
      });
    },
    renewId: draft.renew,
    done: async (proposed) => {
      await draft.clear();
      onClose();
      showTask(proposed);
      onDone();
    },
  });
  return (
    <Form id="propose" submission={submission} instead={insteadOf(submission.problem, () => reloadTask(task.id))}>
      <h3>{signing ? t.headingSign : t.heading}</h3>
      <SavedAt draft={draft} />
      <p className="meta">{t.consequence}</p>
      {!signing && <AssigneeFields value={value} change={change} unitId={task.unit.id} />}
      <TextArea name="note" optional rows={2} label={t.note} value={value.note} onChange={(note) => change({ note })} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.submit}</SubmitButton>
        <Button onClick={onClose}>{remediation.cancel}</Button>
      </div>
    </Form>
  );
}
