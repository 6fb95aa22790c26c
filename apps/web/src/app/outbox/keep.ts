import { device } from '../device';
import type { Entry } from './acts';

/** What a step leaves behind; anything else it found out travels along. */
export interface Kept {
  entries: Entry[];
}

/** Everything this person still has to send, in the order in which it was done. */
export async function readEntries(owner: string): Promise<Entry[]> {
  const entries = await (await device()).getAllFromIndex('outbox', 'owner', owner);
  return entries.sort((a, b) => a.seq - b.seq);
}

/**
 * One step of the queue, in one transaction over all tabs; resolves once the device has written it down.
 * @param picture bytes that come with the step, under the id of their entry
 * @throws DOMException when the device refuses (storage full, private window)
 */
export async function change<K extends Kept>(
  owner: string,
  step: (entries: Entry[]) => K,
  picture?: { id: string; bytes: ArrayBuffer },
): Promise<K> {
  const work = (await device()).transaction(['outbox', 'bytes'], 'readwrite', { durability: 'strict' });
  const outbox = work.objectStore('outbox');
  const before = (await outbox.index('owner').getAll(owner)).sort((a, b) => a.seq - b.seq);
  const result = step(before);
  const known = new Set(before);
  const staying = new Set(result.entries.map(({ id }) => id));
  const writes: Promise<unknown>[] = [];
  for (const entry of result.entries) if (!known.has(entry)) writes.push(outbox.put(entry));
  for (const { id } of before) if (!staying.has(id)) writes.push(outbox.delete([owner, id]));
  if (picture) writes.push(work.objectStore('bytes').put({ owner, ...picture }));
  await Promise.all([...writes, work.done]);
  return result;
}

export const readBytes = async (owner: string, id: string): Promise<ArrayBuffer | undefined> =>
  (await (await device()).get('bytes', [owner, id]))?.bytes;

export async function forgetBytes(owner: string, id: string): Promise<void> {
  await (await device()).delete('bytes', [owner, id]);
}

/** Bytes whose entry is gone: of an undo that was never used, or of a tab closed between the two. */
export async function sweepBytes(owner: string): Promise<void> {
  const work = (await device()).transaction(['outbox', 'bytes'], 'readwrite');
  const wanted = new Set((await work.objectStore('outbox').index('owner').getAllKeys(owner)).map(([, id]) => id));
  const kept = await work.objectStore('bytes').index('owner').getAllKeys(owner);
  const gone = kept.filter(([, id]) => !wanted.has(id));
  await Promise.all([...gone.map((key) => work.objectStore('bytes').delete(key)), work.done]);
}
