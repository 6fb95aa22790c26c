import { useState } from 'react';
import { call, upload } from '../../app/api';
import type { RequestKind, Task } from '../../app/api-types';
import { useMe } from '../../app/session';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextArea } from '../../ui/Field';
import { fileFault, FileField } from '../../ui/FileField';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { SavedAt } from '../../ui/SavedAt';
import { insteadOf } from '../../ui/StaleNotice';
import { useSubmit, type FieldError } from '../../ui/useSubmit';
import { newDueError } from './newDue';
import { requestsChanged } from './useRequests';
import { reloadTask, showTask } from './useTasks';

interface AskContent {
  text: string;
  proposedDueOn: string;
}
/** The file is a draft of its own: it is not written again at every key. The draft's id is its id on the server. */
interface FileContent {
  file: File | null;
}
const EMPTY: AskContent = { text: '', proposedDueOn: '' };
const NO_FILE: FileContent = { file: null };

interface AskProps {
  task: Task;
  kind: RequestKind;
  onDone: (text: string) => void;
  onClose: () => void;
}

/** The unit's side: a question, a wish for more time, or why a finding is not so. */
export function AskForm(props: AskProps) {
  const { task, kind } = props;
  const heading = useT().requests.ask[kind].heading(task.inspectingUnit.name);
  const draft = useDraft<AskContent>(`task:ask:${kind}:${task.id}`, EMPTY, {
    href: `/tasks/${task.id}?open=${kind}`,
    title: `${heading} – ${task.title}`,
  });
  const fileDraft = useDraft(`task:ask-file:${kind}:${task.id}`, NO_FILE, { href: '', title: '' });
  return draft && fileDraft && <Fields {...props} draft={draft} fileDraft={fileDraft} />;
}

interface FieldsProps extends AskProps {
  draft: DraftHandle<AskContent>;
  fileDraft: DraftHandle<FileContent>;
}

function Fields({ task, kind, onDone, onClose, draft, fileDraft }: FieldsProps) {
  const { requests: t, remediation, form } = useT();
  const words = t.ask[kind];
  const addressee = task.inspectingUnit.name;
  const { value, change } = draft;
  const { file } = fileDraft.value;
  const [sendingFile, setSendingFile] = useState(false);
  const check = useCheck({ task, kind, value, file });
  const submission = useSubmit({
    fields: ['text', 'proposedDueOn', 'fileId'],
    check,
    send: async () => {
      if (file) {
        setSendingFile(true);
        await upload(fileDraft.id, file).finally(() => setSendingFile(false));
      }
      const proposedDueOn = kind === 'EXTENSION' ? readDay(value.proposedDueOn) : null;
      const body = {
        id: draft.id,
        kind,
        text: value.text.trim(),
        ...(proposedDueOn && { proposedDueOn }),
        ...(file && { fileId: fileDraft.id }),
      };
      return call('POST /tasks/{id}/requests', { path: { id: task.id }, ifMatch: task.etag, body });
    },
    renewId: draft.renew,
    done: async (asked) => {
      await fileDraft.clear();
      await draft.clear();
      onClose();
      showTask(asked);
      await requestsChanged(task.id);
      onDone(words.done(addressee));
    },
  });
  return (
    <Form
      id={`ask-${kind.toLowerCase()}`}
      submission={submission}
      instead={insteadOf(submission.problem, () => reloadTask(task.id))}
    >
      <h3>{words.heading(addressee)}</h3>
      <SavedAt draft={draft} />
      {kind === 'EXTENSION' && task.dueOn && (
        <DayField
          name="proposedDueOn"
          label={t.proposed}
          hint={t.proposedHint(showDay(task.dueOn))}
          value={value.proposedDueOn}
          onChange={(proposedDueOn) => change({ proposedDueOn })}
        />
      )}
      <TextArea
        name="text"
        rows={4}
        label={words.text}
        hint={words.hint}
        value={value.text}
        onChange={(text) => change({ text })}
      />
      <FileField
        name="fileId"
        optional
        label={t.file}
        hint={remediation.proof.fileHint}
        file={file}
        onChange={(chosen) => {
          fileDraft.renew();
          fileDraft.change({ file: chosen });
        }}
      />
      <div className="form-actions">
        <SubmitButton icon="up" pending={submission.pending}>
          {words.submit}
        </SubmitButton>
        <Button onClick={onClose}>{remediation.cancel}</Button>
        <p className="meta" role="status">
          {sendingFile ? form.file.sending : t.clock}
        </p>
      </div>
    </Form>
  );
}

interface Asked {
  task: Task;
  kind: RequestKind;
  value: AskContent;
  file: File | null;
}

function useCheck({ task, kind, value, file }: Asked): () => FieldError[] {
  const { requests: t, form } = useT();
  const { today } = useMe();
  return () => {
    const found: FieldError[] = [];
    if (kind === 'EXTENSION') {
      const message = newDueError(value.proposedDueOn, { today, dueOn: task.dueOn }, t);
      if (message) found.push({ field: 'proposedDueOn', message });
    }
    if (isTooShort(value.text))
      found.push({ field: 'text', message: t.textMissing(t.ask[kind].text, task.inspectingUnit.name) });
    const fault = file && fileFault(file, form.file);
    if (fault) found.push({ field: 'fileId', message: fault });
    return found;
  };
}
