import { randomFrom, SEED } from '../../tools/prove/random.mjs';

export { randomFrom, SEED } from '../../tools/prove/random.mjs';

/** Whether a proof runs in its full form (`npm run prove`), or in the short one that every change waits for. */
export const FULL = process.env['KYCUONG_PROOF'] === 'full';

/** Says what a proof came to, on a line that `npm run prove` looks for. */
export function figure(proof: string, words: string): void {
  process.stderr.write(`PROOF ${proof}: ${words} (${FULL ? 'full' : 'short'}, SEED=${SEED})\n`);
}

/** A number from 0 up to the bound. */
export type Dice = (bound: number) => number;

/** Dice that follow from the seed alone. */
export function dice(seed = SEED): Dice {
  const random = randomFrom(seed);
  return (bound) => Math.floor(random() * bound);
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
