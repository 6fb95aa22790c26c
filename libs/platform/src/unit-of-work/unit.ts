import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Actor, LocalDate, UnitScope } from '@app/kernel';
import { localDateOf } from '@app/kernel';
import type { PoolClient, QueryResultRow } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { DataSource, EntityTarget, ObjectLiteral, QueryRunner, Repository } from 'typeorm';
import { inFlight, send, type Statement } from './statement';
import { beginStatement, contextStatement, type UnitContext } from './unit-context';

interface BrokenRelease {
  releasePostgresConnection(error: Error): Promise<void>;
}

/**
 * One transaction, opened by its first query: a request that is refused before it asked the database anything opens
 * nothing, and BEGIN with its settings travels in the same flight as that first query.
 */
export class Unit {
  private runner?: QueryRunner;
  private opening?: Promise<PoolClient>;
  private readonly preamble: Promise<unknown>[] = [];
  private readonly lastStatements: (() => Statement | null)[] = [];
  private readonly followUps: (() => void)[] = [];

  constructor(
    private readonly dataSource: DataSource,
    readonly context: UnitContext,
    readonly now: Date,
  ) {}

  get actor(): Actor {
    return this.context.actor;
  }

  /** Where the permission in force reaches. */
  get scope(): UnitScope {
    return this.context.scope;
  }

  get today(): LocalDate {
    return localDateOf(this.now.getTime());
  }

  /** Whether this unit holds a connection: until then nothing has been read or changed in it. */
  get hasOpened(): boolean {
    return this.opening !== undefined;
  }

  async query<Row extends QueryResultRow>(statement: Statement): Promise<Row[]> {
    return send<Row>(await this.client(), statement);
  }

  /**
   * Asks as far as another permission of the actor reaches: the second lock then answers by that one. In one flight, so that
   * nothing else of this unit runs under it.
   */
  async queryWithin<Row extends QueryResultRow>(scope: UnitScope, statement: Statement): Promise<Row[]> {
    const client = await this.client();
    const entering = inFlight(send(client, contextStatement({ ...this.context, scope }, this.now)));
    const answer = inFlight(send<Row>(client, statement));
    const leaving = inFlight(send(client, contextStatement(this.context, this.now)));
    await entering;
    const rows = await answer;
    await leaving;
    return rows;
  }

  /** Takes rows into a table by COPY: the text is the statement, the rows are in its text format. */
  async copyIn(text: string, rows: Readable): Promise<void> {
    const client = await this.client();
    await Promise.all(this.preamble);
    // Several statements in flight and a stream of rows do not go together; nothing else is under way here.
    const flying: { pipeline: boolean } = Object.assign(client, { pipeline: false });
    try {
      await pipeline(rows, client.query(copyFrom(text)));
    } finally {
      flying.pipeline = true;
    }
  }

  /** A TypeORM repository on this unit's transaction. */
  async repo<Entity extends ObjectLiteral>(entity: EntityTarget<Entity>): Promise<Repository<Entity>> {
    await this.client();
    if (!this.runner) throw new Error('the unit of work has ended');
    return this.runner.manager.getRepository(entity);
  }

  /** The statement that `make` gives is sent together with COMMIT, after everything else (the audit entries). */
  finishWith(make: () => Statement | null): void {
    this.lastStatements.push(make);
  }

  /** For what leaves the process and may fail alone; runs only once COMMIT has succeeded. */
  afterCommit(followUp: () => void): void {
    this.followUps.push(followUp);
  }

  async commit(): Promise<void> {
    const last = this.lastStatements.map((make) => make()).filter((statement) => statement !== null);
    if (last.length > 0) await this.client();
    if (this.opening) {
      const client = await this.opening;
      const pending = last.map((statement) => inFlight(send(client, statement)));
      const commit = inFlight(client.query('COMMIT'));
      await Promise.all([...this.preamble, ...pending]);
      // After a failed statement in the same flight PostgreSQL answers COMMIT with ROLLBACK, and the driver with success.
      if ((await commit).command !== 'COMMIT') throw new Error('COMMIT was answered with ROLLBACK');
      await this.release();
    }
    for (const followUp of this.followUps) followUp();
  }

  /**
   * Why BEGIN or the settings failed, where they did. Whatever came of the statements behind them (no row is visible without
   * settings) is not the reason that anybody should hear.
   */
  async failedToOpen(): Promise<unknown> {
    return Promise.all(this.preamble).then(
      () => undefined,
      (error: unknown) => error,
    );
  }

  async rollback(): Promise<void> {
    if (!this.opening) return;
    try {
      const client = await this.opening;
      await client.query('ROLLBACK');
      await this.release();
    } catch (error) {
      // The connection itself is gone, and with it the transaction. It must not return to the pool.
      await this.release(error instanceof Error ? error : new Error(String(error)));
    }
  }

  private client(): Promise<PoolClient> {
    this.opening ??= this.open();
    return this.opening;
  }

  private async open(): Promise<PoolClient> {
    const runner = this.dataSource.createQueryRunner('master');
    const client = (await runner.connect()) as PoolClient;
    this.runner = runner;
    // TypeORM would otherwise open a transaction of its own around each save.
    Object.assign(runner, { isTransactionActive: true });
    this.preamble.push(
      inFlight(send(client, beginStatement(this.context.mode))),
      inFlight(send(client, contextStatement(this.context, this.now))),
    );
    return client;
  }

  private async release(broken?: Error): Promise<void> {
    const runner = this.runner;
    if (!runner) return;
    delete this.runner;
    Object.assign(runner, { isTransactionActive: false });
    // TypeORM's own release() cannot say that the connection is broken; the driver's counterpart can.
    if (broken) await (runner as QueryRunner & BrokenRelease).releasePostgresConnection(broken);
    else await runner.release();
  }
}
