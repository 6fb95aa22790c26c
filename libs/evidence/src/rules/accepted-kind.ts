/** What counts as evidence on this path: photos of any phone's browser and scanned or printed papers. */
export const ACCEPTED_MEDIA_TYPES = ['image/jpeg', 'image/png', 'image/webp', 'application/pdf'] as const;
export type AcceptedMediaType = (typeof ACCEPTED_MEDIA_TYPES)[number];

/** Longest accepted file, in bytes. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;
/** Longest accepted name, in characters. */
export const MAX_NAME_LENGTH = 180;

export function isAccepted(mediaType: string | undefined): mediaType is AcceptedMediaType {
  return ACCEPTED_MEDIA_TYPES.some((accepted) => accepted === mediaType);
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
