import { AsyncResource } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { UnitOfWork, type Acting } from '@app/platform';
import { rosterProblems } from '../roster.problems';
import type { ImportAct } from '../rules/import/import-state';

/** Who has not moved for so long has died: another may begin again. */
const SILENCE = '30 seconds';
/** A shorter list is done before anybody looks how far it is. */
const WORTH_TELLING = 1_000;

/** Tells how far the work is, to those who wait elsewhere; nothing waits for it, and the work goes on where it cannot be told. */
export type Beat = (done: number, total: number) => void;

/**
 * One act at a time on each import, whichever server does it, and how far it is: a row that is written in transactions of its
 * own, so that it is seen while the work is not.
 */
@Injectable()
export class ImportProgress {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async during<T>(acting: Acting, importId: string, act: ImportAct, work: (beat: Beat) => Promise<T>): Promise<T> {
    await this.begin(acting, importId, act);
    // Called from inside of the work's transaction, and not part of it: whoever waited there for a second connection could wait
    // for the first one to come free.
    const beat = AsyncResource.bind((done: number, total: number): void => {
      if (total < WORTH_TELLING) return;
      this.write(
        acting,
        `UPDATE roster_import_progress SET done = $2, total = $3, beat_at = clock_timestamp() WHERE import_id = $1 RETURNING 1`,
        [importId, done, total],
      ).catch(() => undefined);
    });
    try {
      return await work(beat);
    } finally {
      // What was done is done, also where this cannot be said: then the sign of it falls silent by itself.
      await this.write(acting, 'DELETE FROM roster_import_progress WHERE import_id = $1', [importId]).catch(
        () => undefined,
      );
    }
  }

  private async begin(acting: Acting, importId: string, act: ImportAct): Promise<void> {
    const begun = await this.write(
      acting,
      `INSERT INTO roster_import_progress AS p (import_id, tenant_id, org_unit_id, act, done, total, beat_at)
       SELECT i.id, i.tenant_id, i.org_unit_id, $2, 0, 0, clock_timestamp() FROM roster_import i WHERE i.id = $1
       ON CONFLICT (import_id) DO UPDATE SET act = $2, done = 0, total = 0, beat_at = clock_timestamp()
        WHERE p.beat_at < clock_timestamp() - interval '${SILENCE}' RETURNING 1`,
      [importId, act],
    );
    if (begun.length === 0) throw rosterProblems['import-busy']();
  }

  private write(acting: Acting, text: string, values: readonly unknown[]): Promise<object[]> {
    return this.unitOfWork.run({ ...acting, mode: 'write' }, () => this.unitOfWork.current.query({ text, values }));
  }
}
