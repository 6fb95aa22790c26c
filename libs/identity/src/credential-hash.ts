import { createHash, randomBytes } from 'node:crypto';

/** What is kept of a token of 256 random bits; of a secret that people choose it would be too little. */
export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

/** A token that nobody can guess. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}
