import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import { UnitOfWork } from '@app/platform';
import { ChecklistItem, ChecklistVersion } from '../entities/checklist.entity';
import { checklistPublished } from './checklist.audit';

/** One version of a list; `retiredOn` is the first day without it. */
export type NewChecklist = Pick<ChecklistVersion, 'code' | 'version' | 'title' | 'publishedOn' | 'retiredOn'>;
export type NewChecklistItem = Omit<ChecklistItem, 'id' | 'tenantId' | 'checklistVersionId' | 'ordinal'>;

/** By whose decision a version is published, out of which draft, and what it changes. */
export interface PublishedBy extends Pick<ChecklistVersion, 'decisionNumber' | 'decisionDate' | 'publishedByName'> {
  readonly draft?: string;
  readonly difference?: object;
}

/** What comes with the product was decided by nobody of the office. */
const BY_THE_PRODUCT: PublishedBy = { decisionNumber: null, decisionDate: null, publishedByName: null };

@Injectable()
export class ChecklistService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** Publishes a version of a checklist. What is published never changes: visits were opened with it. */
  async publish(
    list: NewChecklist,
    items: readonly NewChecklistItem[],
    { draft, difference, ...by }: PublishedBy = BY_THE_PRODUCT,
  ): Promise<string> {
    const unit = this.unitOfWork.current;
    const { tenantId } = unit.actor;
    const id = uuidv7();
    const version: ChecklistVersion = {
      ...{ id, tenantId, ...list, ...by, replacedBy: null, retiredReason: null },
      ...{ earlierEndOn: null, earlierEndReason: null },
    };
    await unit.repo(ChecklistVersion).then((repo) => repo.insert(version));
    await unit
      .repo(ChecklistItem)
      .then((repo) =>
        repo.insert(
          items.map((item, index) => ({ ...item, id: uuidv7(), tenantId, checklistVersionId: id, ordinal: index + 1 })),
        ),
      );
    const codes = items.map(({ code }) => code);
    this.audit.record(
      checklistPublished(version, {
        items: codes,
        ...(draft ? { draft } : {}),
        ...(difference ? { difference } : {}),
      }),
    );
    return id;
  }
}
