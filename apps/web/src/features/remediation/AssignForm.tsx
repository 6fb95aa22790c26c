import { call } from '../../app/api';
import type { Task, TaskRow } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { SavedAt } from '../../ui/SavedAt';
import { isStale, StaleNotice } from '../../ui/StaleNotice';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { abilitiesOf } from '../identity/abilities';
import { NO_UNIT, SubunitPicker, type UnitChoice } from '../organization/UnitPicker';
import { NO_PERSON, PersonPicker, type PersonChoice } from '../roster/PersonPicker';
import { reloadTask, showTask } from './useTasks';

interface AssignContent {
  kind: 'person' | 'unit';
  person: PersonChoice;
  unit: UnitChoice;
  note: string;
}
const EMPTY: AssignContent = { kind: 'person', person: NO_PERSON, unit: NO_UNIT, note: '' };

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
  const { runsDivision } = abilitiesOf(useMe());
  const { value, change } = draft;
  // The head of a division only names one of its own people.
  const division = runsDivision && task.assignee?.kind === 'unit' ? Number(task.assignee.id) : null;
  const submission = useSubmit({
    fields: ['assignee', 'note'],
    check: () => {
      if (value.kind === 'person' && !value.person.person) return [{ field: 'assignee', message: t.personMissing }];
      if (value.kind === 'unit' && !value.unit.unit) return [{ field: 'assignee', message: t.unitMissing }];
      return [];
    },
    send: () => {
      const assignee =
        value.kind === 'person'
          ? ({ kind: 'person', staffMemberId: value.person.person?.id ?? '' } as const)
          : ({ kind: 'unit', unitId: value.unit.unit?.id ?? 0 } as const);
      const body = { assignee, ...(value.note.trim() && { note: value.note.trim() }) };
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
      {division === null && (
        <Choice
          name="kind"
          label={t.kind}
          value={value.kind}
          onChange={(kind) => change({ kind })}
          options={[
            { value: 'person', label: t.person },
            { value: 'unit', label: t.unit },
          ]}
        />
      )}
      {value.kind === 'person' ? (
        <PersonPicker
          name="assignee"
          label={t.personLabel}
          unitId={division ?? task.unit.id}
          value={value.person}
          onChange={(person) => change({ person })}
        />
      ) : (
        <SubunitPicker
          name="assignee"
          label={t.unitLabel}
          hint={t.unitHint}
          parentId={task.unit.id}
          value={value.unit}
          onChange={(unit) => change({ unit })}
        />
      )}
      <TextArea name="note" optional rows={2} label={t.note} value={value.note} onChange={(note) => change({ note })} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.submit}</SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}
