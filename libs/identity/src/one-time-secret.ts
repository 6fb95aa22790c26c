import { randomBytes, randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '@app/platform';
import type { Account } from './entities/account.entity';
import { PasswordHasher } from './password-hasher';
import { ONE_TIME_HOURS } from './rules/account';

/** Letters and digits that nobody takes for one another when they are read out or copied from paper. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const GROUPS = 4;
const GROUP = 5;

/** A password for one use, to be read out: 99 bits in groups of five. */
export function oneTimePassword(): string {
  const group = (): string => Array.from({ length: GROUP }, () => LETTERS[randomInt(LETTERS.length)]).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** Told once, and as the account keeps it. */
export interface OneTimeSecret {
  readonly password: string;
  readonly columns: Pick<Account, 'passwordHash' | 'passwordKind' | 'passwordUntil'>;
}

/** Makes passwords that open an account for a while and for nothing but setting one's own. */
@Injectable()
export class OneTimePasswords {
  constructor(
    private readonly hasher: PasswordHasher,
    private readonly clock: Clock,
  ) {}

  /** Takes its time, so that nobody makes one inside of a transaction. */
  async make(): Promise<OneTimeSecret> {
    const password = oneTimePassword();
    const passwordHash = await this.hasher.hash(password);
    const passwordUntil = new Date(this.clock.realMilliseconds() + ONE_TIME_HOURS * 3_600_000);
    return { password, columns: { passwordHash, passwordKind: 'ONE_TIME', passwordUntil } };
  }
}

/** What a one-time link carries behind its `#`, which no server and no log on the way gets to see. */
export function linkToken(): string {
  return randomBytes(32).toString('base64url');
}
