import { statfs } from 'node:fs/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { EvidenceStore } from '@app/evidence';
import { APP_CONFIG, compareSchema, DATABASE_POOL, Jobs, type AppConfig } from '@app/platform';

const LEAST_FREE_SHARE = 0.05;

/** `unknown` where something else that is down keeps it from being looked at. */
type Word = 'ok' | 'failed' | 'unknown';

export interface ReadinessReport {
  readonly status: 'ready' | 'not-ready';
  readonly checks: Readonly<Record<string, Word>>;
}

/** What a process needs to do its work, looked at one by one, so that whoever is called knows where to begin. */
@Injectable()
export class Readiness {
  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly jobs: Jobs,
    private readonly store: EvidenceStore,
  ) {}

  async look(): Promise<ReadinessReport> {
    const [ran, storage, disk, queue] = await Promise.all([
      this.migrationsThatRan(),
      this.store.takesBytes(),
      this.diskHasRoom(),
      this.jobs.isRunning ? this.jobs.queueAnswers() : null,
    ]);
    const word = (ok: boolean): Word => (ok ? 'ok' : 'failed');
    const behindDatabase = (ok: boolean): Word => (ran ? word(ok) : 'unknown');
    const checks: Record<string, Word> = {
      database: word(ran !== null),
      // A newer version may have migrated already while this one still serves: what it needs is there.
      migrations: behindDatabase(ran !== null && compareSchema(ran).missing.length === 0),
      ...(queue === null ? {} : { queue: behindDatabase(queue) }),
      storage: word(storage),
      disk: word(disk),
    };
    const ready = Object.values(checks).every((found) => found === 'ok');
    return { status: ready ? 'ready' : 'not-ready', checks };
  }

  private migrationsThatRan(): Promise<string[] | null> {
    return this.pool.query<{ name: string }>('SELECT name FROM schema_migration').then(
      ({ rows }) => rows.map(({ name }) => name),
      () => null,
    );
  }

  private diskHasRoom(): Promise<boolean> {
    return statfs(this.config.dataDir).then(
      ({ bavail, blocks }) => bavail / blocks > LEAST_FREE_SHARE,
      () => false,
    );
  }
}
