import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { ApplicationLock, UnitOfWork } from '@app/platform';
import { InboxItem } from './entities/inbox-item.entity';
import { markedRead } from './notification.audit';
import { isAddressee, officesOf, readerOf } from './notification.policy';

const READ_ONE = `INSERT INTO inbox_read (tenant_id, item_id, reader, read_at) VALUES ($1, $2, $3, $4)
  ON CONFLICT DO NOTHING RETURNING item_id`;

// The addressee's own items and those of the offices, as `isAddressee` says it of one row.
const UP_TO = `(i.told_at, i.id) <= ($5::timestamptz, $2::uuid)`;
const READ_ALL = `INSERT INTO inbox_read (tenant_id, item_id, reader, read_at)
  SELECT i.tenant_id, i.id, $3, $4::timestamptz FROM (
      SELECT i.tenant_id, i.id FROM inbox_item i WHERE i.tenant_id = $1 AND i.person_id = $6::uuid AND ${UP_TO}
      UNION ALL
      SELECT i.tenant_id, i.id FROM unnest($7::int[], $8::text[]) AS office(unit_id, permission)
        JOIN inbox_item i ON i.tenant_id = $1 AND i.unit_id = office.unit_id AND i.permission = office.permission
         AND i.told_by IS DISTINCT FROM $6::uuid AND ${UP_TO}) i
   WHERE NOT EXISTS (SELECT 1 FROM inbox_read r WHERE r.item_id = i.id AND r.reader = $3)
  ON CONFLICT DO NOTHING RETURNING item_id`;

/** Marks of what one has read. */
@Injectable()
export class InboxService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly audit: AuditLog,
  ) {}

  /** Marks one item as read; once more changes nothing. */
  async read(id: string): Promise<void> {
    const unit = this.unitOfWork.current;
    const { tenantId } = await this.getOrFail(id);
    const marked = await unit.query({
      name: 'notification.read-one',
      text: READ_ONE,
      values: [tenantId, id, readerOf(unit.actor), unit.now.toISOString()],
    });
    if (marked.length > 0) this.audit.record(markedRead(id, 1));
  }

  /** Marks everything up to and including the item: what has arrived since it was shown stays unread. */
  async readAll(through: string): Promise<void> {
    const unit = this.unitOfWork.current;
    const last = await this.getOrFail(through);
    const { units, permissions } = officesOf(unit.actor);
    const marked = await unit.query({
      name: 'notification.read-all',
      text: READ_ALL,
      values: [
        last.tenantId,
        last.id,
        readerOf(unit.actor),
        unit.now.toISOString(),
        last.toldAt.toISOString(),
        unit.actor.staffMemberId,
        units,
        permissions,
      ],
    });
    if (marked.length > 0) this.audit.record(markedRead(through, marked.length));
  }

  private async getOrFail(id: string): Promise<InboxItem> {
    const unit = this.unitOfWork.current;
    const item = await unit.repo(InboxItem).then((repo) => repo.findOneBy({ id }));
    return this.lock.requireVisible(item, (row) => isAddressee(unit.actor, row));
  }
}
