import { Injectable } from '@nestjs/common';
import { mayAt, reaches, scopeOf } from '@app/kernel';
import { ApplicationLock, platformProblems, UnitOfWork } from '@app/platform';
import { Any, In, type FindOptionsWhere } from 'typeorm';
import { mayAct, type EvaluationAct } from '../rules/course';
import { Evaluation } from './entities/evaluation.entity';
import { EvaluationCycle } from './entities/evaluation-cycle.entity';
import { monthProblems } from './month.problems';

/** No person: an account may be nobody's. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Somebody's month that is going to be changed, with the body's. */
export interface Taken {
  readonly evaluation: Evaluation;
  readonly cycle: EvaluationCycle;
}

/** What of somebody's month is asked where it is assessed. Of hundreds at once, reading them whole takes longer than writing them. */
const ASSESSED = [
  ...(['id', 'version', 'tenantId', 'orgUnitId', 'cycleId', 'staffMemberId', 'personName', 'superiorId'] as const),
  ...(['rank', 'regime', 'state', 'openedAt', 'supersededAt'] as const),
] as const satisfies readonly (keyof Evaluation)[];
/** What says whose it is to assess. */
type Assessable = Pick<Evaluation, 'id' | 'orgUnitId' | 'rank' | 'staffMemberId' | 'superiorId'>;
export type AssessedRow = Pick<Evaluation, (typeof ASSESSED)[number]>;

/** Finds evaluations for whoever may change them: the person, whoever assesses them, the office. */
@Injectable()
export class EvaluationLookup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
  ) {}

  /** The person behind the account. */
  get me(): string {
    return this.unitOfWork.current.actor.staffMemberId ?? NOBODY;
  }

  /** The actor's own. */
  async own(id: string): Promise<Taken> {
    return this.take(id, { staffMemberId: this.me }, (row) => row.staffMemberId === this.me);
  }

  /** Of somebody whom the actor assesses, or who is theirs to take. */
  async assessed(id: string): Promise<Taken> {
    const taken = await this.take(id, {}, () => true);
    await this.requireTheirs([taken.evaluation]);
    return taken;
  }

  /**
   * Which of these months are the actor's to assess: as the posts or the office say it, or, of the head of a body, whom nobody in
   * it assesses (Nghị định 335/2025, Đ.10), as whoever closes months from above the body, until somebody has been named.
   */
  async assesses(rows: readonly Assessable[]): Promise<ReadonlySet<string>> {
    const { actor } = this.unitOfWork.current;
    const theirs = rows.filter(({ superiorId }) => superiorId === this.me).map(({ id }) => id);
    const heads = rows.filter(
      ({ rank, superiorId, staffMemberId }) =>
        rank === 'BODY_HEAD' && superiorId === null && staffMemberId !== this.me && actor.staffMemberId !== null,
    );
    if (heads.length === 0 || scopeOf(actor, 'evaluation.lock') === null) return new Set(theirs);
    const above = await this.unitOfWork.current.query<{ id: number; above: number | null }>({
      name: 'evaluation.above-heads',
      text: `SELECT u.id, b.parent_id AS above FROM org_unit u JOIN org_unit b ON b.tenant_id = u.tenant_id AND b.id = u.body_id
              WHERE u.tenant_id = $1 AND u.id = ANY ($2::int[])`,
      values: [actor.tenantId, heads.map(({ orgUnitId }) => orgUnitId)],
    });
    const reached = above.filter((unit) => unit.above !== null && mayAt(actor, 'evaluation.lock', unit.above));
    const units = new Set(reached.map(({ id }) => id));
    return new Set([...theirs, ...heads.filter(({ orgUnitId }) => units.has(orgUnitId)).map(({ id }) => id)]);
  }

  /** Of somebody within reach of the permission in force; never one's own. */
  async reached(id: string): Promise<Taken> {
    const { scope } = this.unitOfWork.current;
    const taken = await this.take(id, {}, (row) => reaches(scope, row.orgUnitId));
    if (taken.evaluation.staffMemberId === this.me) throw monthProblems['own-evaluation']();
    return taken;
  }

  /** The body's month before anybody's in it, as whoever locks it takes them. */
  async holdCycleOf(id: string): Promise<void> {
    const open = this.unitOfWork.current;
    await open.query({
      name: 'evaluation.hold-cycle-of',
      text: `SELECT 1 FROM evaluation_cycle c WHERE c.tenant_id = $1 AND c.id = (SELECT e.cycle_id FROM evaluation e WHERE e.id = $2) FOR UPDATE`,
      values: [open.actor.tenantId, id],
    });
  }

  /** Several of those whom the actor assesses, each there or none of them. */
  async severalAssessed(ids: readonly string[]): Promise<ReadonlyMap<string, AssessedRow>> {
    const open = this.unitOfWork.current;
    const repo = await open.repo(Evaluation);
    const found: readonly AssessedRow[] = await repo.find({
      select: Object.fromEntries(ASSESSED.map((column) => [column, true])),
      where: { id: Any(ids) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    const known = new Map(found.map((row) => [row.id, row]));
    for (const id of ids) this.lock.requireVisible(known.get(id), (row) => row.tenantId === open.actor.tenantId);
    await this.requireTheirs(found);
    return known;
  }

  // Not one of the two locks: whoever reads a month, by reach or as their own, assesses nobody by that.
  private async requireTheirs(rows: readonly Assessable[]): Promise<void> {
    const theirs = await this.assesses(rows);
    if (!rows.every(({ id }) => theirs.has(id))) throw platformProblems['not-found']();
  }

  /** Somebody's month as it stands, for themselves or for whoever assesses it. */
  async monthOf(person: string, month: string, as: 'superiorId' | 'staffMemberId'): Promise<Taken> {
    const open = this.unitOfWork.current;
    const [row] = await open.query<{ id: string }>({
      name: 'evaluation.month-of-person',
      text: `SELECT e.id FROM evaluation e JOIN evaluation_cycle c ON c.tenant_id = e.tenant_id AND c.id = e.cycle_id
              WHERE e.tenant_id = $1 AND e.staff_member_id = $2 AND c.month = $3 AND e.result = 'STATE' AND e.superseded_at IS NULL
              ORDER BY (e.superior_id = $4) DESC NULLS LAST, e.id LIMIT 1`,
      values: [open.actor.tenantId, person, month, this.me],
    });
    return this.take(row?.id ?? NOBODY, { [as]: this.me }, (found) => found[as] === this.me);
  }

  /** A body's month within reach. */
  async cycle(id: string, mode: 'read' | 'write'): Promise<EvaluationCycle> {
    const { scope, actor } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(EvaluationCycle);
    const found = await repo.findOne({
      where: { id },
      ...(mode === 'write' ? { lock: { mode: 'pessimistic_write' as const } } : {}),
    });
    return this.lock.requireVisible(found, (row) => row.tenantId === actor.tenantId && reaches(scope, row.orgUnitId));
  }

  /** The months of several evaluations. */
  async cyclesOf(evaluations: Iterable<Pick<Evaluation, 'cycleId'>>): Promise<ReadonlyMap<string, EvaluationCycle>> {
    const ids = [...new Set([...evaluations].map(({ cycleId }) => cycleId))];
    const repo = await this.unitOfWork.current.repo(EvaluationCycle);
    return new Map((await repo.findBy({ id: In(ids) })).map((cycle) => [cycle.id, cycle]));
  }

  private async take(
    id: string,
    where: FindOptionsWhere<Evaluation>,
    isTheirs: (row: Evaluation) => boolean,
  ): Promise<Taken> {
    const open = this.unitOfWork.current;
    const repo = await open.repo(Evaluation);
    const found = await repo.findOne({ where: { id, ...where }, lock: { mode: 'pessimistic_write' } });
    const evaluation = this.lock.requireVisible(found, (row) => row.tenantId === open.actor.tenantId && isTheirs(row));
    const cycle = (await this.cyclesOf([evaluation])).get(evaluation.cycleId);
    return { evaluation, cycle: this.lock.requireVisible(cycle, (row) => row.tenantId === open.actor.tenantId) };
  }
}

/** Refuses what the state does not allow now, by its reason. */
export function requireAct(
  act: EvaluationAct,
  { evaluation, cycle }: { evaluation: AssessedRow; cycle: EvaluationCycle },
  today: string,
): void {
  const { state, openedAt, supersededAt } = evaluation;
  const standing = { state, isOpened: openedAt !== null, selfDueOn: cycle.selfDueOn };
  if (supersededAt === null && mayAct(act, standing, today)) return;
  if (act === 'withdraw' && state === 'SELF_SUBMITTED') throw monthProblems['already-opened']();
  if (act === 'assess' && (state === 'SELF_DRAFT' || state === 'RETURNED')) {
    throw monthProblems['self-day-to-come']({ name: evaluation.personName, day: cycle.selfDueOn });
  }
  throw monthProblems['not-now']({ state });
}
