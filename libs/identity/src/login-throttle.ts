import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DATABASE_POOL } from '@app/platform';
import { identityProblems } from './identity.problems';

const WINDOW_MINUTES = 15;
/** Attempts in a window that may reach the hash: for one name and place that knows it; for strangers at one address. */
const PER_ACCOUNT = 10;
const PER_ADDRESS = 100;

/** One attempt to sign in: `knownPlace` is the device, else the address, that the owner has signed in from. */
interface Attempt {
  readonly username: string;
  readonly address: string;
  readonly knownPlace: Buffer | null;
  readonly fromKnownDevice: boolean;
}

/**
 * Counts attempts in PostgreSQL. A device or address that the owner has signed in from has a bucket of its own, so that
 * a stranger who guesses at the name cannot lock the owner out.
 */
@Injectable()
export class LoginThrottle {
  constructor(@Inject(DATABASE_POOL) private readonly pool: Pool) {}

  /** Takes one attempt, or throws with the minutes to wait. Answers with the bucket that a success clears. */
  async take({ username, address, knownPlace, fromKnownDevice }: Attempt): Promise<Buffer> {
    // A whole office may share one address: nobody at it can use up what the owner's own device has.
    if (!fromKnownDevice) await this.count(bucketOf('address', address), PER_ADDRESS);
    const bucket = knownPlace ? bucketOf('place', username, knownPlace.toString('base64')) : bucketOf('name', username);
    await this.count(bucket, PER_ACCOUNT);
    return bucket;
  }

  /** Takes one attempt at the code of an account; whoever gets here knew its password. */
  async takeCode(accountId: string): Promise<Buffer> {
    const bucket = bucketOf('code', accountId);
    await this.count(bucket, PER_ACCOUNT);
    return bucket;
  }

  async clear(bucket: Buffer): Promise<void> {
    await this.pool.query({
      name: 'identity.throttle-clear',
      text: 'DELETE FROM login_throttle WHERE bucket = $1',
      values: [bucket],
    });
  }

  private async count(bucket: Buffer, limit: number): Promise<void> {
    const { rows } = await this.pool.query<{ attempts: number; seconds: number }>({
      name: 'identity.throttle-count',
      text: `INSERT INTO login_throttle AS t (bucket, window_start, attempts) VALUES ($1, clock_timestamp(), 1)
             ON CONFLICT (bucket) DO UPDATE SET
               attempts = CASE WHEN t.window_start < clock_timestamp() - $2::interval THEN 1 ELSE t.attempts + 1 END,
               window_start = CASE WHEN t.window_start < clock_timestamp() - $2::interval THEN clock_timestamp() ELSE t.window_start END
             RETURNING attempts, ceil(extract(epoch FROM window_start + $2::interval - clock_timestamp()))::int AS seconds`,
      values: [bucket, `${WINDOW_MINUTES} minutes`],
    });
    const { attempts = 0, seconds = 0 } = rows[0] ?? {};
    if (attempts > limit) {
      throw identityProblems['too-many-attempts']({ minutes: Math.ceil(seconds / 60), retryAfter: seconds });
    }
  }
}

function bucketOf(...parts: readonly string[]): Buffer {
  return createHash('sha256')
    .update(parts.map((part) => `${part.length}:${part}`).join(''))
    .digest();
}
