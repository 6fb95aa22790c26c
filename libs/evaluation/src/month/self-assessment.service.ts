import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { requireVersion, UnitOfWork } from '@app/platform';
import { afterAct } from '../rules/course';
import type { SaveSelfRequest } from './dto/month.requests';
import { Evaluation } from './entities/evaluation.entity';
import { EvaluationLookup, requireAct, type Taken } from './evaluation-lookup';
import { evaluationStep } from './month.audit';
import { monthProblems, notTaken } from './month.problems';
import { missingPoints, readPoints } from './typed-points';

/** What somebody says of their own month: written bit by bit, sent, and taken back until it is looked at. */
@Injectable()
export class SelfAssessment {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lookup: EvaluationLookup,
  ) {}

  /** Keeps what there is so far. */
  async save(id: string, version: string, input: SaveSelfRequest): Promise<void> {
    const open = this.unitOfWork.current;
    const taken = await this.lookup.own(id);
    requireVersion(taken.evaluation, version);
    requireAct('save', taken, open.today);
    const { points, faults } = readPoints(taken.evaluation.regime, input.points);
    if (faults.length > 0) throw notTaken(faults);
    const { strengths, weaknesses } = input;
    await this.change(taken, { selfPoints: points, strengths, weaknesses, selfSavedAt: open.now });
    this.audit.record(evaluationStep('self-saved', taken.evaluation, taken.cycle.orgUnitId));
  }

  /** Sends it to whoever assesses; after its day with a reason. */
  async submit(id: string, lateReason: string | null): Promise<void> {
    const open = this.unitOfWork.current;
    const taken = await this.lookup.own(id);
    requireAct('submit', taken, open.today);
    const { evaluation, cycle } = taken;
    const faults = missingPoints(evaluation.regime, evaluation.selfPoints);
    if (faults.length > 0) throw notTaken(faults);
    const isLate = open.today > cycle.selfDueOn;
    // What was returned is sent again when it is done; that is nobody's lateness.
    const needsReason = isLate && evaluation.state !== 'RETURNED';
    if (needsReason && (lateReason ?? '').length < 10) {
      throw monthProblems['late-without-reason'](
        { day: cycle.selfDueOn },
        { pointer: '/lateReason', value: lateReason },
      );
    }
    const sent = { submittedAt: open.now, lateReason: needsReason ? lateReason : evaluation.lateReason };
    await this.change(taken, { ...sent, state: afterAct('submit', evaluation.state) });
    this.audit.record(evaluationStep('self-submitted', evaluation, cycle.orgUnitId, { after: { late: isLate } }));
  }

  /** Takes it back to go on with it, as long as nobody has looked at it. */
  async withdraw(id: string): Promise<void> {
    const taken = await this.lookup.own(id);
    requireAct('withdraw', taken, this.unitOfWork.current.today);
    await this.change(taken, { state: afterAct('withdraw', taken.evaluation.state), submittedAt: null });
    this.audit.record(evaluationStep('self-withdrawn', taken.evaluation, taken.cycle.orgUnitId));
  }

  private async change({ evaluation }: Taken, change: Partial<Evaluation>): Promise<void> {
    const repo = await this.unitOfWork.current.repo(Evaluation);
    await repo.update({ id: evaluation.id }, { ...change, version: evaluation.version + 1 });
  }
}
