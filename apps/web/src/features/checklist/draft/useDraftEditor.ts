import { useEffect, useRef, useState } from 'react';
import { call, isProblem } from '../../../app/api';
import type { Draft } from '../../../app/api-types';
import { deviceNow } from '../../../app/clock';
import { refreshChecklists } from '../useDrafts';
import { mergeContent, type DraftContent } from './mergeContent';

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
  between: Between | null;
  change: (next: Partial<DraftContent>) => void;
  saveNow: () => void;
  /** Mine or theirs, where both have changed the same. */
  choose: (whose: 'mine' | 'theirs') => void;
  /** The server has answered with another version of the same content. */
  accept: (draft: Draft) => void;
}

/** Keeps what is typed on the server a moment after typing rests, one request at a time, and never over what others wrote. */
export function useDraftEditor(draft: Draft): DraftEditor {
  const [content, setContent] = useState<DraftContent>({ title: draft.title, items: draft.items });
  const [state, setState] = useState<DraftEditor['state']>('saved');
  const [savedAt, setSavedAt] = useState<number | null>(null);
  const [between, setBetween] = useState<Between | null>(null);
  const [etag, setEtag] = useState(draft.etag);
  const kept = useRef({ base: contentOf(draft), etag: draft.etag, mine: content, sent: content, busy: false });
  kept.current.mine = content;
  const undecided = between !== null && (between.clashes.length > 0 || between.titleClashes);

  const accept = (answer: Draft): void => {
    Object.assign(kept.current, { base: contentOf(answer), etag: answer.etag });
    setEtag(answer.etag);
  };

  const save = async (): Promise<void> => {
    const now = kept.current;
    if (now.busy) return;
    now.busy = true;
    const sending = now.mine;
    setState('saving');
    try {
      const body = { title: sending.title, items: sending.items.map((item) => ({ ...item, asks: [...item.asks] })) };
      const answer = await call('PATCH /checklist-drafts/{id}', { path: { id: draft.id }, ifMatch: now.etag, body });
      accept(answer);
      now.sent = sending;
      setSavedAt(deviceNow());
      setState(now.mine === sending ? 'saved' : 'waiting');
    } catch (error) {
      if (!isProblem(error)) throw error;
      if (error.problem.status === 412) await putTogether();
      else {
        if (error.problem.status === 409) void refreshChecklists();
        setState('failed');
      }
    } finally {
      now.busy = false;
    }
  };

  const putTogether = async (): Promise<void> => {
    try {
      const theirs = await call('GET /checklist-drafts/{id}', { path: { id: draft.id } });
      const { base, mine } = kept.current;
      const merged = mergeContent(base, mine, contentOf(theirs));
      accept(theirs);
      setContent(merged.content);
      setBetween({ by: theirs.editedByName, theirs: contentOf(theirs), ...merged });
      setState('waiting');
    } catch (error) {
      if (!isProblem(error)) throw error;
      setState('failed');
    }
  };

  // After each pause in typing; what could not be sent goes with the next change, or by hand.
  useEffect(() => {
    if (content === kept.current.sent || undecided) return;
    const timer = setTimeout(() => void save(), REST_MS);
    return () => clearTimeout(timer);
  }, [content, undecided, state === 'waiting']);

  return {
    content,
    etag,
    state: content === kept.current.sent && state === 'waiting' ? 'saved' : state,
    savedAt,
    between,
    accept,
    change: (next) => {
      setContent((standing) => ({ ...standing, ...next }));
      if (!kept.current.busy) setState('waiting');
    },
    saveNow: () => void save(),
    choose: (whose) => {
      if (whose === 'theirs' && between) setContent((mine) => withTheirs(mine, between));
      setBetween(null);
    },
  };
}

const contentOf = ({ title, items }: Draft): DraftContent => ({ title, items });

function withTheirs(mine: DraftContent, { theirs, clashes, titleClashes }: Between): DraftContent {
  const of = (id: string) => theirs.items.find((item) => item.id === id);
  return {
    title: titleClashes ? theirs.title : mine.title,
    items: mine.items.map((item) => (clashes.includes(item.id) ? (of(item.id) ?? item) : item)),
  };
}
