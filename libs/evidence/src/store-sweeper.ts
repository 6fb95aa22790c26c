import type { Stats } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { Clock, DATABASE_POOL, Log } from '@app/platform';
import { EvidenceStore } from './evidence-store';

/** An upload takes minutes; whatever lies here longer belongs to nobody. Milliseconds. */
const OLD_MS = 24 * 60 * 60_000;
const FOLDER = /^[0-9a-f]{2}$/;
const HASH = /^[0-9a-f]{64}$/;

/** Removes from the store what no row names: what a crash, a refusal or an expired upload left behind. */
@Injectable()
export class StoreSweeper {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly store: EvidenceStore,
    private readonly clock: Clock,
    private readonly log: Log,
  ) {}

  /** @returns how many files were removed */
  async sweep(): Promise<number> {
    let removed = 0;
    for (const name of await namesIn(this.store.drafts)) {
      if (await this.removeIfOld(join(this.store.drafts, name))) removed += 1;
    }
    for (const folder of (await namesIn(this.store.root)).filter((name) => FOLDER.test(name))) {
      for (const path of await this.orphansIn(join(this.store.root, folder))) {
        if (await this.removeIfOld(path)) removed += 1;
      }
    }
    if (removed > 0) this.log.info({ removed }, 'files that no row names were removed');
    return removed;
  }

  private async orphansIn(folder: string): Promise<string[]> {
    const names = (await namesIn(folder)).filter((name) => HASH.test(name));
    if (names.length === 0) return [];
    const { rows } = await this.pool.query<{ hash: Buffer }>('SELECT evidence_known($1::bytea[]) AS hash', [
      names.map((name) => Buffer.from(name, 'hex')),
    ]);
    const known = new Set(rows.map(({ hash }) => hash.toString('hex')));
    return names.filter((name) => !known.has(name)).map((name) => join(folder, name));
  }

  /**
   * The same bytes may be on their way in again while this looks: they replace the file and make it young. So it is
   * first taken aside and looked at once more, and put back where that has happened.
   */
  private async removeIfOld(path: string): Promise<boolean> {
    if (!this.isOld(await statOf(path))) return false;
    const aside = join(this.store.drafts, randomUUID());
    await rename(path, aside);
    if (this.isOld(await statOf(aside))) {
      await rm(aside, { force: true });
      return true;
    }
    await rename(aside, path);
    return false;
  }

  private isOld(stats: Stats | null): boolean {
    return stats !== null && this.clock.realMilliseconds() - stats.mtimeMs > OLD_MS;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

async function statOf(path: string): Promise<Stats | null> {
  try {
    return await stat(path);
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
