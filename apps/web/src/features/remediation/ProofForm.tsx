import { useState } from 'react';
import { call, upload } from '../../app/api';
import type { Task } from '../../app/api-types';
import type { ChosenFile } from '../../app/photos/chosenFile';
import { useMe } from '../../app/session';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { readDay, showDay } from '../../i18n/dates';
import { SubmitButton } from '../../ui/Button';
import { DayField } from '../../ui/DayField';
import { TextArea, TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { SavedAt } from '../../ui/SavedAt';
import { insteadOf } from '../../ui/StaleNotice';
import { useSubmit, type FieldError } from '../../ui/useSubmit';
import { PhotoStrip } from '../evidence/PhotoStrip';
import { reloadTask, showTask } from './useTasks';

interface ProofContent {
  what: string;
  documentNumber: string;
  documentDate: string;
}

/** The file is a draft of its own: it is not written again at every key. */
interface FileContent {
  files: ChosenFile[];
}

const EMPTY: ProofContent = { what: '', documentNumber: '', documentDate: '' };
const NO_FILE: FileContent = { files: [] };

interface ProofProps {
  task: Task;
  onDone: (text: string) => void;
}

/** What was done, and something that shows it: a document with number and date, a file, or both. */
export function ProofForm(props: ProofProps) {
  const t = useT().remediation.proof;
  const { id, title } = props.task;
  const draft = useDraft<ProofContent>(`task:proof:${id}`, EMPTY, {
    href: `/tasks/${id}`,
    title: `${t.heading} – ${title}`,
  });
  const fileDraft = useDraft(`task:proof-files:${id}`, NO_FILE, { href: '', title: '' });
  return draft && fileDraft && <Fields {...props} draft={draft} fileDraft={fileDraft} />;
}

interface FieldsProps extends ProofProps {
  draft: DraftHandle<ProofContent>;
  fileDraft: DraftHandle<FileContent>;
}

function Fields({ task, onDone, draft, fileDraft }: FieldsProps) {
  const { remediation, form } = useT();
  const t = remediation.proof;
  const { today } = useMe();
  const { value, change } = draft;
  const [file] = fileDraft.value.files;
  const [sendingFile, setSendingFile] = useState(false);
  const check = useCheck(value, file);
  const submission = useSubmit({
    fields: ['what', 'documentNumber', 'documentDate', 'fileId'],
    check,
    send: async () => {
      if (file) {
        setSendingFile(true);
        await upload(file.id, fileOf(file), file.capture).finally(() => setSendingFile(false));
      }
      const documentDate = readDay(value.documentDate);
      const body = {
        id: draft.id,
        what: value.what.trim(),
        ...(value.documentNumber.trim() && { documentNumber: value.documentNumber.trim() }),
        ...(documentDate && { documentDate }),
        ...(file && { fileId: file.id }),
      };
      return call('POST /tasks/{id}/proofs', { path: { id: task.id }, ifMatch: task.etag, body });
    },
    renewId: draft.renew,
    done: async (submitted) => {
      await fileDraft.clear();
      await draft.clear();
      showTask(submitted);
      onDone(t.done);
    },
  });
  return (
    <div className="panel">
      <Form id="proof" submission={submission} instead={insteadOf(submission.problem, () => reloadTask(task.id))}>
        <h3>{t.heading}</h3>
        <SavedAt draft={draft} />
        <TextArea
          name="what"
          rows={4}
          label={t.what}
          hint={t.whatHint}
          value={value.what}
          onChange={(what) => change({ what })}
        />
        <h4>{t.evidence}</h4>
        <p className="meta">{t.evidenceHint}</p>
        <div className="pair">
          <TextField
            name="documentNumber"
            optional
            label={t.documentNumber}
            hint={t.documentNumberHint}
            value={value.documentNumber}
            onChange={(documentNumber) => change({ documentNumber })}
          />
          <DayField
            name="documentDate"
            optional
            today={today}
            label={t.documentDate}
            value={value.documentDate}
            onChange={(documentDate) => change({ documentDate })}
          />
        </div>
        <PhotoStrip
          name="fileId"
          optional
          label={t.file}
          hint={t.fileHint}
          files={fileDraft.value.files}
          most={1}
          papers
          captions={false}
          onChange={(files) => fileDraft.change({ files })}
        />
        <div className="form-actions">
          <SubmitButton icon="up" pending={submission.pending}>
            {t.submit}
          </SubmitButton>
          <p className="meta" role="status">
            {sendingFile ? form.file.sending : t.consequence(task.inspectingUnit.name)}
          </p>
        </div>
      </Form>
    </div>
  );
}

const fileOf = ({ blob, name, mediaType }: ChosenFile): File => new File([blob], name, { type: mediaType });

function useCheck(value: ProofContent, file: ChosenFile | undefined): () => FieldError[] {
  const { remediation, form } = useT();
  const { today } = useMe();
  const t = remediation.proof;
  return () => {
    const found: FieldError[] = [];
    const number = value.documentNumber.trim();
    const day = readDay(value.documentDate);
    if (isTooShort(value.what)) found.push({ field: 'what', message: t.whatMissing });
    if (!number && !value.documentDate.trim() && !file) {
      found.push({ field: 'documentNumber', message: t.evidenceMissing });
    }
    if (!number && value.documentDate.trim()) found.push({ field: 'documentNumber', message: t.documentNumberMissing });
    if (number && !value.documentDate.trim()) found.push({ field: 'documentDate', message: t.documentDateMissing });
    if (value.documentDate.trim() && !day) {
      found.push({ field: 'documentDate', message: form.dayUnreadable(t.documentDate) });
    }
    if (day && day > today) {
      found.push({ field: 'documentDate', message: form.dayAfterToday(t.documentDate, showDay(today)) });
    }
    return found;
  };
}
