import { useState } from 'react';
import { call, upload } from '../../app/api';
import type { Finding } from '../../app/api-types';
import { useAskedFor } from '../../app/useAskedFor';
import { useMe } from '../../app/session';
import { useDraft, type DraftHandle } from '../../app/useDraft';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { TextArea } from '../../ui/Field';
import { fileFault, FileField } from '../../ui/FileField';
import { Form } from '../../ui/Form';
import { isTooShort } from '../../ui/isTooShort';
import { SavedAt } from '../../ui/SavedAt';
import { insteadOf } from '../../ui/StaleNotice';
import { useSubmit, type FieldError } from '../../ui/useSubmit';
import { reloadInspection, showFinding } from './useInspections';

interface StatementContent {
  text: string;
}
/** A draft of its own: its id is the file's id on the server. */
interface FileContent {
  file: File | null;
}
const EMPTY: StatementContent = { text: '' };
const NO_FILE: FileContent = { file: null };

const nameOf = ({ id }: Finding): string => `statement-${id}`;

interface StatementProps {
  finding: Finding;
  onSaid: (text: string) => void;
}

/** Giải trình of the unit to one finding, open until the notice is there; a second one replaces one's own first. */
export function AnswerFinding(props: StatementProps) {
  const t = useT().inspection.statement;
  const [open, setOpen] = useState(useAskedFor() === nameOf(props.finding));
  const own = useMe().person?.id;
  const { finding } = props;
  const again = finding.statements.some(({ author }) => author.id === own);
  if (!open) {
    return (
      <div className="finding-actions">
        <Button look="quiet" icon="pen" aria-label={t.openOf(finding.title)} onClick={() => setOpen(true)}>
          {again ? t.openAgain : t.open}
        </Button>
      </div>
    );
  }
  return <Drafted {...props} again={again} onClose={() => setOpen(false)} />;
}

interface OpenProps extends StatementProps {
  again: boolean;
  onClose: () => void;
}

function Drafted(props: OpenProps) {
  const t = useT().inspection.statement;
  const { finding } = props;
  const { id, title, inspectionId } = finding;
  const draft = useDraft<StatementContent>(`finding:statement:${id}`, EMPTY, {
    href: `/inspections/${inspectionId}?open=${nameOf(finding)}`,
    title: `${t.open} – ${title}`,
  });
  const fileDraft = useDraft(`finding:statement-file:${id}`, NO_FILE, { href: '', title: '' });
  return draft && fileDraft && <Fields {...props} draft={draft} fileDraft={fileDraft} />;
}

interface FieldsProps extends OpenProps {
  draft: DraftHandle<StatementContent>;
  fileDraft: DraftHandle<FileContent>;
}

function Fields({ finding, again, onSaid, onClose, draft, fileDraft }: FieldsProps) {
  const { inspection, form } = useT();
  const t = inspection.statement;
  const { file } = fileDraft.value;
  const submission = useSubmit({
    fields: ['text', 'fileId'],
    check: () => {
      const found: FieldError[] = [];
      if (isTooShort(draft.value.text)) found.push({ field: 'text', message: t.textMissing });
      const fault = file && fileFault(file, form.file);
      if (fault) found.push({ field: 'fileId', message: fault });
      return found;
    },
    send: async () => {
      if (file) await upload(fileDraft.id, file);
      const body = { id: draft.id, text: draft.value.text.trim(), ...(file && { fileId: fileDraft.id }) };
      return call('POST /findings/{id}/statements', { path: { id: finding.id }, body });
    },
    renewId: draft.renew,
    done: async (answered) => {
      await fileDraft.clear();
      await draft.clear();
      showFinding(answered);
      onSaid(t.done(finding.title));
      onClose();
    },
  });
  return (
    <div className="panel">
      <Form
        id={`statement-${finding.id}`}
        submission={submission}
        instead={insteadOf(submission.problem, () => reloadInspection(finding.inspectionId))}
      >
        <h3>{again ? t.openAgain : t.open}</h3>
        <SavedAt draft={draft} />
        <p className="meta">{again ? t.replaces : t.until}</p>
        <TextArea
          name="text"
          rows={5}
          label={t.text}
          hint={t.textHint}
          value={draft.value.text}
          onChange={(text) => draft.change({ text })}
        />
        <FileField
          name="fileId"
          optional
          label={t.file}
          hint={t.fileHint}
          file={file}
          onChange={(chosen) => {
            fileDraft.renew();
            fileDraft.change({ file: chosen });
          }}
        />
        <div className="form-actions">
          <SubmitButton icon="up" pending={submission.pending}>
            {t.submit}
          </SubmitButton>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </Form>
    </div>
  );
}
