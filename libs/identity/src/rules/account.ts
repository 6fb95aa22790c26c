export const ACCOUNT_STATES = ['ACTIVE', 'DISABLED'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

/** Who made the password: the owner, the server for one use, or nobody yet (a link is on its way). */
export const PASSWORD_KINDS = ['OWN', 'ONE_TIME', 'NONE'] as const;
export type PasswordKind = (typeof PASSWORD_KINDS)[number];

/** How long a password that the server made, and a link of the command line, open an account. */
export const ONE_TIME_HOURS = 72;
export const LINK_HOURS = 24;

/** Names are compared as they are kept: composed, without spaces around, in small letters. */
export function usernameOf(typed: string): string {
  return typed.normalize('NFC').trim().toLowerCase();
}

/** Letters, digits and the signs `. _ - @`; no space, because nobody sees where one is. */
export function isUsername(name: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._@-]{2,59}$/u.test(name);
}
