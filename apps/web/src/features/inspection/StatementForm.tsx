import { useState } from 'react';
import { call, upload } from '../../app/api';
import type { Finding, Statement } from '../../app/api-types';
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

export interface StatementBody {
  id: string;
  text: string;
  fileId?: string;
}
interface StatementProps {
  finding: Pick<Finding, 'id' | 'title'>;
  side: Statement['side'];
  /** Whether one has said something already, which a second one replaces. */
  again: boolean;
  /** The page that a draft leads back to. */
  page: string;
  send: (body: StatementBody) => Promise<void>;
  /** Fetches the finding as the server has it. */
  reload: () => Promise<unknown>;
  onSaid: (text: string) => void;
}

const nameOf = ({ finding, side }: Pick<StatementProps, 'finding' | 'side'>): string =>
  side === 'UNIT' ? `statement-${finding.id}` : `own-statement-${finding.id}`;

/** Giải trình of the unit to one finding, open until the notice is there. */
export function AnswerFinding({ finding, onSaid }: { finding: Finding; onSaid: (text: string) => void }) {
  const own = useMe().person?.id;
  return (
    <AnswerButton
      finding={finding}
      side="UNIT"
      again={finding.statements.some(({ author, side }) => side === 'UNIT' && author.id === own)}
      page={`/inspections/${finding.inspectionId}`}
      send={async (body) =>
        showFinding(await call('POST /findings/{id}/statements', { path: { id: finding.id }, body }))
      }
      reload={() => reloadInspection(finding.inspectionId)}
      onSaid={onSaid}
    />
  );
}

/** The form of one statement, behind a button; a second one replaces one's own first. */
export function AnswerButton(props: StatementProps) {
  const t = useT().inspection.statement;
  const [open, setOpen] = useState(useAskedFor() === nameOf(props));
  const { finding, side, again } = props;
  if (!open) {
    return (
      <div className="finding-actions">
        <Button look="quiet" icon="pen" aria-label={t.openOf[side](finding.title)} onClick={() => setOpen(true)}>
          {again ? t.openAgain[side] : t.open[side]}
        </Button>
      </div>
    );
  }
  return <Drafted {...props} onClose={() => setOpen(false)} />;
}

interface OpenProps extends StatementProps {
  onClose: () => void;
}

function Drafted(props: OpenProps) {
  const t = useT().inspection.statement;
  const { finding, side, page } = props;
  const name = nameOf(props);
  const key = side === 'UNIT' ? finding.id : name;
  const draft = useDraft<StatementContent>(`finding:statement:${key}`, EMPTY, {
    href: `${page}?open=${name}`,
    title: `${t.open[side]} – ${finding.title}`,
  });
  const fileDraft = useDraft(`finding:statement-file:${key}`, NO_FILE, { href: '', title: '' });
  return draft && fileDraft && <Fields {...props} draft={draft} fileDraft={fileDraft} />;
}

interface FieldsProps extends OpenProps {
  draft: DraftHandle<StatementContent>;
  fileDraft: DraftHandle<FileContent>;
}

function Fields(props: FieldsProps) {
  const { finding, side, again, draft, fileDraft, onClose } = props;
  const { inspection, form } = useT();
  const t = inspection.statement;
  const addsFiles = useMe().permissions.includes('evidence.add');
  const { file } = fileDraft.value;
  const submission = useSubmit({
    fields: ['text', 'fileId'],
    check: () => {
      const found: FieldError[] = [];
      if (isTooShort(draft.value.text)) found.push({ field: 'text', message: t.textMissing[side] });
      const fault = file && fileFault(file, form.file);
      if (fault) found.push({ field: 'fileId', message: fault });
      return found;
    },
    send: async () => {
      if (file) await upload(fileDraft.id, file);
      const body = { id: draft.id, text: draft.value.text.trim(), ...(file && { fileId: fileDraft.id }) };
      return props.send(body);
    },
    renewId: draft.renew,
    done: async () => {
      await fileDraft.clear();
      await draft.clear();
      props.onSaid(t.done[side](finding.title));
      onClose();
    },
  });
  return (
    <div className="panel">
      <Form id={nameOf(props)} submission={submission} instead={insteadOf(submission.problem, props.reload)}>
        <h3>{again ? t.openAgain[side] : t.open[side]}</h3>
        <SavedAt draft={draft} />
        <p className="meta">{again ? t.replaces : t.until}</p>
        <TextArea
          name="text"
          rows={5}
          label={t.text[side]}
          hint={t.textHint[side]}
          value={draft.value.text}
          onChange={(text) => draft.change({ text })}
        />
        {addsFiles && (
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
        )}
        <div className="form-actions">
          <SubmitButton icon="up" pending={submission.pending}>
            {t.submit[side]}
          </SubmitButton>
          <Button onClick={onClose}>{t.cancel}</Button>
        </div>
      </Form>
    </div>
  );
}
