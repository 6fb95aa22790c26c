import { useState } from 'react';
import { Link } from 'wouter';
import { contentFaults } from '@app/inspection/rules';
import { call } from '../../../app/api';
import type { Draft, LegalBasis, ProblemBody } from '../../../app/api-types';
import { deviceNow } from '../../../app/clock';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import type { Text } from '../../../i18n/vi';
import { showInstant, showSavedAt } from '../../../i18n/dates';
import { Button, ButtonLink } from '../../../ui/Button';
import { Done, useSaid } from '../../../ui/Done';
import { TextField } from '../../../ui/Field';
import { FieldScope } from '../../../ui/Form';
import { Icon } from '../../../ui/Icon';
import { Load, Skeleton } from '../../../ui/Load';
import { Notice, PageHead } from '../../../ui/Parts';
import { usePageTitle } from '../../../ui/pageTitle';
import { Unfold } from '../../../ui/Unfold';
import { useSettled } from '../../../ui/useSettled';
import { sentence, useCommandKey, useSubmit } from '../../../ui/useSubmit';
import { useProblemText } from '../../../ui/problemText';
import '../checklist.css';
import { useDraftOnce, useLegalBases } from '../useDrafts';
import { DiscardForm } from './DiscardForm';
import { Difference } from './DraftDifference';
import { faultText } from './faultText';
import { ItemList } from './ItemList';
import { forgetContent, useKeptContent, type KeptContent } from './keptContent';
import { PublishForm } from './PublishForm';
import './draft.css';
import { useDraftEditor, type DraftEditor } from './useDraftEditor';

/** The next version of a checklist while it is written. */
export function DraftPage({ id }: { id: string }) {
  const draft = useDraftOnce(id);
  const bases = useLegalBases();
  const left = useKeptContent(id);
  return (
    <Load query={draft} as="page" rows={8}>
      {(loaded) => (
        <Load query={bases} as="page" rows={8}>
          {({ items }) =>
            left === undefined ? (
              <Skeleton rows={8} />
            ) : loaded.state === 'OPEN' ? (
              <Editor key={loaded.id} draft={loaded} left={left} bases={items} />
            ) : (
              <Closed draft={loaded} state={loaded.state} />
            )
          }
        </Load>
      )}
    </Load>
  );
}

export function BackToLibrary() {
  const t = useT().drafts;
  return (
    <Link href="/checklists" className="see-all">
      <Icon name="left" small />
      {t.backToList}
    </Link>
  );
}

function Closed({ draft, state }: { draft: Draft; state: 'PUBLISHED' | 'DISCARDED' }) {
  const t = useT().drafts;
  usePageTitle(t.page(draft.title));
  return (
    <>
      <PageHead title={t.page(draft.title)} back={<BackToLibrary />} />
      <Notice>
        <p>{t.closed[state]}</p>
        {draft.publishedVersionId && (
          <p>
            <Link href={`/checklists/${draft.publishedVersionId}`}>{t.seeVersion}</Link>
          </p>
        )}
      </Notice>
      <LeftBehind id={draft.id} />
    </>
  );
}

/** What could not reach the draft before it was closed is shown, so that it can be taken into the next one. */
function LeftBehind({ id }: { id: string }) {
  const t = useT().drafts;
  const owner = useMe().account.id;
  const left = useKeptContent(id);
  const [gone, setGone] = useState(false);
  if (!left || gone) return null;
  return (
    <>
      <Notice tone="warm" icon="warning">
        <p>{t.leftBehind}</p>
        <Button
          onClick={() => {
            setGone(true);
            void forgetContent(owner, id);
          }}
        >
          {t.dropLeft}
        </Button>
      </Notice>
      <Difference before={left.base} after={left.content} />
    </>
  );
}

interface EditorProps {
  draft: Draft;
  /** What an earlier page of this person could not save. */
  left: KeptContent | null;
  bases: readonly LegalBasis[];
}

function Editor({ draft, left, bases }: EditorProps) {
  const t = useT().drafts;
  const { today } = useMe();
  const editor = useDraftEditor(draft, left);
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useSaid();
  const { title, items } = editor.content;
  usePageTitle(t.page(title));
  const faults = contentFaults({ title, items }, { bases, day: today, usedCodes: draft.usedCodes });
  // What is being written for the first time is not found fault with yet.
  const shown = faults.filter(({ pointer }) => {
    const item = items[Number(pointer.split('/')[2])];
    return !item || item.id !== open || item.title !== '' || item.requirement !== '';
  });
  const toFirst = (): void => {
    const item = faults.map(({ pointer }) => items[Number(pointer.split('/')[2])]).find(Boolean);
    if (!item) return document.getElementById('draft-title')?.focus();
    setOpen(item.id);
    document.getElementById(`line-${item.id}`)?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className="draft">
      <PageHead title={t.page(title)} back={<BackToLibrary />}>
        <p className="page-tags">
          <span className="meta">{draft.code}</span>
          <span className="meta">{draft.baseVersion === null ? t.isNew : t.basedOn(draft.baseVersion)}</span>
          <span className="meta">{t.items(items.length)}</span>
          <span className="meta">{t.edited(draft.editedByName, showInstant(draft.editedAt))}</span>
        </p>
        <SaveState editor={editor} />
      </PageHead>
      <Done said={said} />
      {draft.outdated && <Outdated draft={draft} editor={editor} onSaid={setSaid} />}
      <Between editor={editor} />
      <FieldScope
        id="draft"
        errors={shown.flatMap((fault) =>
          fault.pointer === '/title' ? [{ field: 'title', message: faultText(t, fault) }] : [],
        )}
      >
        <TextField name="title" label={t.title} value={title} onChange={(typed) => editor.change({ title: typed })} />
      </FieldScope>
      <p className="draft-faults">
        <Icon name={faults.length > 0 ? 'warning' : 'check'} small />
        <span>{faults.length > 0 ? t.faults(faults.length) : t.noFaults}</span>
        {faults.length > 0 && items.length > 0 && (
          <Button look="quiet" onClick={toFirst}>
            {t.firstFault}
          </Button>
        )}
      </p>
      <ItemList
        items={items}
        bases={bases}
        faults={shown}
        open={open}
        onOpen={setOpen}
        onChange={(next) => editor.change({ items: next })}
      />
      <div className="draft-ends">
        <ButtonLink href={`/checklists/drafts/${draft.id}/difference`} icon="list">
          {t.seeDifference}
        </ButtonLink>
        <Unfold label={t.publish} look="primary" icon="check">
          {(close) => <PublishForm draft={draft} editor={editor} onClose={close} />}
        </Unfold>
        <Unfold label={t.discard} look="danger" icon="cross">
          {(close) => <DiscardForm draft={draft} editor={editor} onClose={close} />}
        </Unfold>
      </div>
    </div>
  );
}

function SaveState({ editor: { state, savedAt, problem, saveNow } }: { editor: DraftEditor }) {
  const t = useT().drafts;
  const why = useWhyNot(problem);
  const at = savedAt === null ? '' : t.saved(showSavedAt(savedAt, deviceNow()));
  const text = { saved: at, waiting: t.waiting, saving: t.saving, failed: sentence(t.notSaved, why) }[state];
  const announced = useSettled(state === 'saved' || state === 'failed' ? text : '');
  return (
    <div className="saved">
      <p className="saved-text">
        {text && <Icon name={state === 'failed' ? 'warning' : state === 'saved' ? 'check' : 'clock'} small />}
        <span>{text}</span>
      </p>
      {state === 'failed' && (
        <Button icon="reload" onClick={saveNow}>
          {t.again}
        </Button>
      )}
      <span role="status" className="hidden">
        {announced}
      </span>
    </div>
  );
}

/** Why the server did not take it, with what it says of single places. */
function useWhyNot(problem: ProblemBody | null): string | null {
  const said = useProblemText(problem);
  const places = (problem?.errors ?? []).map(({ message, remedy }) => sentence(message, remedy));
  return said && (places.length > 0 ? [...new Set(places)].join(' ') : sentence(said.title, said.what));
}

/** What somebody else saved while one was writing. */
function Between({ editor: { between, content, choose } }: { editor: DraftEditor }) {
  const t = useT().drafts;
  if (!between) return null;
  const { by, clashes, titleClashes } = between;
  if (clashes.length === 0 && !titleClashes) return <Notice>{t.merged(by)}</Notice>;
  const names = content.items
    .filter(({ id }) => clashes.includes(id))
    .map(({ code, requirement }) => code || requirement);
  return (
    <div role="alert">
      <Notice tone="warm" icon="warning">
        <p>{t.clash(by, [...(titleClashes ? [t.clashTitle] : []), ...names].join(', '))}</p>
        <div className="form-actions">
          <Button onClick={() => choose('mine')}>{t.keepMine}</Button>
          <Button onClick={() => choose('theirs')}>{t.takeTheirs(by)}</Button>
        </div>
      </Notice>
    </div>
  );
}

interface OutdatedProps {
  draft: Draft;
  editor: DraftEditor;
  onSaid: (text: string) => void;
}

function Outdated({ draft, editor, onSaid }: OutdatedProps) {
  const t = useT().drafts;
  const key = useCommandKey();
  const submission = useSubmit({
    fields: [],
    check: () => [],
    send: () =>
      call('POST /checklist-drafts/{id}/compare', {
        path: { id: draft.id },
        ifMatch: editor.etag,
        idempotencyKey: key.forContent(editor.etag),
      }),
    done: (answer) => {
      key.acknowledged();
      editor.accept(answer);
      onSaid(t.compared);
    },
  });
  const problem = useProblemText(submission.problem);
  return (
    <Notice tone="warm" icon="warning">
      <p>{outdatedText(t, draft)}</p>
      {problem && <p role="alert">{problem.title}</p>}
      <Button icon="reload" aria-disabled={submission.pending} onClick={submission.submit}>
        {draft.latestVersion === null ? t.goOnAsNew : t.compare(draft.latestVersion)}
      </Button>
    </Notice>
  );
}

/** A newer version has come, or the one that the draft was held against was taken back. */
function outdatedText(t: Text['drafts'], { baseVersion, latestVersion }: Draft): string {
  if (baseVersion === null || (latestVersion !== null && latestVersion > baseVersion)) return t.outdated;
  return latestVersion === null ? t.baseGone(baseVersion) : t.baseTakenBack(baseVersion, latestVersion);
}
