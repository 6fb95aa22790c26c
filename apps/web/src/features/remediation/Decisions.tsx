import { call } from '../../app/api';
import type { Task } from '../../app/api-types';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { SubmitButton } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { ReasonForm, useReasonCheck } from '../../ui/ReasonForm';
import { isStale, StaleNotice } from '../../ui/StaleNotice';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { reloadTask, showTask } from './useTasks';

interface DecisionProps {
  task: Task;
  onDone: () => void;
}

/** The chair's: the report leaves the unit. Nothing is typed, so nothing is kept. */
export function SignForm({ task, onDone }: DecisionProps) {
  const t = useT().remediation.sign;
  const key = useCommandKey();
  const submission = useSubmit({
    fields: [],
    check: () => [],
    send: () =>
      call('POST /tasks/{id}/sign', {
        path: { id: task.id },
        ifMatch: task.etag,
        idempotencyKey: key.forContent(task.etag),
      }),
    done: (signed) => {
      key.acknowledged();
      showTask(signed);
      onDone();
    },
  });
  return (
    <div className="panel">
      <Form
        id="sign"
        submission={submission}
        instead={isStale(submission.problem) && <StaleNotice onLoad={() => reloadTask(task.id)} />}
      >
        <h3>{t.heading}</h3>
        <p>{t.consequence}</p>
        <div className="form-actions">
          <SubmitButton icon="pen" pending={submission.pending}>
            {t.submit}
          </SubmitButton>
        </div>
      </Form>
    </div>
  );
}

interface RefusalProps extends DecisionProps {
  onClose: () => void;
}

/** The chair's: back to the person in charge. */
export function SendBackForm(props: RefusalProps) {
  const { cancel, sendBack: t } = useT().remediation;
  return <Refusal {...props} verb="send-back" words={{ ...t, cancel }} />;
}

/** The confirmer's: back to the unit. */
export function ReturnForm(props: RefusalProps) {
  const { cancel, return: t } = useT().remediation;
  return <Refusal {...props} verb="return" words={{ ...t, cancel, hint: t.reasonHint }} />;
}

interface RefusalWords {
  heading: string;
  reason: string;
  hint?: string;
  submit: string;
  cancel: string;
  presets: readonly string[];
}

function Refusal(props: RefusalProps & { verb: 'send-back' | 'return'; words: RefusalWords }) {
  const { task, verb, words } = props;
  const draft = useDraft(
    `task:${verb}:${task.id}`,
    { reason: '' },
    { href: `/tasks/${task.id}?open=${verb}`, title: `${words.heading} – ${task.title}` },
  );
  return draft && <RefusalFields {...props} draft={draft} />;
}

function RefusalFields({
  task,
  verb,
  words,
  draft,
  onDone,
  onClose,
}: Parameters<typeof Refusal>[0] & { draft: DraftHandle<{ reason: string }> }) {
  const key = useCommandKey();
  const checkReason = useReasonCheck();
  const submission = useSubmit({
    fields: ['reason'],
    check: () => checkReason(draft.value.reason),
    send: () => {
      const body = { reason: draft.value.reason.trim() };
      return call(`POST /tasks/{id}/${verb}`, {
        path: { id: task.id },
        ifMatch: task.etag,
        idempotencyKey: key.forContent([task.etag, body]),
        body,
      });
    },
    done: async (returned) => {
      key.acknowledged();
      await draft.clear();
      onClose();
      showTask(returned);
      onDone();
    },
  });
  return (
    <ReasonForm
      id={verb}
      heading={words.heading}
      label={words.reason}
      {...(words.hint && { hint: words.hint })}
      presets={words.presets}
      submitText={words.submit}
      cancelText={words.cancel}
      draft={draft}
      submission={submission}
      onCancel={onClose}
      instead={isStale(submission.problem) && <StaleNotice onLoad={() => reloadTask(task.id)} />}
    />
  );
}
