import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import type { LocalDate } from '@app/kernel';
import { UnitService } from '@app/organization';
import { TransactionEvents, UnitOfWork } from '@app/platform';
import { TASK_VERIFIED } from '@app/remediation';
import { Finding } from './entities/finding.entity';
import { Inspection } from './entities/inspection.entity';
import { findingAct, inspectionAct } from './inspection.audit';

/** What confirmed tasks make of their findings, and the last of them of the visit. */
@Injectable()
export class FollowUp implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly units: UnitService,
    private readonly events: TransactionEvents,
  ) {}

  onModuleInit(): void {
    this.events.on(TASK_VERIFIED, ({ findingId, inspectionId, on }) => this.markRemedied(findingId, inspectionId, on));
  }

  private async markRemedied(findingId: string, inspectionId: string, on: LocalDate): Promise<void> {
    const unit = this.unitOfWork.current;
    const findings = await unit.repo(Finding);
    // The inspection's row first: two confirmations at once must not both see the other's finding as open.
    const inspection = await unit
      .repo(Inspection)
      .then((repo) => repo.findOneOrFail({ where: { id: inspectionId }, lock: { mode: 'pessimistic_write' } }));
    const { bodyId } = await this.units.getOrFail(inspection.orgUnitId);
    await findings.update({ id: findingId }, { remediedOn: on });
    this.audit.record(
      findingAct('finding-remedied', { id: findingId, orgUnitId: inspection.orgUnitId }, bodyId, {
        after: { remediedOn: on },
      }),
    );
    if (await findings.existsBy({ inspectionId, isOpen: true })) return;
    await unit.repo(Inspection).then((repo) => repo.update({ id: inspectionId }, { state: 'CLOSED' }));
    this.audit.record(
      inspectionAct('closed', inspection, bodyId, { before: { state: inspection.state }, after: { state: 'CLOSED' } }),
    );
  }
}
