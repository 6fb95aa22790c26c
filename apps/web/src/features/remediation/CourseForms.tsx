import { call } from '../../app/api';
import type { Task } from '../../app/api-types';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { readDay } from '../../i18n/dates';
import { CountField } from '../../ui/CountField';
import { DayField } from '../../ui/DayField';
import { ReasonForm, useReasonCheck } from '../../ui/ReasonForm';
import { isStale, StaleNotice } from '../../ui/StaleNotice';
import { useCommandKey, useSubmit, type FieldError } from '../../ui/useSubmit';
import { reloadTask, showTask } from './useTasks';

interface CourseProps {
  task: Task;
  onDone: () => void;
  onClose: () => void;
}

interface DeferContent {
  until: string;
  reason: string;
}

/** The inspecting side puts the task off until a day. */
export function DeferForm(props: CourseProps) {
  const t = useT().course.defer;
  const { id, title } = props.task;
  const draft = useDraft<DeferContent>(
    `task:defer:${id}`,
    { until: '', reason: '' },
    { href: `/tasks/${id}?open=defer`, title: `${t.heading} – ${title}` },
  );
  return draft && <DeferFields {...props} draft={draft} />;
}

function DeferFields({ task, onDone, onClose, draft }: CourseProps & { draft: DraftHandle<DeferContent> }) {
  const { course, remediation } = useT();
  const t = course.defer;
  const key = useCommandKey();
  const checkReason = useReasonCheck();
  const until = readDay(draft.value.until);
  const submission = useSubmit({
    fields: ['until', 'reason'],
    check: (): FieldError[] => [
      ...(until ? [] : [{ field: 'until', message: t.untilMissing }]),
      ...checkReason(draft.value.reason),
    ],
    send: () => {
      const body = { until: until ?? '', reason: draft.value.reason.trim() };
      return call('POST /tasks/{id}/defer', {
        path: { id: task.id },
        ifMatch: task.etag,
        idempotencyKey: key.forContent([task.etag, body]),
        body,
      });
    },
    done: async (deferred) => {
      key.acknowledged();
      await draft.clear();
      onClose();
      showTask(deferred);
      onDone();
    },
  });
  return (
    <ReasonForm
      id="defer"
      heading={t.heading}
      note={t.consequence}
      label={t.reason}
      presets={t.presets}
      submitText={t.submit}
      cancelText={remediation.cancel}
      draft={draft}
      submission={submission}
      onCancel={onClose}
      instead={isStale(submission.problem) && <StaleNotice onLoad={() => reloadTask(task.id)} />}
    >
      <DayField
        name="until"
        label={t.until}
        value={draft.value.until}
        onChange={(day) => draft.change({ until: day })}
      />
    </ReasonForm>
  );
}

interface ReopenContent {
  term: string;
  reason: string;
}

/** The inspecting side takes a closed task up again, with a term of its own. */
export function ReopenForm(props: CourseProps) {
  const t = useT().course.reopen;
  const { id, title } = props.task;
  const draft = useDraft<ReopenContent>(
    `task:reopen:${id}`,
    { term: '', reason: '' },
    { href: `/tasks/${id}?open=reopen`, title: `${t.heading} – ${title}` },
  );
  return draft && <ReopenFields {...props} draft={draft} />;
}

function ReopenFields({ task, onDone, onClose, draft }: CourseProps & { draft: DraftHandle<ReopenContent> }) {
  const { course, remediation } = useT();
  const t = course.reopen;
  const key = useCommandKey();
  const checkReason = useReasonCheck();
  const term = /^\d{1,3}$/.test(draft.value.term.trim()) ? Number(draft.value.term) : 0;
  const submission = useSubmit({
    fields: ['termWorkdays', 'reason'],
    check: (): FieldError[] => [
      ...(term >= 1 && term <= 250 ? [] : [{ field: 'termWorkdays', message: t.termMissing }]),
      ...checkReason(draft.value.reason),
    ],
    send: () => {
      const body = { termWorkdays: term, reason: draft.value.reason.trim() };
      return call('POST /tasks/{id}/reopen', {
        path: { id: task.id },
        ifMatch: task.etag,
        idempotencyKey: key.forContent([task.etag, body]),
        body,
      });
    },
    done: async (reopened) => {
      key.acknowledged();
      await draft.clear();
      onClose();
      showTask(reopened);
      onDone();
    },
  });
  return (
    <ReasonForm
      id="reopen"
      heading={t.heading}
      note={t.consequence}
      label={t.reason}
      presets={t.presets}
      submitText={t.submit}
      cancelText={remediation.cancel}
      draft={draft}
      submission={submission}
      onCancel={onClose}
      instead={isStale(submission.problem) && <StaleNotice onLoad={() => reloadTask(task.id)} />}
    >
      <CountField
        name="termWorkdays"
        label={t.term}
        value={draft.value.term}
        onChange={(days) => draft.change({ term: days })}
      />
    </ReasonForm>
  );
}
