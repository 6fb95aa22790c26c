import { call } from '../../app/api';
import type { Task } from '../../app/api-types';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { SavedAt } from '../../ui/SavedAt';
import { isStale, StaleNotice } from '../../ui/StaleNotice';
import { useSubmit } from '../../ui/useSubmit';
import { NO_UNIT, SubunitPicker, type UnitChoice } from '../organization/UnitPicker';
import { NO_PERSON, PersonPicker, type PersonChoice } from '../roster/PersonPicker';
import { reloadTask, showTask } from './useTasks';

interface ProposeProps {
  task: Task;
  onDone: () => void;
  onClose: () => void;
}
interface ProposeContent {
  kind: 'person' | 'unit';
  person: PersonChoice;
  unit: UnitChoice;
  note: string;
}
const EMPTY: ProposeContent = { kind: 'person', person: NO_PERSON, unit: NO_UNIT, note: '' };

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
  const [t, words] = [course.propose, remediation.assign];
  const { value, change } = draft;
  const signing = task.state === 'SUBMITTED';
  const submission = useSubmit({
    fields: ['assignee', 'note'],
    check: () => {
      if (signing) return [];
      if (value.kind === 'person' && !value.person.person) return [{ field: 'assignee', message: words.personMissing }];
      if (value.kind === 'unit' && !value.unit.unit) return [{ field: 'assignee', message: words.unitMissing }];
      return [];
    },
    send: () => {
      const assignee =
        value.kind === 'person'
          ? { kind: 'person' as const, staffMemberId: value.person.person?.id ?? '' }
          : { kind: 'unit' as const, unitId: value.unit.unit?.id ?? 0 };
      const note = value.note.trim();
      return call('POST /tasks/{id}/proposals', {
        path: { id: task.id },
        ifMatch: task.etag,
        body: {
          id: draft.id,
          kind: signing ? 'SIGN' : 'ASSIGN',
          ...(signing ? {} : { assignee }),
          ...(note ? { note } : {}),
        },
      });
    },
    done: async (proposed) => {
      await draft.clear();
      onClose();
      showTask(proposed);
      onDone();
    },
  });
  return (
    <Form
      id="propose"
      submission={submission}
      instead={isStale(submission.problem) && <StaleNotice onLoad={() => reloadTask(task.id)} />}
    >
      <h3>{signing ? t.headingSign : t.heading}</h3>
      <SavedAt draft={draft} />
      <p className="meta">{t.consequence}</p>
      {!signing && (
        <Choice
          name="kind"
          label={words.kind}
          value={value.kind}
          onChange={(kind) => change({ kind })}
          options={[
            { value: 'person', label: words.person },
            { value: 'unit', label: words.unit },
          ]}
        />
      )}
      {!signing && value.kind === 'person' && (
        <PersonPicker
          name="assignee"
          label={words.personLabel}
          unitId={task.unit.id}
          value={value.person}
          onChange={(person) => change({ person })}
        />
      )}
      {!signing && value.kind === 'unit' && (
        <SubunitPicker
          name="assignee"
          label={words.unitLabel}
          parentId={task.unit.id}
          value={value.unit}
          onChange={(unit) => change({ unit })}
        />
      )}
      <TextArea name="note" optional rows={2} label={t.note} value={value.note} onChange={(note) => change({ note })} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.submit}</SubmitButton>
        <Button onClick={onClose}>{remediation.cancel}</Button>
      </div>
    </Form>
  );
}
