import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { AuditLog } from '@app/audit';
import { UnitOfWork } from '@app/platform';
import { WorkingHours } from './entities/working-hours.entity';
import { workingHoursSet } from './organization.audit';

export type NewWorkingHours = Omit<WorkingHours, 'id' | 'tenantId'>;

/** Keeps the hours of a working day, by unit and season. */
@Injectable()
export class WorkingHoursService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
  ) {}

  /** Sets the hours of one season; two seasons of the same unit cannot overlap. */
  async set(hours: NewWorkingHours): Promise<void> {
    const unit = this.unitOfWork.current;
    const row: WorkingHours = { ...hours, id: uuidv7(), tenantId: unit.actor.tenantId };
    await unit.repo(WorkingHours).then((repo) => repo.insert(row));
    this.audit.record(workingHoursSet(row));
  }
}
