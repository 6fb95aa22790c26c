import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { v7 as newId } from 'uuid';
import { call, isProblem } from '../../app/api';
import type { DraftRow } from '../../app/api-types';
import { useT } from '../../i18n';
import { showInstant } from '../../i18n/dates';
import { Button, SubmitButton } from '../../ui/Button';
import { TextField } from '../../ui/Field';
import { Form } from '../../ui/Form';
import { Load } from '../../ui/Load';
import { Empty, Notice, Section } from '../../ui/Parts';
import { Unfold } from '../../ui/Unfold';
import { sentence, useSubmit, type FieldError, type Submission } from '../../ui/useSubmit';
import { refreshChecklists, useDrafts } from './useDrafts';

/** What is being written, for whoever may write it. */
export function Drafts() {
  const t = useT().drafts;
  const query = useDrafts();
  // Whoever administers a part of the authority reads the checklists as everybody does.
  if (isProblem(query.error) && query.error.problem.status === 403) return <Notice>{t.notAllOfIt}</Notice>;
  return (
    <Section id="drafts-heading" title={t.heading} count={query.data?.items.length}>
      <Load query={query} rows={1}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty why={t.none} next={t.noneNext} />
          ) : (
            <ul className="rows">
              {items.map((row) => (
                <Row key={row.id} row={row} />
              ))}
            </ul>
          )
        }
      </Load>
      <Unfold label={t.beginNew} icon="plus">
        {(close) => <NewListForm onClose={close} />}
      </Unfold>
    </Section>
  );
}

function Row({ row }: { row: DraftRow }) {
  const t = useT().drafts;
  return (
    <li className="row">
      <div className="row-main">
        <Link href={`/checklists/drafts/${row.id}`} className="row-title">
          {row.title}
        </Link>
        <p className="meta row-facts">
          <span>{row.baseVersion === null ? t.isNew : t.basedOn(row.baseVersion)}</span>
          <span>{t.edited(row.editedByName, showInstant(row.editedAt))}</span>
        </p>
      </div>
      <div className="row-side">
        <span className="meta">{t.items(row.itemCount)}</span>
      </div>
    </li>
  );
}

interface Begin {
  fromVersionId?: string;
  code?: string;
  title?: string;
}

/** Begins a draft and goes there; where the list has one already, it leads to that one. */
function useBegin(body: () => Begin, check: () => FieldError[] = () => []): Submission {
  const [, go] = useLocation();
  const [id, setId] = useState(() => newId());
  return useSubmit({
    fields: ['code', 'title'],
    check,
    send: () => call('POST /checklist-drafts', { body: { id, ...body() } }),
    renewId: () => setId(newId()),
    done: async (draft) => {
      go(`/checklists/drafts/${draft.id}`);
      await refreshChecklists();
    },
  });
}

/** The draft that the list has already, where that is what stands in the way. */
function standingDraft(problem: Submission['problem']): string | null {
  const facts: Record<string, unknown> = problem?.facts ?? {};
  return typeof facts['draftId'] === 'string' ? facts['draftId'] : null;
}

/** What stands in the way, with the way to the draft that is there. */
function Standing({ problem }: Pick<Submission, 'problem'>) {
  const t = useT().drafts;
  const draftId = standingDraft(problem);
  if (!problem) return null;
  return (
    <Notice tone="warm" icon="warning">
      <p role="alert">{sentence(problem.title, problem.remedy)}</p>
      {draftId !== null && <Link href={`/checklists/drafts/${draftId}`}>{t.openThat}</Link>}
    </Notice>
  );
}

function NewListForm({ onClose }: { onClose: () => void }) {
  const t = useT().drafts;
  const [code, setCode] = useState('');
  const [title, setTitle] = useState('');
  const submission = useBegin(
    () => ({ code: code.trim(), title: title.trim() }),
    () => [
      ...(/^[A-Z0-9][A-Z0-9-]{1,19}$/.test(code.trim()) ? [] : [{ field: 'code', message: t.listCodeMissing }]),
      ...(title.trim().length < 5 ? [{ field: 'title', message: t.titleMissing }] : []),
    ],
  );
  return (
    <Form
      id="new-list"
      label={t.beginNew}
      submission={submission}
      instead={standingDraft(submission.problem) !== null && <Standing problem={submission.problem} />}
    >
      <p>{t.beginNewLead}</p>
      <TextField name="code" label={t.listCode} hint={t.listCodeHint} short value={code} onChange={setCode} />
      <TextField name="title" label={t.title} value={title} onChange={setTitle} />
      <div className="form-actions">
        <SubmitButton pending={submission.pending}>{t.start}</SubmitButton>
        <Button onClick={onClose}>{t.cancel}</Button>
      </div>
    </Form>
  );
}

/** The next version of a list begins with what this one says. */
export function BeginNext({ versionId }: { versionId: string }) {
  const t = useT().drafts;
  const submission = useBegin(() => ({ fromVersionId: versionId }));
  return (
    <div className="no-print">
      <Standing problem={submission.problem} />
      <Button icon="pen" aria-disabled={submission.pending} onClick={submission.submit}>
        {t.begin}
      </Button>
    </div>
  );
}
