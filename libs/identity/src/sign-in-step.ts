import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, SecretBox } from '@app/platform';

/** As long as it may take somebody to find the phone. */
const MINUTES = 5;
// It belongs to no row: it is sealed, handed out, and never kept.
const PLACE = { tenantId: 0, table: 'account', row: 'signing-in', column: 'step' };

interface Step {
  readonly username: string;
  /** Fingerprint of the password's hash: a password that has changed meanwhile proves nothing. */
  readonly proof: string;
  readonly until: number;
}

/** What somebody holds between the right password and the code: nothing but the right to send one. */
@Injectable()
export class SignInStep {
  constructor(
    private readonly box: SecretBox,
    private readonly clock: Clock,
  ) {}

  seal(username: string, passwordHash: string): string {
    const step: Step = {
      username,
      proof: fingerprint(passwordHash),
      until: this.clock.realMilliseconds() + MINUTES * 60_000,
    };
    return this.box.seal(Buffer.from(JSON.stringify(step)), PLACE);
  }

  /** The name that was given; null where it is none of ours, or has been too long on its way. */
  open(sealed: string): Pick<Step, 'username' | 'proof'> | null {
    try {
      const step = JSON.parse(this.box.open(sealed, PLACE).toString()) as Step;
      return step.until > this.clock.realMilliseconds() ? step : null;
    } catch {
      return null;
    }
  }
}

export function fingerprint(passwordHash: string): string {
  return createHash('sha256').update(passwordHash).digest('base64url');
}
