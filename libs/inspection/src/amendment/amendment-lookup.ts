import { Injectable } from '@nestjs/common';
import { UnitService } from '@app/organization';
import { ApplicationLock, UnitOfWork } from '@app/platform';
import { TaskCorrection } from '@app/remediation';
import type { Finding } from '../entities/finding.entity';
import { FindingAmendment } from '../entities/finding-amendment.entity';
import { FindingStatement } from '../entities/finding-statement.entity';
import type { Inspection } from '../entities/inspection.entity';
import { FindingLock } from '../finding-lock';
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
    private readonly findings: FindingLock,
  ) {}

  /**
   * Refused where the actor may not decide, or it has been decided. Rows are locked until the unit of work ends, the task's
   * first: a withdrawal closes it, and with the last one the visit.
   */
  async forDecision(id: string): Promise<ToDecide> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(FindingAmendment);
    const known = this.lock.requireVisible(await repo.findOneBy({ id }), (row) =>
      isInspectingSide(unit.actor, unit.scope, row),
    );
    await this.tasks.hold(known.findingId);
    const visit = await this.inspections.forChange(known.inspectionId);
    const finding = await this.findings.take(known.findingId);
    const amendment = await repo.findOneOrFail({ where: { id }, lock: { mode: 'for_no_key_update' } });
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
