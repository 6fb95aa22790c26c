import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { platformProblems, UnitOfWork } from '@app/platform';
import { faultAt } from '../evaluation.problems';
import { afterAct } from '../rules/course';
import { asksLeader, leaderFaults } from '../rules/leadership';
import type { LeaderFindings } from '../rules/month-results';
import type { CriterionPoints } from '../rules/month-score';
import type { AssessedResponse } from './dto/assessment.response';
import type { AssessmentRequest } from './dto/month.requests';
import { Evaluation } from './entities/evaluation.entity';
import type { EvaluationCycle } from './entities/evaluation-cycle.entity';
import { CycleNews } from './cycle-news.service';
import { EvaluationLookup, requireAct, type AssessedRow } from './evaluation-lookup';
import { evaluationStep } from './month.audit';
import { monthProblems, notTaken } from './month.problems';
import { missingPoints, readPoints } from './typed-points';

interface Assessed {
  readonly id: string;
  readonly points: readonly CriterionPoints[];
  readonly remark: string | null;
  readonly leader: LeaderFindings | null;
}

/** What whoever stands above says of somebody's month, of one person or of everybody at once. */
@Injectable()
export class Assessment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lookup: EvaluationLookup,
    private readonly news: CycleNews,
  ) {}

  /** Takes points and remarks for all of them in one statement, or for none. */
  async assess(entries: readonly AssessmentRequest[]): Promise<AssessedResponse> {
    const open = this.unitOfWork.current;
    const ids = entries.map(({ id }) => id);
    const twice = ids.findIndex((id, index) => ids.indexOf(id) < index);
    if (twice >= 0) throw notTaken([faultAt(`/entries/${twice}/id`, 'line-twice', { line: ids[twice] ?? '' })]);
    const rows = await this.lookup.severalAssessed(ids);
    const cycles = await this.lookup.cyclesOf(rows.values());
    const assessed = entries.map((entry, index) => this.taken(entry, index, { rows, cycles }));
    await open.query({
      name: 'evaluation.assess',
      text: `UPDATE evaluation e SET state = 'SUPERIOR_ASSESSED', superior_points = a.points, superior_remark = a.remark, leader = a.leader,
                superior_id = coalesce(e.superior_id, $2), superior_name = coalesce(e.superior_name, $3),
                assessed_by = $2, assessed_by_name = $3, assessed_at = $4, opened_at = coalesce(e.opened_at, $4), version = e.version + 1
               FROM jsonb_to_recordset($1::jsonb) AS a(id uuid, points jsonb, remark text, leader jsonb) WHERE e.id = a.id`,
      values: [JSON.stringify(assessed), open.actor.staffMemberId, open.actor.name, open.now],
    });
    for (const { id } of assessed) {
      const row = rows.get(id);
      const cycle = row && cycles.get(row.cycleId);
      if (!row || !cycle) continue;
      // Whoever assesses the head of a body from above has taken the month as theirs.
      const taken = row.superiorId === null ? { after: { superior: open.actor.name } } : {};
      this.audit.record(evaluationStep('assessed', row, cycle.orgUnitId, taken));
    }
    for (const cycle of cycles.values()) {
      const people = [...rows.values()].filter(({ cycleId }) => cycleId === cycle.id);
      const to = people.map(({ staffMemberId }) => ({ person: staffMemberId }));
      await this.news.tell('evaluation.assessed', cycle, to);
    }
    return { assessed: assessed.length };
  }

  /** Notes that it was looked at: from then on it is not taken back. */
  async open(id: string): Promise<void> {
    const open = this.unitOfWork.current;
    const { evaluation, cycle } = await this.lookup.assessed(id);
    if (evaluation.openedAt !== null || evaluation.state !== 'SELF_SUBMITTED') return;
    const repo = await open.repo(Evaluation);
    await repo.update({ id }, { openedAt: open.now, version: evaluation.version + 1 });
    this.audit.record(evaluationStep('opened', evaluation, cycle.orgUnitId));
  }

  /** Sends it back to be written again; points that were given stay until there are others. */
  async sendBack(id: string, reason: string): Promise<void> {
    const open = this.unitOfWork.current;
    const taken = await this.lookup.assessed(id);
    requireAct('return', taken, open.today);
    const { evaluation, cycle } = taken;
    const returned = {
      ...{ returnReason: reason, returnedByName: open.actor.name, returnedAt: open.now, openedAt: null },
      ...(taken.evaluation.superiorId === null ? { superiorId: this.lookup.me, superiorName: open.actor.name } : {}),
      state: afterAct('return', evaluation.state),
    };
    const repo = await open.repo(Evaluation);
    await repo.update({ id }, { ...returned, version: evaluation.version + 1 });
    this.audit.record(evaluationStep('returned', evaluation, cycle.orgUnitId, { after: { reason } }));
    await this.news.tell('evaluation.returned', cycle, [{ person: evaluation.staffMemberId }], { reason });
  }

  /** One entry as it is going to be stored, held against its row. */
  private taken(
    entry: AssessmentRequest,
    index: number,
    known: { rows: ReadonlyMap<string, AssessedRow>; cycles: ReadonlyMap<string, EvaluationCycle> },
  ): Assessed {
    const evaluation = known.rows.get(entry.id);
    const cycle = evaluation && known.cycles.get(evaluation.cycleId);
    if (!evaluation || !cycle) throw platformProblems['not-found']();
    if (evaluation.version !== entry.version) throw platformProblems['stale-version']();
    requireAct('assess', { evaluation, cycle }, this.unitOfWork.current.today);
    const { regime } = evaluation;
    const { points, faults } = readPoints(regime, entry.points);
    const leads = asksLeader(evaluation);
    const leader = leads ? (entry.leader ?? null) : null;
    if (leads && leader === null) {
      throw monthProblems['leader-missing']({ name: evaluation.personName }, { pointer: `/entries/${index}/leader` });
    }
    const all = [
      ...faults,
      // A line that is named wrongly is the one that would be missing.
      ...(faults.some(({ code }) => code === 'criterion-unknown') ? [] : missingPoints(regime, entry.points)),
      ...(leader === null ? [] : leaderFaults({ ...leader, subordinates: [] })),
    ];
    if (all.length > 0) throw notTaken(all, `/entries/${index}`);
    return { id: entry.id, points, remark: entry.remark, leader };
  }
}
