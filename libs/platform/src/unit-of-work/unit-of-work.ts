import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '../clock';
import { Unit } from './unit';
import type { UnitContext } from './unit-context';

// A transaction that lost against another one may simply be tried again: nothing of it has happened.
const RETRYABLE = new Set(['40001', '40P01']);
const ATTEMPTS = 4;

/**
 * The one door to the database for everything that changes rows: one transaction, with the tenant, the units and the
 * actor set, and its audit entries as the last statement. There is no way to reach a repository outside of a unit.
 */
@Injectable()
export class UnitOfWork {
  private readonly open = new AsyncLocalStorage<Unit>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Runs `work` in one transaction, or joins the unit that is open. The promise resolves only after COMMIT said COMMIT. */
  async run<T>(context: UnitContext, work: () => Promise<T>): Promise<T> {
    if (this.open.getStore()) return work();
    for (let attempt = 1; ; attempt += 1) {
      const unit = new Unit(this.dataSource, context, context.at ?? this.clock.now());
      try {
        const result = await this.open.run(unit, work);
        await unit.commit();
        return result;
      } catch (thrown) {
        const error = (await unit.failedToOpen()) ?? thrown;
        await unit.rollback();
        if (attempt === ATTEMPTS || !RETRYABLE.has(sqlState(error))) throw error;
        await sleep(10 * attempt * (1 + Math.random()));
      }
    }
  }

  /** The unit that is open here. Throws outside of one: code that forgot its transaction cannot run by accident. */
  get current(): Unit {
    const unit = this.open.getStore();
    if (!unit) throw new Error('no unit of work is open here');
    return unit;
  }

  /** Whether a unit is open here: what takes long and needs no row refuses to run inside of one. */
  get isOpen(): boolean {
    return this.open.getStore() !== undefined;
  }
}

/** SQLSTATE of a database error, or '' for anything else. */
export function sqlState(error: unknown): string {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';
}
