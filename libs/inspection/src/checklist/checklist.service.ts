import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, TENANT_LANE } from '@app/audit';
import type { LocalDate } from '@app/kernel';
import { UnitOfWork } from '@app/platform';
import { ChecklistItem, ChecklistVersion } from '../entities/checklist.entity';

export type NewChecklistItem = Omit<ChecklistItem, 'id' | 'tenantId' | 'checklistVersionId' | 'ordinal'>;

@Injectable()
export class ChecklistService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** Publishes the first version of a checklist. What is published never changes: visits were opened with it. */
  async publish(
    code: string,
    title: string,
    publishedOn: LocalDate,
    items: readonly NewChecklistItem[],
  ): Promise<string> {
    const unit = this.unitOfWork.current;
    const { tenantId } = unit.actor;
    const id = uuidv7();
    await unit
      .repo(ChecklistVersion)
      .then((repo) => repo.insert({ id, tenantId, code, version: 1, title, publishedOn, retiredOn: null }));
    await unit
      .repo(ChecklistItem)
      .then((repo) =>
        repo.insert(
          items.map((item, index) => ({ ...item, id: uuidv7(), tenantId, checklistVersionId: id, ordinal: index + 1 })),
        ),
      );
    this.audit.record({
      action: 'inspection.checklist-published',
      subject: { type: 'checklist_version', id, orgUnitId: TENANT_LANE, laneUnitId: TENANT_LANE },
      accountsFor: { checklist_version: 1, checklist_item: items.length },
      after: { code, version: 1, title, publishedOn, items: items.map((item) => item.code) },
    });
    return id;
  }
}
