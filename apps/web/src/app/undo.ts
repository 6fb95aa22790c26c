/** For how long what was done by a tap can be taken back, ms. */
export const UNDO_MS = 10_000;
