import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@app/platform';
import { actingName } from './audit-log';

/** Who read whose record. Written before the record is read, so that there is no reading without its row. */
@Injectable()
export class ReadLog {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async record({ type, id, orgUnitId }: { type: string; id: string; orgUnitId: number }): Promise<void> {
    await this.recordAll(type, [{ id, orgUnitId }]);
  }

  /** As `record`, of many at once: a row each. */
  async recordAll(type: string, subjects: readonly { id: string; orgUnitId: number }[]): Promise<void> {
    const unit = this.unitOfWork.current;
    const { actor, requestId } = unit.context;
    await unit.query({
      name: 'read-log.record',
      text: `INSERT INTO read_log (tenant_id, org_unit_id, actor, person, actor_name, subject_type, subject_id, request_id, read_at)
             SELECT $1, s.unit, $2, $3, $4, $5, s.id, $6, $7 FROM unnest($8::int[], $9::text[]) AS s(unit, id)`,
      values: [
        actor.tenantId,
        actor.id,
        actor.staffMemberId ?? '',
        actingName(actor),
        type,
        requestId,
        unit.now.toISOString(),
        subjects.map(({ orgUnitId }) => orgUnitId),
        subjects.map(({ id }) => id),
      ],
    });
  }
}
