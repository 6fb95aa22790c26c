import { call } from '../../app/api';
import type { Outcome, Task } from '../../app/api-types';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { SavedAt } from '../../ui/SavedAt';
import { isStale, StaleNotice } from '../../ui/StaleNotice';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { reloadTask, showTask } from './useTasks';

interface ConfirmProps {
  task: Task;
  onDone: (outcome: Outcome) => void;
}
interface ConfirmContent {
  closedAs: Outcome;
  note: string;
}

const OUTCOMES: readonly Outcome[] = ['FIXED', 'PARTLY', 'NOT_APPLICABLE', 'NOT_IMPLEMENTED', 'NO_CAPITAL'];
/** The shortcoming itself counts as put right. */
const REMEDIES: readonly Outcome[] = ['FIXED', 'NOT_APPLICABLE'];

/** The confirmer's, from outside the unit: the task is closed, with an outcome. */
export function ConfirmForm(props: ConfirmProps) {
  const t = useT().remediation.confirm;
  const { id, title } = props.task;
  const draft = useDraft<ConfirmContent>(
    `task:confirm:${id}`,
    { closedAs: 'FIXED', note: '' },
    { href: `/tasks/${id}?open=confirm`, title: `${t.heading} – ${title}` },
  );
  return draft && <Fields {...props} draft={draft} />;
}

function Fields({ task, onDone, draft }: ConfirmProps & { draft: DraftHandle<ConfirmContent> }) {
  const { course, remediation } = useT();
  const t = remediation.confirm;
  const key = useCommandKey();
  // A draft of an earlier version knows no outcome.
  const { closedAs = 'FIXED', note } = draft.value;
  const plain = closedAs === 'FIXED';
  const submission = useSubmit({
    fields: ['closedAs', 'note'],
    check: () => (plain || note.trim() ? [] : [{ field: 'note', message: course.outcomeNoteMissing }]),
    send: () => {
      const body = { closedAs, ...(note.trim() && { note: note.trim() }) };
      return call('POST /tasks/{id}/confirm', {
        path: { id: task.id },
        ifMatch: task.etag,
        idempotencyKey: key.forContent([task.etag, body]),
        body,
      });
    },
    done: async (confirmed) => {
      key.acknowledged();
      await draft.clear();
      showTask(confirmed);
      onDone(closedAs);
    },
  });
  return (
    <div className="panel">
      <Form
        id="confirm"
        submission={submission}
        instead={isStale(submission.problem) && <StaleNotice onLoad={() => reloadTask(task.id)} />}
      >
        <h3>{t.heading}</h3>
        <SavedAt draft={draft} />
        <Choice
          name="closedAs"
          label={course.outcome}
          shape="list"
          value={closedAs}
          onChange={(word) => draft.change({ closedAs: word })}
          options={OUTCOMES.map((value) => ({ value, label: course.outcomes[value] }))}
        />
        <p>{REMEDIES.includes(closedAs) ? t.consequence(course.outcomes[closedAs]) : course.stillOpen}</p>
        <TextArea
          name="note"
          optional={plain}
          rows={2}
          label={plain ? t.note : course.outcomeNote}
          hint={plain ? t.noteHint : undefined}
          value={note}
          onChange={(text) => draft.change({ note: text })}
        />
        <div className="form-actions">
          <SubmitButton icon="check" pending={submission.pending}>
            {plain ? t.submit : course.closedAs(course.outcomes[closedAs])}
          </SubmitButton>
        </div>
      </Form>
    </div>
  );
}
