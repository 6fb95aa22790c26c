import { Injectable } from '@nestjs/common';
import { Raw, type FindOptionsWhere } from 'typeorm';
import { ApplicationLock, UnitOfWork } from '@app/platform';
import { Finding } from './entities/finding.entity';
import { isInspectingSide } from './inspection.policy';

// Asked before the finding's own row is taken, in the same statement.
const SHARED_VISIT = Raw((visit) => `${visit} = (SELECT i.id FROM inspection i WHERE i.id = ${visit} FOR SHARE)`);

/** The finding for a change. Rows are taken in one order, task, visit, finding, so that no two wait for each other. */
@Injectable()
export class FindingLock {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
  ) {}

  /** Holds the finding's row until the unit of work ends; a finding of another body does not exist here. */
  async take(id: string): Promise<Finding> {
    return this.hold({ id });
  }

  /**
   * For what changes while the minutes are open. The visit is shared: what is noted around one finding keeps nobody from
   * noting around another, only the minutes from being locked.
   */
  async takeInVisit(id: string): Promise<Finding> {
    return this.hold({ id, inspectionId: SHARED_VISIT });
  }

  private async hold(where: FindOptionsWhere<Finding>): Promise<Finding> {
    const unit = this.unitOfWork.current;
    const repo = await unit.repo(Finding);
    const finding = await repo.findOne({ where, lock: { mode: 'for_no_key_update' } });
    return this.lock.requireVisible(finding, (row) => isInspectingSide(unit.actor, unit.scope, row));
  }
}
