import { Injectable, type OnModuleInit } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import type { LocalDate } from '@app/kernel';
import { UnitService } from '@app/organization';
import { TransactionEvents, UnitOfWork } from '@app/platform';
import { remedies, TASK_CLOSED, TASK_REOPENED, TaskOpening, type ClosedAs } from '@app/remediation';
import { Finding } from './entities/finding.entity';
import { Inspection } from './entities/inspection.entity';
import { findingAct, inspectionAct } from './inspection.audit';

interface Closed {
  readonly findingId: string;
  readonly inspectionId: string;
  readonly closedAs: ClosedAs;
  readonly on: LocalDate;
}

/** What closed and reopened tasks make of their findings, and the last of them of the visit. */
@Injectable()
export class FollowUp implements OnModuleInit {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly units: UnitService,
    private readonly tasks: TaskOpening,
    private readonly events: TransactionEvents,
  ) {}

  onModuleInit(): void {
    this.events.on(TASK_CLOSED, (closed) => this.follow(closed));
    this.events.on(TASK_REOPENED, (reopened) => this.followAgain(reopened));
  }

  /** A finding is put right by what its task was closed as; the visit ends with its last open task. */
  private async follow({ findingId, inspectionId, closedAs, on }: Closed): Promise<void> {
    const unit = this.unitOfWork.current;
    // The inspection's row first: two closings at once must not both see the other's task as open.
    const { inspection, bodyId } = await this.ofTask(inspectionId);
    if (remedies(closedAs)) await this.setRemedied({ findingId, inspection, bodyId }, on);
    if (inspection.state !== 'FOLLOWING' || (await this.tasks.hasOpen(inspectionId))) return;
    await unit.repo(Inspection).then((repo) => repo.update({ id: inspectionId }, { state: 'CLOSED' }));
    this.audit.record(
      inspectionAct('closed', inspection, bodyId, { before: { state: inspection.state }, after: { state: 'CLOSED' } }),
    );
  }

  private async followAgain({ findingId, inspectionId }: Pick<Closed, 'findingId' | 'inspectionId'>): Promise<void> {
    const unit = this.unitOfWork.current;
    const { inspection, bodyId } = await this.ofTask(inspectionId);
    const finding = await unit.repo(Finding).then((repo) => repo.findOneByOrFail({ id: findingId }));
    if (finding.remediedOn !== null) await this.setRemedied({ findingId, inspection, bodyId }, null);
    if (inspection.state !== 'CLOSED') return;
    await unit.repo(Inspection).then((repo) => repo.update({ id: inspectionId }, { state: 'FOLLOWING' }));
    this.audit.record(
      inspectionAct('followed-again', inspection, bodyId, {
        before: { state: inspection.state },
        after: { state: 'FOLLOWING' },
      }),
    );
  }

  private async ofTask(inspectionId: string): Promise<{ inspection: Inspection; bodyId: number }> {
    const inspection = await this.unitOfWork.current
      .repo(Inspection)
      .then((repo) => repo.findOneOrFail({ where: { id: inspectionId }, lock: { mode: 'for_no_key_update' } }));
    const { bodyId } = await this.units.getOrFail(inspection.orgUnitId);
    return { inspection, bodyId };
  }

  private async setRemedied(
    of: { findingId: string; inspection: Inspection; bodyId: number },
    remediedOn: LocalDate | null,
  ): Promise<void> {
    const { findingId, inspection, bodyId } = of;
    await this.unitOfWork.current.repo(Finding).then((repo) => repo.update({ id: findingId }, { remediedOn }));
    this.audit.record(
      findingAct(
        remediedOn === null ? 'finding-unremedied' : 'finding-remedied',
        { ...inspection, id: findingId },
        bodyId,
        { after: { remediedOn } },
      ),
    );
  }
}
