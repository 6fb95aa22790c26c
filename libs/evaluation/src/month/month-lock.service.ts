import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { UnitOfWork } from '@app/platform';
import { In, IsNull, Not } from 'typeorm';
import { shownHundredths } from '../rules/closed-score';
import { isClosed } from '../rules/course';
import { closingOf, type Closing } from '../rules/month-results';
import { CycleNews } from './cycle-news.service';
import { Evaluation } from './entities/evaluation.entity';
import { EvaluationCycle } from './entities/evaluation-cycle.entity';
import { EvaluationLookup } from './evaluation-lookup';
import { cycleLocked } from './month.audit';
import { monthProblems } from './month.problems';
import { MonthScores } from './month-scores.service';

/** How many of those who are not ready a refusal names. */
const NAMED = 5;

/** Closes a body's month. */
@Injectable()
export class MonthLock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lookup: EvaluationLookup,
    private readonly scores: MonthScores,
    private readonly news: CycleNews,
  ) {}

  /**
   * Everybody's month in one transaction: computed, kept with all that it was computed from, and closed. Nobody closes their own,
   * and the head of the body waits for whoever is above; neither keeps the others from being closed. The cycle is held, for writing.
   */
  async lock(cycle: EvaluationCycle): Promise<void> {
    const open = this.unitOfWork.current;
    const { id } = cycle;
    const repo = await open.repo(Evaluation);
    const rows = await repo.find({
      where: { cycleId: id, supersededAt: IsNull() },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const waiting = rows.filter(({ state, staffMemberId }) => !isClosed(state) && staffMemberId !== this.lookup.me);
    if (waiting.length === 0 && cycle.state === 'LOCKED') throw monthProblems['cycle-locked']();
    // What was concluded against somebody is decided before their month is closed; nothing comes or goes meanwhile.
    const undecided = await this.scores.undecided(
      waiting.map(({ staffMemberId }) => staffMemberId),
      cycle.month,
      true,
    );
    const waits = (row: Evaluation): boolean => undecided.has(row.staffMemberId);
    const undecidedOf = waiting.filter((row) => waits(row) && row.rank !== 'BODY_HEAD');
    if (undecidedOf.length > 0) throw monthProblems['effects-undecided'](namesOf(undecidedOf));
    const results = await this.scores.of(rows, cycle.month);
    const closings = waiting.map((row) => {
      const result = results.get(row.id);
      return { row, closing: result && !waits(row) ? closingOf(row, result) : ({ state: 'OPEN' } as const) };
    });
    const left = closings.filter(({ closing }) => closing.state === 'OPEN').map(({ row }) => row);
    const blocking = left.filter(({ rank }) => rank !== 'BODY_HEAD');
    if (blocking.length > 0) throw notReady(blocking);
    const closed = closings.flatMap(({ row, closing }) => (closing.state === 'OPEN' ? [] : [closedRow(row, closing)]));
    // Whoever has no work yet may still be given some: they are not closed as having had none.
    if (open.today <= cycle.selfDueOn && closed.some(({ state }) => state === 'INSUFFICIENT_DATA')) {
      throw monthProblems['work-may-come']({ day: cycle.selfDueOn });
    }
    const isWhole = cycle.state === 'OPEN';
    if (closed.length === 0 && !isWhole) throw notReady(left);
    await this.write(closed);
    if (isWhole) {
      const locked = { state: 'LOCKED' as const, lockedByName: open.actor.name, lockedAt: open.now };
      await open
        .repo(EvaluationCycle)
        .then((cycles) => cycles.update({ id }, { ...locked, version: cycle.version + 1 }));
    }
    const ids = new Set(closed.map((row) => row.id));
    const to = waiting.flatMap(({ id: one, staffMemberId }) => (ids.has(one) ? [{ person: staffMemberId }] : []));
    await this.news.tell('evaluation.month-locked', cycle, to);
    const insufficient = closed.filter(({ state }) => state === 'INSUFFICIENT_DATA').length;
    this.audit.record(
      cycleLocked(
        { ...cycle, state: isWhole ? 'LOCKED' : 'OPEN' },
        { locked: closed.length - insufficient, insufficient },
      ),
    );
  }

  /** Whether somebody in it is assessed and not closed, whom the actor may close: of a closed month, its head, or whoever closed it. */
  async hasAssessed({ id }: EvaluationCycle): Promise<boolean> {
    const repo = await this.unitOfWork.current.repo(Evaluation);
    const open = { cycleId: id, supersededAt: IsNull(), staffMemberId: Not(this.lookup.me) };
    return repo.existsBy({ ...open, state: In(['SUPERIOR_ASSESSED', 'REMARKED']) });
  }

  private async write(closed: readonly ClosedRow[]): Promise<void> {
    if (closed.length === 0) return;
    const open = this.unitOfWork.current;
    await open.query({
      name: 'evaluation.lock',
      text: `UPDATE evaluation e SET state = c.state, facts = c.facts, total = c.total, hundredths = c.hundredths, band = c.band,
                locked_by_name = $2, locked_at = $3, version = e.version + 1
               FROM jsonb_to_recordset($1::jsonb) AS c(id uuid, state text, facts jsonb, total text, hundredths int, band text)
              WHERE e.id = c.id`,
      values: [JSON.stringify(closed), open.actor.name, open.now],
    });
  }
}

type ClosedRow = Pick<Evaluation, 'id' | 'state' | 'facts' | 'total' | 'hundredths' | 'band'>;

function closedRow({ id, choices }: Evaluation, closing: Exclude<Closing, { state: 'OPEN' }>): ClosedRow {
  const { state, facts } = closing;
  const score = closing.state === 'LOCKED' && closing.score.state === 'SCORED' ? closing.score : null;
  if (score === null) return { id, state, facts, total: null, hundredths: null, band: null };
  const hundredths = Number(shownHundredths(score.total, choices));
  return { id, state, facts, total: score.total, hundredths, band: score.band };
}

function notReady(rows: readonly Evaluation[]): Error {
  return monthProblems['cycle-not-ready'](namesOf(rows));
}

function namesOf(rows: readonly Evaluation[]): { count: number; names: string } {
  const names = rows.slice(0, NAMED).map(({ personName }) => personName);
  const more = rows.length > NAMED ? ', …' : '';
  return { count: rows.length, names: `${names.join(', ')}${more}` };
}
