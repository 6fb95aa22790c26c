import { Injectable } from '@nestjs/common';
import { compareNames } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { In, IsNull } from 'typeorm';
import { isClosed } from '../rules/course';
import type { AssessmentListResponse, AssessmentRowResponse } from './dto/assessment.response';
import { EvaluationCycle } from './entities/evaluation-cycle.entity';
import { Evaluation } from './entities/evaluation.entity';
import { EvaluationLookup } from './evaluation-lookup';
import { MonthScores } from './month-scores.service';
import { briefScore } from './written-score';

/** How many people somebody assesses in a month, at most. */
const LIMIT = 300;

/** Those whom the actor assesses in a month, each with the work and the points beside one another. */
@Injectable()
export class AssessmentList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lookup: EvaluationLookup,
    private readonly scores: MonthScores,
  ) {}

  async list(month: string | undefined): Promise<AssessmentListResponse> {
    const open = this.unitOfWork.current;
    const months = await this.months();
    const shown = month ?? months[0] ?? null;
    if (shown === null) return { month: null, months, superiorDueOn: null, criteria: [], items: [] };
    const cycles = await this.cyclesOf(shown);
    const repo = await open.repo(Evaluation);
    const mine =
      cycles.length === 0
        ? []
        : await repo.find({
            where: { cycleId: In(cycles.map(({ id }) => id)), superiorId: this.lookup.me, supersededAt: IsNull() },
            take: LIMIT,
          });
    const leads = mine.some(({ rank, state }) => rank !== 'STAFF' && !isClosed(state));
    const everybody = leads
      ? await repo.findBy({ cycleId: In([...new Set(mine.map(({ cycleId }) => cycleId))]), supersededAt: IsNull() })
      : mine;
    const results = await this.scores.of(everybody, `${shown}-01`);
    const own = await this.scores.own(mine, results, `${shown}-01`);
    const undecided = await this.scores.undecided(
      mine.map(({ staffMemberId }) => staffMemberId),
      `${shown}-01`,
    );
    const [names, order] = await this.units(mine);
    const rows = mine.flatMap((row): AssessmentRowResponse[] => {
      const result = results.get(row.id);
      const self = own.get(row.id);
      if (!result || !self) return [];
      const { assigned, accepted, marks } = countsOf(result.facts.work);
      const reported = countsOf(self.work).accepted;
      return [
        {
          ...{ id: row.id, version: row.version, staffMemberId: row.staffMemberId, personName: row.personName },
          ...{ position: row.position, rank: row.rank, state: row.state, selfPoints: row.selfPoints },
          unit: { id: row.orgUnitId, name: names.get(row.orgUnitId) ?? '' },
          ...{ superiorPoints: row.superiorPoints, superiorRemark: row.superiorRemark },
          ...{ assigned, reported, accepted, marks },
          undecidedEffects: undecided.get(row.staffMemberId) ?? 0,
          submittedAt: row.submittedAt?.toISOString() ?? null,
          self: briefScore(self.score, row.choices),
          standing: result.standing && briefScore(result.standing, row.choices),
        },
      ];
    });
    rows.sort((a, b) => a.unit.id - b.unit.id || (order.get(a.staffMemberId) ?? 0) - (order.get(b.staffMemberId) ?? 0));
    const dues = cycles.map(({ superiorDueOn }) => superiorDueOn).sort();
    return {
      ...{ month: shown, months, superiorDueOn: dues[0] ?? null, criteria: mine[0]?.regime.criteria ?? [] },
      items: rows,
    };
  }

  private async months(): Promise<string[]> {
    const { actor } = this.unitOfWork.current;
    const rows = await this.unitOfWork.current.query<{ month: string }>({
      name: 'evaluation.months-to-assess',
      text: `SELECT DISTINCT to_char(c.month, 'YYYY-MM') AS month FROM evaluation e
               JOIN evaluation_cycle c ON c.tenant_id = e.tenant_id AND c.id = e.cycle_id
              WHERE e.tenant_id = $1 AND e.superior_id = $2 ORDER BY month DESC LIMIT 24`,
      values: [actor.tenantId, this.lookup.me],
    });
    return rows.map(({ month }) => month);
  }

  private async cyclesOf(month: string): Promise<EvaluationCycle[]> {
    const { actor } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(EvaluationCycle);
    return repo.findBy({ tenantId: actor.tenantId, month: `${month}-01` });
  }

  /** What the units are called, and in which order the people come. */
  private async units(rows: readonly Evaluation[]): Promise<[Map<number, string>, Map<string, number>]> {
    const { actor } = this.unitOfWork.current;
    const units = await this.unitOfWork.current.query<{ id: number; name: string }>({
      name: 'evaluation.unit-names',
      text: 'SELECT u.id, u.name FROM org_unit u WHERE u.tenant_id = $1 AND u.id = ANY ($2::int[])',
      values: [actor.tenantId, [...new Set(rows.map(({ orgUnitId }) => orgUnitId))]],
    });
    const byName = [...rows].sort((a, b) => compareNames(a.personName, b.personName));
    return [
      new Map(units.map(({ id, name }) => [id, name])),
      new Map(byName.map(({ staffMemberId }, index) => [staffMemberId, index])),
    ];
  }
}

function countsOf(
  lines: readonly { assigned: number; done: number; extra: number; marks: readonly { liftedBy: string | null }[] }[],
) {
  const sum = (of: (line: (typeof lines)[number]) => number): number => lines.reduce((all, line) => all + of(line), 0);
  return {
    assigned: sum(({ assigned }) => assigned),
    accepted: sum(({ done, extra }) => done + extra),
    marks: sum(({ marks }) => marks.filter(({ liftedBy }) => liftedBy === null).length),
  };
}
