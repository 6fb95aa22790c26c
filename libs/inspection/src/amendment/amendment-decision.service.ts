import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { UnitService } from '@app/organization';
import { ApplicationLock, UnitOfWork } from '@app/platform';
import { TaskCorrection } from '@app/remediation';
import { Finding } from '../entities/finding.entity';
import { FindingAmendment } from '../entities/finding-amendment.entity';
import { FindingStatement } from '../entities/finding-statement.entity';
import { amendmentDecided } from '../inspection.audit';
import { isInspectingSide } from '../inspection.policy';
import { inspectionProblems } from '../inspection.problems';
import type { AmendableContent, AmendmentState } from '../rules/amendment';
import { refusalToDecide } from './amendment.policy';
import { AmendmentNews } from './amendment-news.service';

interface Decided {
  readonly amendment: FindingAmendment;
  readonly finding: Finding;
  readonly bodyId: number;
}

/** The word of somebody else on a proposal; approved, finding and task change with it in the same transaction. */
@Injectable()
export class AmendmentDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly audit: AuditLog,
    private readonly units: UnitService,
    private readonly tasks: TaskCorrection,
    private readonly news: AmendmentNews,
  ) {}

  /** Corrects the finding and its task, or withdraws the one and closes the other; everybody who used it is told. */
  async approve(id: string, reason: string): Promise<void> {
    const { amendment, finding, bodyId } = await this.forDecision(id);
    if (finding.state === 'WITHDRAWN') throw inspectionProblems['finding-withdrawn']();
    await this.decide(amendment, 'APPROVED', reason);
    // The parties before the task closes, as it stood when they used it.
    const parties = await this.tasks.partiesOf(finding.id);
    await this.change(finding, amendment);
    this.audit.record(amendmentDecided(amendment, bodyId, { decision: 'APPROVED', reason }));
    if (amendment.kind === 'WITHDRAWAL') await this.tasks.takeBack(finding.id, amendment.reason);
    else await this.tasks.correct(finding.id, afterOf(amendment), amendment.reason);
    await this.news.tellApproved(amendment, finding, { bodyId, parties });
  }

  /** The finding stays as it was; whoever proposed it learns why. */
  async refuse(id: string, reason: string): Promise<void> {
    const { amendment, finding, bodyId } = await this.forDecision(id);
    await this.decide(amendment, 'REFUSED', reason);
    this.audit.record(amendmentDecided(amendment, bodyId, { decision: 'REFUSED', reason }));
    await this.news.tellRefused(amendment, finding, { bodyId, reason });
  }

  // The finding first, as proposing does.
  private async forDecision(id: string): Promise<Decided> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(FindingAmendment);
    const known = this.lock.requireVisible(await repo.findOneBy({ id }), (row) =>
      isInspectingSide(unit.actor, unit.scope, row),
    );
    const finding = await unit
      .repo(Finding)
      .then((findings) =>
        findings.findOneOrFail({ where: { id: known.findingId }, lock: { mode: 'pessimistic_write' } }),
      );
    const amendment = await repo.findOneOrFail({ where: { id }, lock: { mode: 'pessimistic_write' } });
    const refusal = refusalToDecide(unit.actor, amendment);
    if (refusal) throw refusal;
    if (await this.isParty(finding.id)) throw inspectionProblems['amendment-of-party']();
    if (amendment.state !== 'PROPOSED') throw inspectionProblems['amendment-decided']();
    const { bodyId } = await this.units.getOrFail(finding.orgUnitId);
    return { amendment, finding, bodyId };
  }

  /** Whether the actor had a part in putting it right, or answered it for the unit: nobody decides on their own case. */
  private async isParty(findingId: string): Promise<boolean> {
    const unit = this.unitOfWork.current;
    const { staffMemberId } = unit.actor;
    if (staffMemberId === null) return false;
    const statements = await unit.repo(FindingStatement);
    return (
      (await statements.existsBy({ findingId, authorId: staffMemberId })) ||
      !(await this.tasks.isOutside(findingId, staffMemberId))
    );
  }

  private async decide({ id }: FindingAmendment, state: AmendmentState, reason: string): Promise<void> {
    const unit = this.unitOfWork.current;
    const decision = {
      state,
      decidedBy: unit.actor.staffMemberId,
      decidedByName: unit.actor.name,
      decidedAt: unit.now,
      decisionReason: reason,
    };
    await unit.repo(FindingAmendment).then((repo) => repo.update({ id }, decision));
  }

  private async change(finding: Finding, amendment: FindingAmendment): Promise<void> {
    const unit = this.unitOfWork.current;
    const change: Partial<Finding> =
      amendment.kind === 'WITHDRAWAL'
        ? { state: 'WITHDRAWN', withdrawnReason: amendment.reason }
        : { ...afterOf(amendment), correctedAt: unit.now };
    await unit
      .repo(Finding)
      .then((repo) =>
        repo.update({ id: finding.id }, { ...change, amendmentId: amendment.id, version: finding.version + 1 }),
      );
  }
}

const afterOf = ({ afterContent }: FindingAmendment): AmendableContent =>
  JSON.parse(afterContent ?? '{}') as AmendableContent;
