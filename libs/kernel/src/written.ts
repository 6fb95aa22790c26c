/** The fewest characters of a text that the other side has to act upon: a reason, an answer, what was done. */
export const LEAST_WRITTEN = 10;
