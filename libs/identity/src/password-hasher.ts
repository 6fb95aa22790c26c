import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { platformProblems } from '@app/platform';
import { normalizePassword } from './rules/password';

// argon2id at OWASP's minimum: 19 MiB, two passes.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
// Signing in may not take both cores from those who work.
const AT_ONCE = 2;
const LONGEST_QUEUE = 50;

@Injectable()
export class PasswordHasher {
  private readonly waiting: (() => void)[] = [];
  private running = 0;
  private readonly nobody = hash(randomBytes(32), COST);

  hash(password: string): Promise<string> {
    return hash(normalizePassword(password), COST);
  }

  /** Whether it is the password. Without a hash to compare with (no such account) it takes just as long. */
  async matches(passwordHash: string | null, password: string): Promise<boolean> {
    return this.oneOfFew(async () => {
      const same = await verify(passwordHash ?? (await this.nobody), normalizePassword(password));
      return same && passwordHash !== null;
    });
  }

  private async oneOfFew<T>(work: () => Promise<T>): Promise<T> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= LONGEST_QUEUE) throw platformProblems.busy();
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.running += 1;
    try {
      return await work();
    } finally {
      this.running -= 1;
      this.waiting.shift()?.();
    }
  }
}
