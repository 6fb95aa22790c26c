import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import { ApplicationLock, contentHash, idTaken, isSameAgain, UnitOfWork } from '@app/platform';
import type { SetWorkingHoursRequest } from './dto/working-hours.requests';
import { OrgUnit } from './entities/org-unit.entity';
import { WorkingHours } from './entities/working-hours.entity';
import { workingHoursSet } from './organization.audit';
import { requireTenantWide } from './organization.policy';
import { organizationProblems } from './organization.problems';
import { hoursFault } from './rules/working-hours';

export type NewWorkingHours = Omit<WorkingHours, 'id' | 'tenantId' | 'setByName' | 'setAt' | 'contentHash'>;

/** Keeps the hours of a working day, by unit and from which day on. */
@Injectable()
export class WorkingHoursService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly lock: ApplicationLock,
  ) {}

  /** As the product itself sets them, when an office is founded. */
  async set(hours: NewWorkingHours): Promise<void> {
    const unit = this.unitOfWork.current;
    const stamp = { setByName: null, setAt: unit.now, contentHash: Buffer.alloc(0) };
    const row: WorkingHours = { ...hours, ...stamp, id: uuidv7(), tenantId: unit.actor.tenantId };
    await unit.repo(WorkingHours).then((repo) => repo.insert(row));
    this.audit.record(workingHoursSet(row));
  }

  /**
   * Sets the hours of a unit from a day on; those of the unit at the top are everybody's who has none of their own. Visits of
   * before keep what held on their day.
   */
  async setOf(unitId: number, input: SetWorkingHoursRequest): Promise<void> {
    const open = this.unitOfWork.current;
    requireTenantWide(open.scope);
    const found = await open.repo(OrgUnit).then((repo) => repo.findOneBy({ id: unitId }));
    const unit = this.lock.requireVisible(found, ({ tenantId }) => tenantId === open.actor.tenantId);
    const hash = contentHash({ unit: unitId, ...input });
    const repo = await open.repo(WorkingHours);
    const standing = (): Promise<WorkingHours | null> => repo.findOneBy({ id: input.id, tenantId: unit.tenantId });
    if (isSameAgain(await standing(), input.id, hash)) return;
    if (unit.validTo !== null) throw organizationProblems['unit-ended']();
    const fault = hoursFault(input);
    if (fault) throw organizationProblems['hours-order']({}, { pointer: `/${fault}`, value: input[fault] });
    if (input.validFrom < open.today) {
      throw organizationProblems['hours-past'](
        { today: open.today },
        { pointer: '/validFrom', value: input.validFrom },
      );
    }
    const row: WorkingHours = {
      ...input,
      ...{ tenantId: unit.tenantId, orgUnitId: unit.parentId === null ? null : unit.id, validTo: null },
      ...{ setByName: open.actor.name, setAt: open.now, contentHash: hash },
    };
    const added = await repo.createQueryBuilder().insert().values(row).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length > 0) this.audit.record(workingHoursSet(row));
    else if (!isSameAgain(await standing(), input.id, hash)) throw idTaken(input.id);
  }
}
