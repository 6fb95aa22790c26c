import type { Entry } from './acts';
import { readBytes } from './keep';

const KEPT_MS = 60_000;

/** A file that holds the entries as they are, pictures included, for when nothing else helps. */
export async function exportEntries(entries: readonly Entry[]): Promise<void> {
  const withBytes = await Promise.all(
    entries.map(async (entry) => {
      if (entry.act.kind !== 'photo') return entry;
      const bytes = await readBytes(entry.owner, entry.id);
      return bytes ? { ...entry, bytesBase64: base64(bytes) } : entry;
    }),
  );
  const file = new Blob([JSON.stringify({ format: 'kycuong.outbox/1', entries: withBytes }, null, 2)], {
    type: 'application/json',
  });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `ky-cuong-cho-gui-${entries[0]?.id.slice(0, 8) ?? ''}.json`;
  link.click();
  // The browser fetches the address after the click, some of them a good while after.
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT_MS);
}

function base64(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes);
  let text = '';
  // In pieces: a whole picture would be too many arguments for one call.
  for (let at = 0; at < all.length; at += 32_768) text += String.fromCharCode(...all.subarray(at, at + 32_768));
  return btoa(text);
}
