import { Inject, Injectable } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { ApplicationLock, type ScopeClause } from './application-lock';
import { JsonText } from './json-text';
import { inFlight, send, type Statement } from './statement';
import { beginStatement, contextStatement, type UnitContext } from './unit-context';
import type { Unit } from './unit';
import { UnitOfWork } from './unit-of-work';

export const DATABASE_POOL = Symbol('DATABASE_POOL');

/**
 * A named read. Its one row has a text column `body` with JSON that PostgreSQL made, sent on as it is; only what is cheaper
 * put together here is asked for as rows. It cannot be written without the scope clause; its own parameters begin at `$3`.
 */
export interface ReadQuery {
  readonly name: string;
  readonly sql: (scope: ScopeClause) => string;
}

interface ReadRow {
  body: string | null;
  /** Given by reads of one thing that has a version. */
  etag?: string;
}

@Injectable()
export class Reads {
  private readonly texts = new Map<string, string>();

  constructor(
    @Inject(DATABASE_POOL) private readonly pool: Pool,
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
  ) {}

  /**
   * Answers with the rows of a read. Inside a unit of work it sees that unit's changes; outside of one BEGIN READ ONLY, the
   * settings, the statement and COMMIT travel in one flight.
   */
  async rows<Row extends object>(query: ReadQuery, parameters: readonly unknown[] = []): Promise<Row[]> {
    const unit = this.unitOfWork.current;
    const statement = this.statement(query, unit.context, parameters);
    return unit.context.mode === 'write' || unit.hasOpened
      ? unit.query<Row>(statement)
      : this.flight<Row>(unit, statement);
  }

  /** Answers with the JSON of a read, `null` when the query gave no row or a null body. */
  async read(query: ReadQuery, parameters: readonly unknown[] = []): Promise<JsonText | null> {
    const [row] = await this.rows<ReadRow>(query, parameters);
    return row?.body == null ? null : new JsonText(row.body, row.etag);
  }

  /** As `read`, for a row that must exist: outside the scope and never existed are the same answer. */
  async readOrFail(query: ReadQuery, parameters: readonly unknown[] = []): Promise<JsonText> {
    return this.lock.requireVisible(await this.read(query, parameters), () => true);
  }

  private statement(query: ReadQuery, context: UnitContext, parameters: readonly unknown[]): Statement {
    const variant = context.scope.tenantWide ? 'tenant' : 'units';
    const name = `${query.name}:${variant}`;
    let text = this.texts.get(name);
    if (text === undefined) {
      text = query.sql(this.lock.clause(context.scope.tenantWide));
      this.texts.set(name, text);
    }
    return { name, text, values: [context.actor.tenantId, `{${context.scope.units.join(',')}}`, ...parameters] };
  }

  private async flight<Row extends object>(unit: Unit, statement: Statement): Promise<Row[]> {
    const client: PoolClient = await this.pool.connect();
    const flight = [
      inFlight(send(client, beginStatement('read'))),
      inFlight(send(client, contextStatement(unit.context, unit.now))),
    ];
    const answer = inFlight(send<Row>(client, statement));
    const commit = inFlight(client.query('COMMIT'));
    try {
      await Promise.all([...flight, answer]);
      await commit;
      client.release();
      return await answer;
    } catch (error) {
      // COMMIT after a failed statement has ended the transaction too; only a broken connection must not be reused.
      const ended = await commit.then(
        () => true,
        () => false,
      );
      client.release(!ended);
      throw error;
    }
  }
}
