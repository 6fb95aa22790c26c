/** Whether a proof runs in its full form (`npm run prove`), or in the short one that every change waits for. */
export const FULL = process.env['KYCUONG_PROOF'] === 'full';

/** The seed of a random proof: given as SEED, or made here; printed with the figure either way. */
export const SEED = process.env['SEED'] ?? String(Math.floor(Math.random() * 2 ** 31));

/** Says what a proof came to, on a line that `npm run prove` looks for. */
export function figure(proof: string, words: string): void {
  process.stderr.write(`PROOF ${proof}: ${words} (${FULL ? 'full' : 'short'}, SEED=${SEED})\n`);
}

/** Numbers from 0 up to 1 that follow from the seed alone. */
export function randomFrom(seed: string): () => number {
  let state = [...seed].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 16777619), 2166136261);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** So many of the things, chosen by the seed, in their own order. */
export function sample<T>(things: readonly T[], count: number, random: () => number): T[] {
  return things
    .map((thing, at) => ({ thing, at, by: random() }))
    .sort((a, b) => a.by - b.by)
    .slice(0, count)
    .sort((a, b) => a.at - b.at)
    .map(({ thing }) => thing);
}
