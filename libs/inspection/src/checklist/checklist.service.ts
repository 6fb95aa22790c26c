import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog, TENANT_LANE } from '@app/audit';
import { UnitOfWork } from '@app/platform';
import { ChecklistItem, ChecklistVersion } from '../entities/checklist.entity';

/** One version of a list; `retiredOn` is the first day without it. */
export type NewChecklist = Pick<ChecklistVersion, 'code' | 'version' | 'title' | 'publishedOn' | 'retiredOn'>;
export type NewChecklistItem = Omit<ChecklistItem, 'id' | 'tenantId' | 'checklistVersionId' | 'ordinal'>;

@Injectable()
export class ChecklistService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** Publishes a version of a checklist. What is published never changes: visits were opened with it. */
  async publish(list: NewChecklist, items: readonly NewChecklistItem[]): Promise<string> {
    const unit = this.unitOfWork.current;
    const { tenantId } = unit.actor;
    const id = uuidv7();
    const { code, version, title, publishedOn, retiredOn } = list;
    await unit
      .repo(ChecklistVersion)
      .then((repo) => repo.insert({ id, tenantId, code, version, title, publishedOn, retiredOn }));
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
      after: { code, version, title, publishedOn, retiredOn, items: items.map((item) => item.code) },
    });
    return id;
  }
}
