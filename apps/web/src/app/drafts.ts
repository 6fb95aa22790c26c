import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { deviceNow } from './clock';

/**
 * What somebody is typing, kept on this device until the server has acknowledged it. The id made with the draft becomes
 * the id (or Idempotency-Key) of the record, so that sending twice, even after a reload, makes one record.
 */
export interface Draft<T = unknown> {
  key: string;
  /** Account: drafts of one person are not shown to the next one on the same device. */
  owner: string;
  id: string;
  value: T;
  savedAt: number;
  /** Where to go on with it, or '' for what is only remembered and not unfinished work. */
  href: string;
  title: string;
}

interface Store extends DBSchema {
  drafts: { key: [string, string]; value: Draft; indexes: { owner: string } };
}

let opened: Promise<IDBPDatabase<Store>> | null = null;

function database(): Promise<IDBPDatabase<Store>> {
  opened ??= openDB<Store>('kycuong', 1, {
    upgrade: (db) => db.createObjectStore('drafts', { keyPath: ['owner', 'key'] }).createIndex('owner', 'owner'),
    // Another tab wants a newer version: let go, and open again at the next use.
    blocking: (_from, _to, event) => {
      (event.target as IDBDatabase).close();
      opened = null;
    },
    terminated: () => {
      opened = null;
    },
  });
  opened.catch(() => {
    opened = null;
  });
  return opened;
}

export async function readDraft<T>(owner: string, key: string): Promise<Draft<T> | undefined> {
  // What was written under a key is only ever read under the same key, hence with the same shape.
  return (await (await database()).get('drafts', [owner, key])) as Draft<T> | undefined;
}

export async function writeDraft(draft: Omit<Draft, 'savedAt'>): Promise<number> {
  const savedAt = deviceNow();
  await (await database()).put('drafts', { ...draft, savedAt });
  return savedAt;
}

export async function removeDraft(owner: string, key: string): Promise<void> {
  await (await database()).delete('drafts', [owner, key]);
}

/** Unfinished work of this person on this device, latest first. */
export async function listDrafts(owner: string): Promise<Draft[]> {
  const all = await (await database()).getAllFromIndex('drafts', 'owner', owner);
  return all.filter((draft) => draft.href !== '').sort((a, b) => b.savedAt - a.savedAt);
}
