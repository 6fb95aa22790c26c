export const SEED: string;
export function randomFrom(seed: string): () => number;
