import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** RFC 6238 with the values that every authenticator app knows: SHA-1, six digits, half a minute a step. */
export const STEP_SECONDS = 30;
const DIGITS = 6;
/** As long as the hash, which RFC 4226 recommends. */
const SECRET_BYTES = 20;
/** A clock may be off by this many steps either way, and typing takes its time. */
const DRIFT = 1;

export const newSecret = (): Buffer => randomBytes(SECRET_BYTES);

/** The secret as text, to be typed into an app that cannot read the picture. */
export const secretAsText = (secret: Buffer): string => new Secret({ buffer: arrayBufferOf(secret) }).base32;

/** What the QR code carries. */
export function enrolmentUri(secret: Buffer, username: string): string {
  return totpOf(secret, username).toString();
}

/**
 * The step whose code this is, near enough to the moment; null where it is none, or where its step or a later one has
 * been used: a code that somebody has read over a shoulder opens nothing.
 */
export function stepOfCode(secret: Buffer, code: string, milliseconds: number, lastStep: number | null): number | null {
  if (!/^\d{6}$/.test(code)) return null;
  const delta = totpOf(secret, '').validate({ token: code, timestamp: milliseconds, window: DRIFT });
  if (delta === null) return null;
  const step = Math.floor(milliseconds / 1000 / STEP_SECONDS) + delta;
  return lastStep !== null && step <= lastStep ? null : step;
}

function totpOf(secret: Buffer, label: string): TOTP {
  return new TOTP({
    issuer: 'Kỷ Cương',
    label,
    algorithm: 'SHA1',
    digits: DIGITS,
    period: STEP_SECONDS,
    secret: new Secret({ buffer: arrayBufferOf(secret) }),
  });
}

function arrayBufferOf(bytes: Buffer): ArrayBuffer {
  return new Uint8Array(bytes).buffer;
}
