/** What counts as evidence: photos of any phone's browser, scanned or printed papers, and office files. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
export type PictureType = (typeof PICTURE_TYPES)[number];
export const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
export const EXCEL_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
export const OFFICE_TYPES = [WORD_TYPE, EXCEL_TYPE] as const;
export type OfficeType = (typeof OFFICE_TYPES)[number];
export const ACCEPTED_MEDIA_TYPES = [...PICTURE_TYPES, 'application/pdf', ...OFFICE_TYPES] as const;
export type AcceptedMediaType = (typeof ACCEPTED_MEDIA_TYPES)[number];

/** Longest accepted file, in bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Most points of a picture, read from its header before anything is decoded: twice the best cameras of common phones. */
export const MAX_PIXELS = 50_000_000;
/** Longest accepted name, in characters. */
export const MAX_NAME_LENGTH = 180;

export const isPicture = (mediaType: string): mediaType is PictureType =>
  PICTURE_TYPES.some((picture) => picture === mediaType);

/** What the first bytes say a file is; `archive` and `compound` have to be looked into. */
export type Signature = PictureType | 'application/pdf' | 'archive' | 'compound';

const SIGNATURES: readonly (readonly [Signature, number, readonly number[]])[] = [
  ['image/jpeg', 0, [0xff, 0xd8, 0xff]],
  ['image/png', 0, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/webp', 8, [0x57, 0x45, 0x42, 0x50]],
  ['application/pdf', 0, [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['archive', 0, [0x50, 0x4b, 0x03, 0x04]],
  // Office before 2007, and what newer Office makes of a file with a password.
  ['compound', 0, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
];

/**
 * The kind of a file by its first bytes, never by its name or by what the sender says. Only the kinds that can be
 * accepted are known: parsers of all the others have nothing to do here.
 */
export function signatureOf(head: Uint8Array): Signature | null {
  const found = SIGNATURES.find(([, at, bytes]) => bytes.every((byte, index) => head[at + index] === byte));
  return found?.[0] ?? null;
}

/** Whether the head of a PNG announces an animation; its chunk stands before the first image data. */
export function isAnimatedPng(head: Uint8Array): boolean {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  for (let at = 8; at + 8 <= head.length;) {
    const name = String.fromCharCode(...head.subarray(at + 4, at + 8));
    if (name === 'acTL') return true;
    if (name === 'IDAT') return false;
    at += 12 + view.getUint32(at);
  }
  return false;
}

/**
 * A name that is safe to show and to send back: NFC, no folders, no control or direction characters, the extension kept
 * when it must be shortened. `null` when nothing is left.
 */
export function safeFileName(name: string): string | null {
  const plain = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .split(/[/\\]/)
    .at(-1)
    ?.trim();
  if (!plain || /^\.+$/.test(plain)) return null;
  const characters = [...plain];
  if (characters.length <= MAX_NAME_LENGTH) return plain;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(plain)?.[0] ?? '';
  return characters.slice(0, MAX_NAME_LENGTH - extension.length).join('') + extension;
}
