import { deviceNow } from './clock';
import { device, type Draft } from './device';

export type { Draft };

export async function readDraft<T>(owner: string, key: string): Promise<Draft<T> | undefined> {
  // What was written under a key is only ever read under the same key, hence with the same shape.
  return (await (await device()).get('drafts', [owner, key])) as Draft<T> | undefined;
}

export async function writeDraft(draft: Omit<Draft, 'savedAt'>): Promise<number> {
  const savedAt = deviceNow();
  await (await device()).put('drafts', { ...draft, savedAt });
  return savedAt;
}

export async function removeDraft(owner: string, key: string): Promise<void> {
  await (await device()).delete('drafts', [owner, key]);
}

/** Unfinished work of this person on this device, latest first. */
export async function listDrafts(owner: string): Promise<Draft[]> {
  const all = await (await device()).getAllFromIndex('drafts', 'owner', owner);
  return all.filter((draft) => draft.href !== '').sort((a, b) => b.savedAt - a.savedAt);
}
