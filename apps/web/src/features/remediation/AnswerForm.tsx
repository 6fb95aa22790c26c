import { call } from '../../app/api';
import type { RequestOutcome, TaskRequest, TaskRow } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { Choice } from '../../ui/Choice';
import { DayField } from '../../ui/DayField';
import { TextArea } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { Presets } from '../../ui/Presets';
import { SavedAt } from '../../ui/SavedAt';
import { useCommandKey, useSubmit, type FieldError } from '../../ui/useSubmit';
import { newDueError } from './newDue';
import { requestsChanged } from './useRequests';

const OPTIONS: Readonly<Record<TaskRequest['kind'], readonly RequestOutcome[]>> = {
  QUESTION: ['ANSWERED'],
  EXTENSION: ['GRANTED', 'REFUSED'],
  DISPUTE: ['UPHELD', 'ACCEPTED'],
};

interface AnswerContent {
  outcome: RequestOutcome | '';
  answer: string;
  grantedDueOn: string;
}

interface AnswerProps {
  request: Pick<TaskRequest, 'id' | 'kind' | 'proposedDueOn'>;
  task: Pick<TaskRow, 'id' | 'title' | 'unit' | 'state' | 'dueOn' | 'extensionCount'>;
  onDone: (text: string) => void;
  onClose: () => void;
}

/** The inspecting body's side: words, and a decision where the kind asks for one. */
export function AnswerForm(props: AnswerProps) {
  const { request, task } = props;
  const { heading } = useT().requests.answer;
  const [only = ''] = OPTIONS[request.kind].length === 1 ? OPTIONS[request.kind] : [];
  const draft = useDraft<AnswerContent>(
    `request:answer:${request.id}`,
    { outcome: only, answer: '', grantedDueOn: request.proposedDueOn ? showDay(request.proposedDueOn) : '' },
    { href: `/tasks/${task.id}`, title: `${heading[request.kind]} – ${task.title}` },
  );
  return draft && <Fields {...props} draft={draft} />;
}

function Fields({ request, task, onDone, onClose, draft }: AnswerProps & { draft: DraftHandle<AnswerContent> }) {
  const { requests, remediation } = useT();
  const t = requests.answer;
  const { kind } = request;
  const { today } = useMe();
  const key = useCommandKey();
  const { value, change } = draft;
  const isDeferred = task.state === 'DEFERRED';
  const options = OPTIONS[kind].filter((outcome) => outcome !== 'GRANTED' || !isDeferred);
  const outcome = options.find((found) => found === value.outcome);
  const grants = outcome === 'GRANTED';
  const submission = useSubmit({
    fields: ['outcome', 'grantedDueOn', 'answer'],
    check: () => {
      const found: FieldError[] = [];
      if (!outcome) found.push({ field: 'outcome', message: t.choiceMissing });
      const message = grants && newDueError(value.grantedDueOn, { today, dueOn: task.dueOn }, requests);
      if (message) found.push({ field: 'grantedDueOn', message });
      if (isTooShort(value.answer)) {
        found.push({ field: 'answer', message: requests.textMissing(t.text[kind], task.unit.name) });
      }
      return found;
    },
    send: () => {
      const grantedDueOn = grants ? readDay(value.grantedDueOn) : null;
      const body = {
        outcome: outcome ?? 'ANSWERED',
        answer: value.answer.trim(),
        ...(grantedDueOn && { grantedDueOn }),
      } as const;
      return call('POST /task-requests/{id}/answer', {
        path: { id: request.id },
        idempotencyKey: key.forContent(body),
        body,
      });
    },
    done: async () => {
      key.acknowledged();
      await draft.clear();
      onClose();
      await requestsChanged(task.id);
      onDone(t.done);
    },
  });
  return (
    <Form id={`answer-${request.id}`} submission={submission} label={t.openOf(task.title)}>
      <h3>{t.heading[kind]}</h3>
      <SavedAt draft={draft} />
      {kind === 'EXTENSION' && <p className="meta">{t.earlier(task.extensionCount)}</p>}
      {kind === 'EXTENSION' && isDeferred && <p className="meta">{t.deferredNote}</p>}
      {OPTIONS[kind].length > 1 && (
        <Choice
          name="outcome"
          label={t.choice}
          value={value.outcome}
          onChange={(outcome) => change({ outcome })}
          options={options.map((outcome) => ({ value: outcome, label: t.options[outcome] }))}
        />
      )}
      {grants && (
        <DayField
          name="grantedDueOn"
          label={requests.newDue}
          {...(task.dueOn && { hint: requests.proposedHint(showDay(task.dueOn)) })}
          value={value.grantedDueOn}
          onChange={(grantedDueOn) => change({ grantedDueOn })}
        />
      )}
      {value.outcome === 'ACCEPTED' && <p className="meta">{t.acceptedNote}</p>}
      <TextArea
        name="answer"
        rows={3}
        label={t.text[kind]}
        hint={t.textHint}
        value={value.answer}
        onChange={(answer) => change({ answer })}
      />
      <Presets presets={t.presets[kind]} text={value.answer} onChange={(answer) => change({ answer })} />
      <div className="form-actions">
        <SubmitButton icon="up" pending={submission.pending}>
          {t.submit}
        </SubmitButton>
        <Button onClick={onClose}>{remediation.cancel}</Button>
      </div>
    </Form>
  );
}
