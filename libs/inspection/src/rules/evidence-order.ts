/** More than anybody looks at; a bound on one finding's page. */
export const MOST_FILES = 40;

/** A file as it stands beside a finding. */
export interface Placed {
  readonly fileId: string;
  readonly ordinal: number;
  readonly caption: string | null;
}

/**
 * What becomes of the files that stand there, in their order, when somebody arranges those that they know of: these come
 * first, as named; what they did not know of follows as it was. Named twice counts once, and what does not stand there
 * is passed over: somebody else has taken it away.
 * @returns only those whose place or caption changes
 */
export function rearranged(
  standing: readonly Placed[],
  named: readonly Pick<Placed, 'fileId' | 'caption'>[],
): Placed[] {
  const captions = new Map(named.map(({ fileId, caption }) => [fileId, caption || null]));
  const known = new Map(standing.map((placed) => [placed.fileId, placed]));
  const first = [...captions.keys()].flatMap((fileId) => known.get(fileId) ?? []);
  const after = standing.filter(({ fileId }) => !captions.has(fileId));
  return [...first, ...after].flatMap((placed, index): Placed[] => {
    const { fileId } = placed;
    const arranged = {
      fileId,
      ordinal: index + 1,
      caption: captions.has(fileId) ? (captions.get(fileId) ?? null) : placed.caption,
    };
    return arranged.ordinal === placed.ordinal && arranged.caption === placed.caption ? [] : [arranged];
  });
}
