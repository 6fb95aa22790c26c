import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Entry } from './outbox/acts';

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

/** The bytes of a photo, apart from its entry, so that reading the queue does not read every picture. */
export interface KeptBytes {
  owner: string;
  id: string;
  /** Not a Blob: Safari has lost those on their way into the database. */
  bytes: ArrayBuffer;
}

interface Store extends DBSchema {
  drafts: { key: [string, string]; value: Draft; indexes: { owner: string } };
  outbox: { key: [string, string]; value: Entry; indexes: { owner: string } };
  bytes: { key: [string, string]; value: KeptBytes; indexes: { owner: string } };
}
export type Device = IDBPDatabase<Store>;

let opened: Promise<Device> | null = null;

/** The one database of this device. An upgrade adds stores and never touches what is in the others. */
export function device(): Promise<Device> {
  opened ??= openDB<Store>('kycuong', 2, {
    upgrade: (db, from) => {
      if (from < 1) db.createObjectStore('drafts', { keyPath: ['owner', 'key'] }).createIndex('owner', 'owner');
      if (from < 2) {
        db.createObjectStore('outbox', { keyPath: ['owner', 'id'] }).createIndex('owner', 'owner');
        db.createObjectStore('bytes', { keyPath: ['owner', 'id'] }).createIndex('owner', 'owner');
      }
    },
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

/** Forgets everything kept on this device, by whomever: only for a demo that begins anew. */
export async function forgetDevice(): Promise<void> {
  const kept = await device();
  const stores = [...kept.objectStoreNames];
  const clearing = kept.transaction(stores, 'readwrite');
  await Promise.all([...stores.map((store) => clearing.objectStore(store).clear()), clearing.done]);
}
