import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { UnitOfWork } from '@app/platform';
import { TaskCorrection } from '@app/remediation';
import { Finding } from '../entities/finding.entity';
import { FindingAmendment } from '../entities/finding-amendment.entity';
import { amendmentDecided } from '../inspection.audit';
import { inspectionProblems } from '../inspection.problems';
import type { AmendableContent, AmendmentState } from '../rules/amendment';
import { AmendmentAddendum } from './amendment-addendum.service';
import { AmendmentLookup } from './amendment-lookup';
import { AmendmentNews } from './amendment-news.service';

/** The word of somebody else on a proposal; approved, finding and task change with it in the same transaction. */
@Injectable()
export class AmendmentDecision {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lookup: AmendmentLookup,
    private readonly tasks: TaskCorrection,
    private readonly news: AmendmentNews,
    private readonly addendum: AmendmentAddendum,
  ) {}

  /**
   * Corrects the finding and its task, or withdraws the one and closes the other. The minutes get an addendum that says so,
   * and everybody who used the finding is told.
   */
  async approve(id: string, reason: string): Promise<void> {
    const { visit, amendment, finding, bodyId } = await this.lookup.forDecision(id);
    if (finding.state === 'WITHDRAWN') throw inspectionProblems['finding-withdrawn']();
    await this.decide(amendment, 'APPROVED', reason);
    // The parties before the task closes, as it stood when they used it.
    const parties = await this.tasks.partiesOf(finding.id);
    await this.change(finding, amendment);
    await this.addendum.write(visit, { amendment, finding, grounds: reason });
    this.audit.record(amendmentDecided(amendment, bodyId, { decision: 'APPROVED', reason }));
    if (amendment.kind === 'WITHDRAWAL') await this.tasks.takeBack(finding.id, amendment.reason);
    else await this.tasks.correct(finding.id, afterOf(amendment), amendment.reason);
    await this.news.tellApproved(amendment, finding, { bodyId, parties });
  }

  /** The finding stays as it was; whoever proposed it learns why. */
  async refuse(id: string, reason: string): Promise<void> {
    const { amendment, finding, bodyId } = await this.lookup.forDecision(id);
    await this.decide(amendment, 'REFUSED', reason);
    this.audit.record(amendmentDecided(amendment, bodyId, { decision: 'REFUSED', reason }));
    await this.news.tellRefused(amendment, finding, { bodyId, reason });
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
