import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform';
import { actingName } from './audit-log';

/** Who read whose record. Written before the record is read, so that there is no reading without its row. */
@Injectable()
export class ReadLog {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async record(subject: { type: string; id: string; orgUnitId: number }): Promise<void> {
    const unit = this.unitOfWork.current;
    const { actor, requestId } = unit.context;
    await unit.query({
      name: 'read-log.record',
      text: `INSERT INTO read_log (tenant_id, org_unit_id, actor, person, actor_name, subject_type, subject_id, request_id, read_at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [
        actor.tenantId,
        subject.orgUnitId,
        actor.id,
        actor.staffMemberId ?? '',
        actingName(actor),
        subject.type,
        subject.id,
        requestId,
        unit.now.toISOString(),
      ],
    });
  }
}
