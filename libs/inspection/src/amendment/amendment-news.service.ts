import { Injectable } from '@nestjs/common';
import { NotificationService, type Address } from '@app/notification';
import { UnitOfWork } from '@app/platform';
import type { TaskParties } from '@app/remediation';
import type { Finding } from '../entities/finding.entity';
import { FindingStatement } from '../entities/finding-statement.entity';
import type { FindingAmendment } from '../entities/finding-amendment.entity';

/** Tells everybody who used a finding that it reads differently now, or stands no more. */
@Injectable()
export class AmendmentNews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notification: NotificationService,
  ) {}

  /** The unit's leaders, whoever has or had a part in the fix, who answered it, who recorded it and who proposed it. */
  async tellApproved(
    amendment: FindingAmendment,
    finding: Finding,
    { bodyId, parties }: { bodyId: number; parties: TaskParties | null },
  ): Promise<void> {
    const statements = await this.unitOfWork.current
      .repo(FindingStatement)
      .then((repo) => repo.findBy({ findingId: finding.id }));
    const people = [
      ...(parties?.people ?? []),
      ...statements.map(({ authorId }) => authorId),
      finding.recordedBy,
      amendment.proposedBy,
    ];
    const to: Address[] = [
      { unit: finding.orgUnitId, permission: 'remediation.sign' },
      ...people.map((person) => ({ person })),
    ];
    await this.notification.tell({
      code: amendment.kind === 'WITHDRAWAL' ? 'inspection.finding-withdrawn' : 'inspection.finding-corrected',
      facts: { title: finding.title, reason: amendment.reason },
      about: parties ? { type: 'task', id: parties.taskId } : { type: 'inspection', id: finding.inspectionId },
      to,
      orgUnitId: finding.orgUnitId,
      laneUnitId: bodyId,
    });
  }

  async tellRefused(
    amendment: FindingAmendment,
    finding: Finding,
    { bodyId, reason }: { bodyId: number; reason: string },
  ): Promise<void> {
    await this.notification.tell({
      code: 'inspection.amendment-refused',
      facts: { title: finding.title, reason },
      about: { type: 'amendment', id: amendment.id },
      to: [{ person: amendment.proposedBy }],
      orgUnitId: finding.inspectingUnitId,
      laneUnitId: bodyId,
    });
  }
}
