import { AsyncResource } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { UnitOfWork, type Acting, type ActKey } from '@app/platform';
import { v7 as uuidv7 } from 'uuid';
import { rosterProblems } from '../roster.problems';
import type { ImportAct } from '../rules/import/import-state';
import { ImportNews } from './import-news.service';

/** Who has not moved for so long has died: another may begin again. */
const SILENCE = '30 seconds';
/** A shorter list is done before anybody looks how far it is. */
const WORTH_TELLING = 1_000;

/** Tells how far the work is, to those who wait elsewhere; nothing waits for it, and the work goes on where it cannot be told. */
export type Beat = (done: number, total: number) => void;

/** Whose act it is, and by which key it is known again. */
export interface ActOf {
  readonly acting: Acting;
  readonly key: ActKey | null;
  /** Whether nobody waits for the answer any more. */
  readonly isLeft?: () => boolean;
}

interface Run {
  readonly acting: Acting;
  readonly importId: string;
  readonly act: ImportAct;
  /** Of this run alone, or of the request however often it comes. */
  readonly own: string;
}

/** How often an act shows that it lives, whatever it waits for, and hears whether it is to stop. */
const BEAT_MS = 3_000;

/** What an act does with whoever waits for it: it tells how far it is, and throws where somebody has called it off. */
export interface Course {
  readonly beat: Beat;
  /** Asks within the act's own transaction, as the last thing before its end: another server may have called it off just now. */
  readonly lastLook: () => Promise<void>;
  /** By which key it is known when it is done. */
  readonly key: string;
  /** Aborted once it has been called off: for what runs outside of the server. */
  readonly signal: AbortSignal;
}

/**
 * One act at a time on each import, whichever server does it, and how far it is: a row that is written in transactions of its
 * own, so that it is seen while the work is not. The same request under the same key goes on at once where the one before it
 * died; while that one lives it waits for it.
 */
@Injectable()
export class ImportProgress {
  private readonly underWay = new Map<string, Promise<void>>();
  /** Acts of this server, by their import: these need not ask whether they are called off. */
  private readonly here = new Map<string, AbortController>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly news: ImportNews,
  ) {}

  async during(
    { acting, key, isLeft = () => false }: ActOf,
    importId: string,
    act: ImportAct,
    work: (course: Course) => Promise<void>,
  ): Promise<void> {
    const carryOut = (own: string): Promise<void> => this.toItsEnd({ acting, importId, act, own }, isLeft, work);
    if (key === null) return carryOut(uuidv7());
    const same = `${acting.actor.id} ${key.key} ${key.hash.toString('hex')}`;
    const running = this.underWay.get(same) ?? carryOut(key.key).finally(() => this.underWay.delete(same));
    this.underWay.set(same, running);
    return running;
  }

  /** Asks the act that is under way to stop. @returns false where it has been asked already, null where there is none */
  async callOff(importId: string): Promise<boolean | null> {
    const unit = this.unitOfWork.current;
    const [found] = await unit.query<{ asked: boolean }>({
      text: `SELECT called_off_by_name IS NOT NULL AS asked FROM roster_import_progress WHERE import_id = $1 FOR UPDATE`,
      values: [importId],
    });
    if (!found) return null;
    if (found.asked) return false;
    await unit.query({
      text: `UPDATE roster_import_progress SET called_off_by_name = $2 WHERE import_id = $1`,
      values: [importId, unit.actor.name],
    });
    this.here.get(importId)?.abort(rosterProblems['import-called-off']());
    return true;
  }

  private async toItsEnd(run: Run, isLeft: () => boolean, work: (course: Course) => Promise<void>): Promise<void> {
    const began = performance.now();
    const end = (error: unknown): Promise<void> =>
      this.news
        .tell({ ...run, tookMs: performance.now() - began, isLeft: isLeft(), error })
        // The act is what it is, whether or not it can be told.
        .catch(() => undefined);
    try {
      await this.carryOut(run, work);
    } catch (error) {
      await end(error);
      throw error;
    }
    await end(null);
  }

  private async carryOut(run: Run, work: (course: Course) => Promise<void>): Promise<void> {
    const { acting, importId, own } = run;
    const off = new AbortController();
    const gone = (): Promise<unknown> =>
      this.write(acting, 'DELETE FROM roster_import_progress WHERE import_id = $1 AND key = $2', [importId, own]).catch(
        () => undefined,
      );
    try {
      await this.begin(run);
    } catch (error) {
      // Where only the answer was lost, it has begun: nobody has to wait until it falls silent.
      if (!(error instanceof DomainError)) await gone();
      throw error;
    }
    const told = async (changes: string, values: readonly unknown[]): Promise<void> => {
      const [row] = await this.write<{ off: boolean }>(
        acting,
        `UPDATE roster_import_progress SET ${changes}, beat_at = clock_timestamp() WHERE import_id = $1 AND key = $2
         RETURNING called_off_by_name IS NOT NULL AS off`,
        [importId, own, ...values],
      );
      if (row?.off) off.abort(rosterProblems['import-called-off']());
    };
    // Called from inside of the work's transaction, and not part of it: whoever waited there for a second connection could wait
    // for the first one to come free.
    const tell = AsyncResource.bind((done: number, total: number): void => {
      if (total >= WORTH_TELLING) told('done = $3, total = $4', [done, total]).catch(() => undefined);
    });
    this.here.set(importId, off);
    const living = setInterval(() => void told('act = act', []).catch(() => undefined), BEAT_MS).unref();
    try {
      await work({
        key: own,
        signal: off.signal,
        beat: (done, total) => {
          off.signal.throwIfAborted();
          tell(done, total);
        },
        lastLook: async () => {
          off.signal.throwIfAborted();
          const [row] = await this.unitOfWork.current.query<{ off: boolean }>({
            text: `SELECT called_off_by_name IS NOT NULL AS off FROM roster_import_progress WHERE import_id = $1 AND key = $2`,
            values: [importId, own],
          });
          if (row?.off) throw rosterProblems['import-called-off']();
        },
      });
    } finally {
      clearInterval(living);
      this.here.delete(importId);
      // What was done is done, also where this cannot be said: then the sign of it falls silent by itself.
      await gone();
    }
  }

  private async begin({ acting, importId, act, own }: Run): Promise<void> {
    const begun = await this.write(
      acting,
      `INSERT INTO roster_import_progress AS p (import_id, tenant_id, org_unit_id, act, done, total, beat_at, key)
       SELECT i.id, i.tenant_id, i.org_unit_id, $2, 0, 0, clock_timestamp(), $3 FROM roster_import i WHERE i.id = $1
       ON CONFLICT (import_id) DO UPDATE
          SET act = $2, done = 0, total = 0, beat_at = clock_timestamp(), key = $3, called_off_by_name = NULL
        WHERE p.key = $3 OR p.beat_at < clock_timestamp() - interval '${SILENCE}' RETURNING 1`,
      [importId, act, own],
    );
    if (begun.length === 0) throw rosterProblems['import-busy']();
  }

  private write<Row extends object>(acting: Acting, text: string, values: readonly unknown[]): Promise<Row[]> {
    return this.unitOfWork.run({ ...acting, mode: 'write' }, () =>
      this.unitOfWork.current.query<Row & Record<string, unknown>>({ text, values }),
    );
  }
}
