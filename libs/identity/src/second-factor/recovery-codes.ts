import { randomBytes, randomInt } from 'node:crypto';
import { hashRaw } from '@node-rs/argon2';

export const RECOVERY_CODES = 10;
/** Without the letters that are read as digits. */
const ALPHABET = 'ABCDEFGHJKMNPQRSTVWXYZ23456789';
const LENGTH = 12;
const GROUP = 4;
// As dear as a password's: whoever gets hold of the table must not be able to try them all.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1, outputLen: 32 } as const;

export const newSalt = (): Buffer => randomBytes(16);

/** Ten codes, to be written down: `K7QM-3XWT-9RHP`. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: LENGTH }, (_, at) => (at > 0 && at % GROUP === 0 ? '-' : '') + letter()).join(''),
  );
}

/** Whether what was typed can be a recovery code, however it is spaced and whichever case it is in. */
export function tidyRecoveryCode(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '');
  return letters.length === LENGTH && [...letters].every((one) => ALPHABET.includes(one)) ? letters : null;
}

/** One salt for the set, so that one hash tells which of the ten it is. */
export async function recoveryHash(code: string, salt: Buffer): Promise<Buffer> {
  return hashRaw(code.replaceAll('-', ''), { ...COST, salt });
}

const letter = (): string => ALPHABET.charAt(randomInt(ALPHABET.length));
