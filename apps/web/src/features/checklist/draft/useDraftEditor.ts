import { useEffect, useRef, useState } from 'react';
import { call, isProblem } from '../../../app/api';
import type { Draft, ProblemBody } from '../../../app/api-types';
import { deviceNow } from '../../../app/clock';
import { useMe } from '../../../app/session';
import { useT } from '../../../i18n';
import { refreshChecklists, showDraft } from '../useDrafts';
import { forgetContent, keepContent, sendOnLeaving, type KeptContent } from './keptContent';
import { isSameContent, mergeContent, type DraftContent } from './mergeContent';

const REST_MS = 800;

/** What others have saved in between. `clashes` wait for a choice; without any, it has been put together already. */
export interface Between {
  by: string;
  theirs: DraftContent;
  clashes: readonly string[];
  titleClashes: boolean;
}

export interface DraftEditor {
  content: DraftContent;
  etag: string;
  state: 'saved' | 'waiting' | 'saving' | 'failed';
  savedAt: number | null;
  /** Why it could not be saved. */
  problem: ProblemBody | null;
  between: Between | null;
  change: (next: Partial<DraftContent>) => void;
  saveNow: () => void;
  /** Mine or theirs, where both have changed the same. */
  choose: (whose: 'mine' | 'theirs') => void;
  /** The server has answered with another version of the same content. */
  accept: (draft: Draft) => void;
  /** The draft is thrown away with everything that was still to be saved. */
  forget: () => Promise<void>;
}

/**
 * Keeps what is typed on the server a moment after typing rests, one request at a time, and never over what others wrote.
 * Until the server has it, the device does: `left` is what an earlier page of this person could not save.
 */
export function useDraftEditor(draft: Draft, left: KeptContent | null): DraftEditor {
  const owner = useMe().account.id;
  const t = useT().drafts;
  const [start] = useState(() => goOn(draft, left));
  const [content, setContent] = useState(start.content);
  const [state, setState] = useState<DraftEditor['state']>(start.content === start.base ? 'saved' : 'waiting');
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [problem, setProblem] = useState<ProblemBody | null>(null);
  const [between, setBetween] = useState(start.between);
  const [etag, setEtag] = useState(draft.etag);
  const kept = useRef({
    base: start.base,
    /** Up to where nothing is undecided: what a page that goes on later starts from. */
    agreed: start.agreed,
    etag: draft.etag,
    mine: content,
    sent: start.base,
    undecided: false,
    saving: null as Promise<void> | null,
  });
  kept.current.mine = content;
  kept.current.undecided = isUndecided(between);

  const accept = (answer: Draft): void => {
    const base = contentOf(answer);
    Object.assign(kept.current, { base, agreed: base, etag: answer.etag });
    setEtag(answer.etag);
    showDraft(answer);
  };

  const send = async (): Promise<void> => {
    const now = kept.current;
    const sending = now.mine;
    setState('saving');
    try {
      const body = { title: sending.title, items: sending.items.map((item) => ({ ...item, asks: [...item.asks] })) };
      const answer = await call('PATCH /checklist-drafts/{id}', { path: { id: draft.id }, ifMatch: now.etag, body });
      now.sent = sending;
      if (now.mine === sending) await forgetContent(owner, draft.id);
      accept(answer);
      setSavedAt(deviceNow());
      setProblem(null);
      setState(now.mine === sending ? 'saved' : 'waiting');
    } catch (error) {
      if (isProblem(error) && error.problem.status === 412) return putTogether();
      fail(error);
    }
  };

  const save = (): Promise<void> =>
    (kept.current.saving ??= send().finally(() => {
      kept.current.saving = null;
    }));

  const fail = (error: unknown): void => {
    if (!isProblem(error)) throw error;
    if (error.problem.status === 409) void refreshChecklists();
    setProblem(error.problem);
    setState('failed');
  };

  const putTogether = async (): Promise<void> => {
    try {
      const theirs = await call('GET /checklist-drafts/{id}', { path: { id: draft.id } });
      const { agreed, mine } = kept.current;
      const found = putBetween({ base: agreed, content: mine }, theirs);
      accept(theirs);
      if (isUndecided(found.between)) kept.current.agreed = agreed;
      setContent(found.content);
      setBetween(found.between);
      setState('waiting');
    } catch (error) {
      fail(error);
    }
  };

  useEffect(() => {
    const { agreed, sent } = kept.current;
    if (content === sent) return void forgetContent(owner, draft.id);
    void keepContent(owner, draft.id, { value: { base: agreed, content }, title: t.page(content.title) });
  }, [content, etag, owner, draft.id, t]);

  // After each pause in typing; what could not be sent goes with the next change, or by hand.
  const undecided = isUndecided(between);
  useEffect(() => {
    if (content === kept.current.sent || undecided) return;
    const timer = setTimeout(() => void save(), REST_MS);
    return () => clearTimeout(timer);
  }, [content, undecided, state === 'waiting']);

  // Whoever leaves the page has not given up what was typed a moment ago.
  useEffect(
    () => () => {
      const now = kept.current;
      const isUnsent = (): boolean => now.mine !== now.sent && !now.undecided;
      if (!isUnsent()) return;
      const rest = async (): Promise<void> => {
        await now.saving;
        if (isUnsent()) await save();
      };
      sendOnLeaving(draft.id, rest());
    },
    [],
  );

  return {
    content,
    etag,
    state: content === kept.current.sent && state === 'waiting' ? 'saved' : state,
    savedAt,
    problem,
    between,
    accept,
    change: (next) => {
      setContent((standing) => ({ ...standing, ...next }));
      if (!kept.current.saving) setState('waiting');
    },
    saveNow: () => void save(),
    choose: (whose) => {
      kept.current.agreed = kept.current.base;
      if (whose === 'theirs' && between) setContent((mine) => withTheirs(mine, between));
      setBetween(null);
    },
    forget: async () => {
      kept.current.sent = kept.current.mine;
      await forgetContent(owner, draft.id);
    },
  };
}

const contentOf = ({ title, items }: Draft): DraftContent => ({ title, items });

const isUndecided = (between: Between | null): boolean =>
  between !== null && (between.clashes.length > 0 || between.titleClashes);

/** Mine and theirs in one; nothing came between where theirs is what mine was written upon. */
function putBetween({ base, content }: KeptContent, draft: Draft): { content: DraftContent; between: Between | null } {
  const theirs = contentOf(draft);
  if (isSameContent(base, theirs)) return { content, between: null };
  const { content: merged, ...clashes } = mergeContent(base, content, theirs);
  return { content: merged, between: { by: draft.editedByName, theirs, ...clashes } };
}

function goOn(
  draft: Draft,
  left: KeptContent | null,
): { base: DraftContent; agreed: DraftContent; content: DraftContent; between: Between | null } {
  const base = contentOf(draft);
  if (!left) return { base, agreed: base, content: base, between: null };
  const found = putBetween(left, draft);
  const content = isSameContent(found.content, base) ? base : found.content;
  return { base, agreed: isUndecided(found.between) ? left.base : base, ...found, content };
}

function withTheirs(mine: DraftContent, { theirs, clashes, titleClashes }: Between): DraftContent {
  const of = (id: string) => theirs.items.find((item) => item.id === id);
  return {
    title: titleClashes ? theirs.title : mine.title,
    items: mine.items.map((item) => (clashes.includes(item.id) ? (of(item.id) ?? item) : item)),
  };
}
