import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { ApplicationLock, sqlState, UnitOfWork } from '@app/platform';
import { rosterProblems } from '../roster.problems';
import { importCommitted, importUndone, type Brought, type MonthsLeft } from './import.audit';
import { LIST_TIMEOUT } from './import-check.service';
import { ImportNumbers } from './import-numbers';
import { ADD_NUMBERS } from './import-numbers.sql';
import { ImportProgress, type ActOf, type Beat, type Course } from './import-progress';
import { ImportRows, type ImportCounts } from './import-row';
import { ADD_MOVEMENTS, ADD_PEOPLE, ADD_POSTS, AS_A_WHOLE, CORRECT, moved, WIDEN } from './import.sql';

/** Rows that are written between two signs of life. */
const STEP = 5_000;

/** Writes what a list brings, in one transaction, and takes it out again as a whole. */
@Injectable()
export class ImportCommit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
    private readonly rows: ImportRows,
    private readonly progress: ImportProgress,
    private readonly numbers: ImportNumbers,
  ) {}

  /** What is committed stays committed: the same again changes nothing. */
  async commit(of: ActOf, id: string): Promise<void> {
    const row = await this.unitOfWork.run({ ...of.acting, mode: 'read' }, () => this.rows.getOrFail(id));
    if (row.state === 'COMMITTED') return;
    if (row.state !== 'CHECKED')
      throw rosterProblems[row.state === 'UNDONE' ? 'import-undone' : 'import-not-checked']();
    await this.progress.during(of, id, 'COMMIT', (course) =>
      this.unitOfWork.run({ ...of.acting, mode: 'write' }, () => this.write(of, id, course)),
    );
  }

  /** Takes out what the import brought, as long as nothing hangs on it; what it corrected is as it was. */
  async undo(of: ActOf, id: string, reason: string): Promise<void> {
    const row = await this.unitOfWork.run({ ...of.acting, mode: 'read' }, () => this.rows.getOrFail(id));
    if (row.state === 'UNDONE') return;
    if (row.state !== 'COMMITTED') throw rosterProblems['import-not-committed']();
    await this.progress.during(of, id, 'UNDO', (course) =>
      this.unitOfWork
        .run({ ...of.acting, mode: 'write' }, () => this.takeOut(of, id, { reason, ...course }))
        .catch(builtOn),
    );
  }

  private async write(of: ActOf, id: string, { beat, key, lastLook }: Course): Promise<void> {
    const unit = this.unitOfWork.current;
    const row = await this.rows.hold(id, of.key);
    if (!row) return;
    const { counts, settings } = row;
    if (row.state !== 'CHECKED' || !counts || !settings) throw rosterProblems['import-not-checked']();
    const { added = 0 } = counts;
    if (counts.newPeople + counts.newPosts + counts.changed + added === 0) throw rosterProblems['import-nothing']();
    await unit.query({ text: LIST_TIMEOUT });
    const scoped = [unit.actor.tenantId, `{${unit.scope.units.join(',')}}`, id];
    await this.rows.holdUnits(id);
    const stale = await this.count({ text: moved(this.lock.clause(unit.scope.tenantWide)), values: scoped });
    if (counts.numbers > 0) this.numbers.requireRight();
    if (stale > 0 || (await this.numbers.areStale(id))) throw rosterProblems['import-stale']();
    const brought = await this.add(id, counts, beat);
    const saysKinds = settings.columns.some(({ field }) => field === 'kind');
    const filled = await this.numbers.fill(id);
    await this.numbers.letGo(id);
    const widened = added > 0 ? await this.count({ text: WIDEN, values: [id] }) : 0;
    const corrected = counts.changed > 0 ? await this.count({ text: CORRECT, values: [id, saysKinds] }) : 0;
    await lastLook();
    await unit.query({
      text: `UPDATE roster_import SET state = 'COMMITTED', committed_at = $2, committed_by_name = $3, last_act = $4 WHERE id = $1`,
      values: [id, unit.now, unit.actor.name, key],
    });
    this.audit.record(importCommitted(row, { ...brought, numbers: brought.numbers + filled, corrected, widened }));
  }

  private async add(id: string, counts: ImportCounts, beat: Beat): Promise<Omit<Brought, 'corrected' | 'widened'>> {
    const unit = this.unitOfWork.current;
    const { last } = counts;
    let [people, posts, movements, numbers] = [0, 0, 0, 0];
    for (let after = 0; after < last; after += STEP) {
      const rows = [id, after, after + STEP];
      people += await this.asAWhole({ text: ADD_PEOPLE, values: rows });
      posts += await this.count({ text: ADD_POSTS, values: rows });
      if (counts.numbers > 0) numbers += await this.count({ text: ADD_NUMBERS, values: rows });
      movements += await this.asAWhole({ text: ADD_MOVEMENTS, values: [...rows, unit.actor.name, unit.now] });
      beat(Math.min(after + STEP, last), last);
    }
    return { people, posts, movements, numbers };
  }

  private async takeOut(
    of: ActOf,
    id: string,
    { reason, beat, key, lastLook }: Course & { reason: string },
  ): Promise<void> {
    const unit = this.unitOfWork.current;
    const row = await this.rows.hold(id, of.key);
    if (!row) return;
    if (row.state !== 'COMMITTED') throw rosterProblems['import-not-committed']();
    await unit.query({ text: LIST_TIMEOUT });
    const hindrances = await unit.query<{ people: number }>({
      text: 'SELECT people FROM roster_import_hindrances($1)',
      values: [id],
    });
    const people = Math.max(0, ...hindrances.map((hindrance) => hindrance.people));
    if (people > 0) throw rosterProblems['import-built-on']({ people });
    const months = await this.leaveMonths(id);
    const taken = await this.remove(id, row.counts?.last ?? 0, beat);
    await lastLook();
    await unit.query({
      text: `UPDATE roster_import SET state = 'UNDONE', undone_at = $2, undone_by_name = $3, undone_reason = $4, last_act = $5 WHERE id = $1`,
      values: [id, unit.now, unit.actor.name, reason, key],
    });
    this.audit.record(importUndone(row, taken, { months, reason }));
  }

  // First of all: whoever is somebody's superior may stand further down in the list.
  private async leaveMonths(id: string): Promise<MonthsLeft> {
    const [left] = await this.unitOfWork.current.query<MonthsLeft & Record<string, unknown>>({
      text: 'SELECT removed, released FROM roster_import_undo_months($1)',
      values: [id],
    });
    return left ?? { removed: 0, released: 0 };
  }

  // From the end of the list: further posts stand below the first one, and nobody goes before all of theirs have gone.
  private async remove(id: string, last: number, beat: Beat): Promise<Brought> {
    let taken: Brought = { people: 0, posts: 0, movements: 0, numbers: 0, corrected: 0, widened: 0 };
    for (let until = last; until > 0; until -= STEP) {
      const rows = [id, until - STEP, until];
      const numbers = await this.count({ text: 'SELECT roster_import_undo_numbers($1, $2, $3) AS n', values: rows });
      const [part = taken] = await this.unitOfWork.current.query<Brought & Record<string, unknown>>({
        text: 'SELECT movements, posts, people, corrected FROM roster_import_undo($1, $2, $3)',
        values: rows,
      });
      taken = {
        people: taken.people + part.people,
        posts: taken.posts + part.posts,
        movements: taken.movements + part.movements,
        numbers: taken.numbers + numbers,
        corrected: taken.corrected + part.corrected,
        widened: 0,
      };
      beat(Math.min(last - until + STEP, last), last);
    }
    return taken;
  }

  /** What looks for the other rows of a person: the list has no statistics yet, and row by row it would take the square of it. */
  private async asAWhole(statement: { text: string; values: readonly unknown[] }): Promise<number> {
    const unit = this.unitOfWork.current;
    await unit.query({ text: AS_A_WHOLE, values: ['off'] });
    const n = await this.count(statement);
    await unit.query({ text: AS_A_WHOLE, values: ['on'] });
    return n;
  }

  private async count(statement: { text: string; values: readonly unknown[] }): Promise<number> {
    const [row] = await this.unitOfWork.current.query<{ n: number }>(statement);
    return row?.n ?? 0;
  }
}

/** Somebody has named one of the people between the look at what is built on them and their going: a foreign key still has them. */
function builtOn(thrown: unknown): never {
  if (sqlState(thrown) === '23503') throw rosterProblems['import-built-on']({ people: 1 });
  throw thrown;
}
