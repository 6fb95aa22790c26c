import { useRef, useState, type ReactNode } from 'react';
import { v7 as newId } from 'uuid';
import { addressOf, queryOf, uploadSheet } from '../../app/api';
import type { SheetImport } from '../../app/api-types';
import { useT } from '../../i18n';
import { Button, SubmitButton } from '../../ui/Button';
import { FileField } from '../../ui/FileField';
import { Form } from '../../ui/Form';
import { Icon } from '../../ui/Icon';
import { useSubmit, type FieldError } from '../../ui/useSubmit';
import { kindOfSheet, SHEET_ENDINGS } from './sheetKind';
import { Tried } from './Tried';
import './sheets.css';

type Query = Record<string, string | number>;

interface Props<Answer extends SheetImport> {
  id: string;
  title: string;
  lead: string;
  /** `/score-imports`: with `.xlsx` behind it the template, with an id what is sent. */
  path: string;
  /** What the template and the sheet are asked for by. */
  of: Query;
  /** What is said beside the sheet. */
  more?: { fields: readonly string[]; query: Query; check: () => FieldError[]; inputs: ReactNode };
  /** What the rows of a try bring. */
  children: (answer: Answer) => ReactNode;
  /** How much comes in, in words. */
  counted: (entries: number, people: number) => string;
  onDone: (text: string) => void;
  onClose: () => void;
}

/** A sheet: the template, a try that tells of each row what would come and what is wrong, and then all of it at once. */
export function SheetForm<Answer extends SheetImport>(props: Props<Answer>) {
  const { id: name, title, lead, path, of, more, children, counted, onDone, onClose } = props;
  const { sheets: t } = useT();
  const [id, setId] = useState(() => newId());
  const [file, setFile] = useState<File | null>(null);
  const [tried, setTried] = useState<{ answer: Answer; key: string } | null>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const asked = { ...of, ...more?.query };
  // What was tried was tried with what stood beside it.
  const key = JSON.stringify(asked);
  const found = tried?.key === key ? tried.answer : null;
  const isReady = found !== null && found.counts.wrong === 0 && found.counts.entries > 0;
  const submission = useSubmit({
    fields: ['file', ...(more?.fields ?? [])],
    check: () => [
      ...(more?.check() ?? []),
      ...(file === null ? [{ field: 'file', message: t.fileMissing }] : []),
      ...(file !== null && kindOfSheet(file) === undefined ? [{ field: 'file', message: t.fileKind }] : []),
    ],
    send: () => {
      const sent = { file: file ?? new File([], ''), type: kindOfSheet(file) ?? 'text/csv' };
      return uploadSheet<Answer>(`${path}/${id}`, { ...asked, ...(isReady ? {} : { dryRun: true }) }, sent);
    },
    renewId: () => setId(newId()),
    done: (answer) => {
      if (answer.done) return onDone(t.cameIn(counted(answer.counts.entries, answer.counts.people)));
      setTried({ answer, key });
      requestAnimationFrame(() => outcome.current?.focus());
    },
  });
  return (
    <Form id={name} label={title} submission={submission}>
      <h2 className="sheet-title">{title}</h2>
      <p className="lead">{lead}</p>
      <p>
        <a className="button button-plain" href={addressOf(`${path}.xlsx`) + queryOf(of)} download>
          <Icon name="file" small />
          {t.template}
        </a>
      </p>
      {more?.inputs}
      <FileField
        name="file"
        label={t.file}
        hint={t.fileHint}
        file={file}
        onChange={(picked) => {
          setFile(picked);
          setTried(null);
          setId(newId());
        }}
        accept={SHEET_ENDINGS}
      />
      <div ref={outcome} tabIndex={-1} className="sheet-outcome" role="status">
        {found && (
          <Tried answer={found} counted={counted}>
            {children(found)}
          </Tried>
        )}
      </div>
      <div className="form-actions">
        <SubmitButton look="primary" icon={isReady ? 'check' : 'search'} pending={submission.pending}>
          {isReady ? t.commit(counted(found.counts.entries, found.counts.people)) : found ? t.tryAgain : t.try}
        </SubmitButton>
        <Button onClick={onClose}>{t.close}</Button>
      </div>
    </Form>
  );
}
