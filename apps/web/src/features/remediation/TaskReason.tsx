import type { ReactNode } from 'react';
import type { Task } from '../../app/api-types';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { ReasonForm, useReasonCheck } from '../../ui/ReasonForm';
import { isStale, StaleNotice } from '../../ui/StaleNotice';
import { useCommandKey, useSubmit, type FieldError } from '../../ui/useSubmit';
import { reloadTask, showTask } from './useTasks';

export interface ReasonContent {
  reason: string;
}

export interface ReasonProps {
  task: Pick<Task, 'id' | 'title' | 'etag'>;
  onDone: () => void;
  onClose: () => void;
}

interface ReasonWords {
  heading: string;
  /** What follows from it. */
  consequence?: string;
  reason: string;
  hint?: string;
  submit: string;
  presets: readonly string[];
}

interface Command<B> {
  path: { id: string };
  ifMatch: string;
  idempotencyKey: string;
  body: B;
}

interface TaskReasonProps<T extends ReasonContent, B> extends ReasonProps {
  /** Of the command; names the draft and the form, and `?open=` of the task page unfolds it. */
  verb: string;
  words: ReasonWords;
  empty: T;
  send: (command: Command<B>) => Promise<Task>;
  body: (reason: string, value: T) => B;
  /** What is asked besides the reason, its name as in the body. */
  beside?: { field: string; check: (value: T) => FieldError[]; input: (draft: DraftHandle<T>) => ReactNode };
  /** Where the form stands, when that is not the page of the task. */
  place?: { formId: string; href: string; title: string; reload: () => Promise<void> };
}

/** A command upon a task that needs a written reason: kept while it is typed, sent once, refused when the task moved. */
export function TaskReason<T extends ReasonContent, B>(props: TaskReasonProps<T, B>) {
  const { task, verb, words, place } = props;
  const draft = useDraft<T>(`task:${verb}:${task.id}`, props.empty, {
    href: place?.href ?? `/tasks/${task.id}?open=${verb}`,
    title: place?.title ?? `${words.heading} – ${task.title}`,
  });
  return draft && <Fields {...props} draft={draft} />;
}

function Fields<T extends ReasonContent, B>(props: TaskReasonProps<T, B> & { draft: DraftHandle<T> }) {
  const { task, words, beside, place, draft } = props;
  const { remediation } = useT();
  const key = useCommandKey();
  const checkReason = useReasonCheck();
  const submission = useSubmit({
    fields: [...(beside ? [beside.field] : []), 'reason'],
    check: () => [...(beside?.check(draft.value) ?? []), ...checkReason(draft.value.reason)],
    send: () => {
      const body = props.body(draft.value.reason.trim(), draft.value);
      return props.send({
        path: { id: task.id },
        ifMatch: task.etag,
        idempotencyKey: key.forContent([task.etag, body]),
        body,
      });
    },
    done: async (changed) => {
      key.acknowledged();
      await draft.clear();
      props.onClose();
      showTask(changed);
      props.onDone();
    },
  });
  return (
    <ReasonForm
      id={place?.formId ?? props.verb}
      heading={words.heading}
      {...(words.consequence && { note: words.consequence })}
      label={words.reason}
      {...(words.hint && { hint: words.hint })}
      presets={words.presets}
      submitText={words.submit}
      cancelText={remediation.cancel}
      draft={draft}
      submission={submission}
      onCancel={props.onClose}
      instead={isStale(submission.problem) && <StaleNotice onLoad={place?.reload ?? (() => reloadTask(task.id))} />}
    >
      {beside?.input(draft)}
    </ReasonForm>
  );
}
