import { useEffect, useState } from 'react';
import { readDraft, removeDraft, writeDraft } from '../../../app/drafts';
import { queryClient } from '../../../app/queries';
import { useMe } from '../../../app/session';
import { mergeContent, type DraftContent } from './mergeContent';

/** What has not reached the server yet, and what it was written upon. */
export interface KeptContent {
  base: DraftContent;
  content: DraftContent;
}

const keyOf = (draftId: string): string => `checklist-draft:${draftId}`;

/** Kept on this device until the server has it, whatever becomes of the page. */
export async function keepContent(
  owner: string,
  id: string,
  kept: { value: KeptContent; title: string },
): Promise<void> {
  // A device that keeps nothing (private window, storage full): the page still has it, and says that it is not saved.
  await writeDraft({ owner, key: keyOf(id), id, href: `/checklists/drafts/${id}`, ...kept }).catch(() => undefined);
}

export async function forgetContent(owner: string, id: string): Promise<void> {
  await removeDraft(owner, keyOf(id)).catch(() => undefined);
}

const leaving = new Map<string, Promise<void>>();

/** A page that is left sends what it has not saved; whoever opens the draft again waits for that. */
export function sendOnLeaving(id: string, sending: Promise<void>): void {
  leaving.set(id, sending);
  void sending.finally(() => {
    if (leaving.get(id) === sending) leaving.delete(id);
    // Of the lists of drafts, here and on the server, some page may be on screen already.
    void queryClient.invalidateQueries({ queryKey: ['drafts'] });
  });
}

export const hasBeenLeft = (id: string): Promise<void> => leaving.get(id) ?? Promise.resolve();

/** What this person wrote on this device and the server does not have; undefined while the device is asked. */
export function useKeptContent(id: string): KeptContent | null | undefined {
  const owner = useMe().account.id;
  const [kept, setKept] = useState<{ id: string; found: KeptContent | null }>();
  useEffect(() => {
    let current = true;
    const show = (found: KeptContent | null): void => {
      if (current) setKept({ id, found });
    };
    hasBeenLeft(id)
      .then(() => readDraft<KeptContent>(owner, keyOf(id)))
      .then(
        (found) => show(found?.value ?? null),
        () => show(null),
      );
    return () => {
      current = false;
    };
  }, [owner, id]);
  return kept?.id === id ? kept.found : undefined;
}

/** The draft as this person sees it: with what only this device has. */
export const withKept = (draft: DraftContent, kept: KeptContent | null): DraftContent =>
  kept ? mergeContent(kept.base, kept.content, draft).content : draft;
