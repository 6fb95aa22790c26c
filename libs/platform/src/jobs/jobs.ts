import { Inject, Injectable, type BeforeApplicationShutdown } from '@nestjs/common';
import type { Pool } from 'pg';
import { PgBoss } from 'pg-boss';
import { Log } from '../logging/log';
import { DATABASE_POOL } from '../unit-of-work/reads';
import { UnitOfWork } from '../unit-of-work/unit-of-work';
import { jobContext, type InUnit, type Job } from './job';

const ZONE = 'Asia/Ho_Chi_Minh';
const POLL_SECONDS = 10;
const STOP_MILLISECONDS = 1_000;

/** Runs the clock-driven work of all libs through pg-boss: any number of processes may, each run happens once. */
@Injectable()
export class Jobs implements BeforeApplicationShutdown {
  private readonly known = new Map<string, Job>();
  private boss?: PgBoss;

  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly unitOfWork: UnitOfWork,
    private readonly log: Log,
  ) {}

  register(job: Job): void {
    this.known.set(job.name, job);
  }

  /** Starts polling. The schema was made by the owner; this role may only use it. */
  async start(databaseUrl: string): Promise<void> {
    const boss = new PgBoss({
      connectionString: databaseUrl,
      application_name: 'ky-cuong-jobs',
      max: 2,
      migrate: false,
      createSchema: false,
      persistQueueStats: false,
    });
    boss.on('error', (error) => this.log.warn({ err: error }, 'job queue'));
    await boss.start();
    for (const job of this.known.values()) {
      await boss.createQueue(job.name, { partition: false, policy: 'singleton' });
      await boss.work(job.name, { pollingIntervalSeconds: POLL_SECONDS }, () => this.runOnce(job.name));
      await boss.schedule(job.name, job.cron, {}, { tz: ZONE });
      await boss.send(job.name, {});
    }
    this.boss = boss;
  }

  /** Whether this process does clock-driven work. */
  get isRunning(): boolean {
    return this.boss !== undefined;
  }

  /** Whether the queue can be asked for work. */
  async queueAnswers(): Promise<boolean> {
    return this.boss === undefined
      ? false
      : this.boss.schemaVersion().then(
          (version) => version !== null,
          () => false,
        );
  }

  /** One run over all tenants. One tenant's failure does not stop the others; it is reported at the end. */
  async runOnce(name: string, at?: Date): Promise<void> {
    const job = this.known.get(name);
    if (!job) throw new Error(`no job is called ${name}`);
    try {
      await job.before?.();
      await this.eachTenant(name, (inUnit) => inUnit(() => job.run()), at);
    } finally {
      await job.after?.();
    }
  }

  /** Work under a job's name for every tenant; what it asks of the database it does in units of work, as few as it needs. */
  async eachTenant(name: string, work: (inUnit: InUnit) => Promise<void>, at?: Date): Promise<void> {
    const { rows } = await this.pool.query<{ tenant_ids: number }>('SELECT tenant_ids()');
    const failures: unknown[] = [];
    for (const { tenant_ids: tenantId } of rows) {
      try {
        await work((inside) => this.unitOfWork.run(jobContext(name, tenantId, at), inside));
      } catch (error) {
        failures.push(error);
        this.log.error({ err: error, job: name, tenantId }, 'job failed');
      }
    }
    if (failures.length > 0) throw new AggregateError(failures, `${name} failed for ${failures.length} tenants`);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.boss?.stop({ graceful: true, timeout: STOP_MILLISECONDS });
  }
}
