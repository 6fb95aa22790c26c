import { Injectable } from '@nestjs/common';
import { UnitService } from '@app/organization';
import { ApplicationLock, UnitOfWork } from '@app/platform';
import { TaskCorrection } from '@app/remediation';
import { Finding } from '../entities/finding.entity';
import { FindingAmendment } from '../entities/finding-amendment.entity';
import { FindingStatement } from '../entities/finding-statement.entity';
import type { Inspection } from '../entities/inspection.entity';
import { isInspectingSide } from '../inspection.policy';
import { inspectionProblems } from '../inspection.problems';
import { InspectionService } from '../inspection.service';
import { refusalToDecide } from './amendment.policy';

/** A proposal with what it is about. */
export interface ToDecide {
  readonly visit: Inspection;
  readonly amendment: FindingAmendment;
  readonly finding: Finding;
  readonly bodyId: number;
}

/** Finds proposals for whoever may decide on them. */
@Injectable()
export class AmendmentLookup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly units: UnitService,
    private readonly tasks: TaskCorrection,
    private readonly inspections: InspectionService,
  ) {}

  /**
   * Refused where the actor may not decide, or it has been decided. Rows are locked until the unit of work ends, the visit's
   * before the finding's, as entering the notice does it.
   */
  async forDecision(id: string): Promise<ToDecide> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(FindingAmendment);
    const known = this.lock.requireVisible(await repo.findOneBy({ id }), (row) =>
      isInspectingSide(unit.actor, unit.scope, row),
    );
    const visit = await this.inspections.forChange(known.inspectionId);
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
    return { visit, amendment, finding, bodyId };
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
}
