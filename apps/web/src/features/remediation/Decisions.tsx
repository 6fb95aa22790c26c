import { call } from '../../app/api';
import type { Task } from '../../app/api-types';
import { useT } from '../../i18n';
import { SubmitButton } from '../../ui/Button';
import { Form } from '../../ui/Form';
import { isStale, StaleNotice } from '../../ui/StaleNotice';
import { useCommandKey, useSubmit } from '../../ui/useSubmit';
import { TaskReason, type ReasonProps } from './TaskReason';
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

/** The chair's: back to the person in charge. */
export function SendBackForm(props: ReasonProps) {
  return (
    <TaskReason
      {...props}
      verb="send-back"
      words={useT().remediation.sendBack}
      empty={{ reason: '' }}
      body={(reason) => ({ reason })}
      send={(command) => call('POST /tasks/{id}/send-back', command)}
    />
  );
}

/** The confirmer's: back to the unit. */
export function ReturnForm(props: ReasonProps) {
  const { return: t } = useT().remediation;
  return (
    <TaskReason
      {...props}
      verb="return"
      words={{ ...t, hint: t.reasonHint }}
      empty={{ reason: '' }}
      body={(reason) => ({ reason })}
      send={(command) => call('POST /tasks/{id}/return', command)}
    />
  );
}
