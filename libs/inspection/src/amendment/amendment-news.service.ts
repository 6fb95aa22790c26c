import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { NotificationService, type Address } from '@app/notification';
import { UnitOfWork } from '@app/platform';
import type { TaskParties } from '@app/remediation';
import type { Finding } from '../entities/finding.entity';
import { FindingPerson } from '../entities/finding-person.entity';
import { FindingStatement } from '../entities/finding-statement.entity';
import type { AmendableContent } from '../rules/amendment';
import { FindingConclusion } from '../finding-conclusion.service';
import type { FindingAmendment } from '../entities/finding-amendment.entity';

/** Tells everybody who used a finding that it reads differently now, or stands no more. */
@Injectable()
export class AmendmentNews {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly notification: NotificationService,
    private readonly conclusion: FindingConclusion,
  ) {}

  /** The unit's leaders, whoever has or had a part in the fix, who answered, recorded or proposed it, and whom it names. */
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
      ...statements.flatMap(({ side, authorId }) => (side === 'UNIT' ? [authorId] : [])),
      finding.recordedBy,
      amendment.proposedBy,
    ];
    const to: Address[] = [
      { unit: finding.orgUnitId, permission: 'remediation.sign' },
      ...people.map((person) => ({ person })),
    ];
    const told = {
      code: amendment.kind === 'WITHDRAWAL' ? 'inspection.finding-withdrawn' : 'inspection.finding-corrected',
      facts: { title: finding.title, reason: amendment.reason },
      orgUnitId: finding.orgUnitId,
      laneUnitId: bodyId,
    };
    const page = parties
      ? ({ type: 'task', id: parties.taskId } as const)
      : ({ type: 'inspection', id: finding.inspectionId } as const);
    await this.notification.tell({ ...told, about: page, to });
    const named = (await this.namedIn(finding)).filter((person) => !people.includes(person));
    const own = { type: 'finding', id: finding.id } as const;
    await this.notification.tell({ ...told, about: own, to: named.map((person) => ({ person })) });
    if (amendment.kind === 'WITHDRAWAL') await this.conclusion.withdrawn(finding, { bodyId, reason: amendment.reason });
    else
      await this.conclusion.corrected(finding, JSON.parse(amendment.afterContent ?? '{}') as AmendableContent, bodyId);
  }

  private async namedIn({ id }: Finding): Promise<string[]> {
    const repo = await this.unitOfWork.current.repo(FindingPerson);
    const people = await repo.findBy({ findingId: id, removedAt: IsNull() });
    return people.flatMap(({ staffMemberId }) => staffMemberId ?? []);
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
      isInternal: true,
    });
  }
}
