/** The seed of a proof that chooses at random: given as SEED, or made here. Whoever uses it prints it. */
export const SEED = process.env.SEED ?? String(Math.floor(Math.random() * 2 ** 31));

/** Numbers from 0 up to 1 that follow from the seed alone. */
export function randomFrom(seed) {
  let state = [...String(seed)].reduce((hash, letter) => Math.imul(hash ^ letter.codePointAt(0), 16777619), 2166136261);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
