import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { UnitOfWork } from '@app/platform';
import { StaffService } from '@app/roster';
import { afterAct, isClosed } from '../rules/course';
import type { NameSuperiorRequest, RemarkRequest } from './dto/month.requests';
import { Evaluation } from './entities/evaluation.entity';
import { EvaluationLookup, requireAct } from './evaluation-lookup';
import { evaluationStep } from './month.audit';
import { monthProblems } from './month.problems';

/** What the office does for a month: it writes down what was said in meetings, and says who assesses where posts do not. */
@Injectable()
export class MonthOffice {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lookup: EvaluationLookup,
    private readonly staff: StaffService,
  ) {}

  /** The remarks of the unit's meeting and of the Party cell. */
  async remark(id: string, { meeting, cell }: RemarkRequest): Promise<void> {
    const open = this.unitOfWork.current;
    const taken = await this.lookup.reached(id);
    requireAct('remark', taken, open.today);
    const { evaluation, cycle } = taken;
    const remarked = {
      ...{ meetingRemark: meeting, cellRemark: cell, remarkedByName: open.actor.name, remarkedAt: open.now },
      ...{ state: afterAct('remark', evaluation.state), version: evaluation.version + 1 },
    };
    await open.repo(Evaluation).then((repo) => repo.update({ id }, remarked));
    this.audit.record(evaluationStep('remarked', evaluation, cycle.orgUnitId));
  }

  /** Says who assesses: a post is empty, or whoever holds it is away. */
  async nameSuperior(id: string, { staffMemberId, reason }: NameSuperiorRequest): Promise<void> {
    const open = this.unitOfWork.current;
    const { evaluation, cycle } = await this.lookup.reached(id);
    if (isClosed(evaluation.state)) throw monthProblems['not-now']({ state: evaluation.state });
    const place = { pointer: '/staffMemberId', value: staffMemberId };
    if (staffMemberId === evaluation.staffMemberId) throw monthProblems['superior-same']({}, place);
    const superior = await this.staff.getOrFail(staffMemberId);
    const named = { superiorId: superior.id, superiorName: superior.fullName, openedAt: null };
    await open.repo(Evaluation).then((repo) => repo.update({ id }, { ...named, version: evaluation.version + 1 }));
    this.audit.record(
      evaluationStep('superior-named', evaluation, cycle.orgUnitId, {
        before: { superior: evaluation.superiorName },
        after: { superior: superior.fullName, reason },
      }),
    );
  }
}
