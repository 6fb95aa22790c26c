import { randomUUID } from 'node:crypto';
import type { Actor } from '@app/kernel';
import type { UnitContext } from '../unit-of-work/unit-context';

/**
 * Work driven by the clock. `run` is called for one tenant inside a unit of work of its own, and must find by itself
 * what is due and not yet done: a run that was missed is caught up by the next one.
 */
export interface Job {
  readonly name: string;
  /** Cron in Vietnam's zone. */
  readonly cron: string;
  run(): Promise<void>;
  /** What belongs to no tenant, such as the files of the data folder: once a run, before them, outside of any transaction. */
  before?(): Promise<void>;
  /** What takes long between units of work that it opens itself: once a run, after the tenants, whether or not one failed. */
  after?(): Promise<void>;
}

/** Runs work in a unit of its own, under a job's name and for one tenant. */
export type InUnit = <T>(work: () => Promise<T>) => Promise<T>;

/** Jobs act for a whole tenant, under their own name. */
export function jobContext(name: string, tenantId: number, at?: Date): UnitContext {
  const actor: Actor = {
    kind: 'job',
    id: `job:${name}`,
    username: name,
    tenantId,
    staffMemberId: null,
    name: 'Hệ thống',
    position: '',
    grants: [{ role: 'JOB', unitId: 0, tenantWide: true, units: [], permissions: new Set() }],
  };
  return {
    actor,
    scope: { tenantWide: true, units: [] },
    mode: 'write',
    requestId: randomUUID(),
    ...(at ? { at } : {}),
  };
}
