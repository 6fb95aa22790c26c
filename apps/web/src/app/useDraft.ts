import { useCallback, useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { readDraft, removeDraft, writeDraft } from './drafts';
import { useMe } from './session';

export interface DraftHandle<T> {
  /** Id of the record to be made; the same until `clear`. */
  id: string;
  value: T;
  /** When the device last kept it; null while nothing has been typed. */
  savedAt: number | null;
  /** False once the device has refused to keep it (private window, storage full). */
  kept: boolean;
  /** It was found on the device rather than typed just now. */
  restored: boolean;
  change: (part: Partial<T>) => void;
  /** The id is used up by an earlier attempt: keeps the content for another record. */
  renew: () => void;
  /** Forgets it: the server has it, or the person gave it up. */
  clear: () => Promise<void>;
}

interface State<T> {
  id: string;
  value: T;
  savedAt: number | null;
  kept: boolean;
  restored: boolean;
}

/**
 * A form's content, written to the device at every keystroke and read back after a reload.
 * @returns null for the moment in which the device is asked; showing the form before could swallow the first letters.
 */
export function useDraft<T extends object>(
  key: string,
  initial: T,
  place: { href: string; title: string },
): DraftHandle<T> | null {
  const owner = useMe().account.id;
  const [state, setState] = useState<State<T> | null>(null);
  const latest = useRef<State<T> | null>(null);
  const start = useRef(initial);

  const show = useCallback((next: State<T>) => {
    latest.current = next;
    setState(next);
  }, []);

  useEffect(() => {
    let current = true;
    const fresh = { id: newId(), value: start.current, savedAt: null, kept: true, restored: false };
    readDraft<T>(owner, key).then(
      (draft) => {
        if (!current) return;
        show(
          draft
            ? {
                ...fresh,
                id: draft.id,
                value: { ...start.current, ...draft.value },
                savedAt: draft.savedAt,
                restored: true,
              }
            : fresh,
        );
      },
      () => current && show({ ...fresh, kept: false }),
    );
    return () => {
      current = false;
    };
  }, [owner, key, show]);

  const { href, title } = place;
  const change = useCallback(
    (part: Partial<T>) => {
      if (!latest.current) return;
      const next = { ...latest.current, value: { ...latest.current.value, ...part } };
      show(next);
      writeDraft({ owner, key, id: next.id, value: next.value, href, title }).then(
        (savedAt) => latest.current?.id === next.id && show({ ...latest.current, savedAt, kept: true }),
        () => latest.current && show({ ...latest.current, kept: false }),
      );
    },
    [owner, key, href, title, show],
  );

  const renew = useCallback(() => {
    if (!latest.current) return;
    show({ ...latest.current, id: newId() });
    change({});
  }, [change, show]);

  const clear = useCallback(async () => {
    show({ id: newId(), value: start.current, savedAt: null, kept: latest.current?.kept ?? true, restored: false });
    await removeDraft(owner, key).catch(() => undefined);
  }, [owner, key, show]);

  return state && { ...state, change, renew, clear };
}
