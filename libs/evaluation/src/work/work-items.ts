import { Injectable } from '@nestjs/common';
import { ApplicationLock, personOf, UnitOfWork } from '@app/platform';
import { In } from 'typeorm';
import { WorkItem } from './entities/work-item.entity';
import { WorkMark } from './entities/work-mark.entity';
import { answersFor, isOwnWork } from './work.policy';
import { workProblems } from './work.problems';

/** No person: an account may be nobody's. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** Rows of work, taken for a change by whoever may: for another person's as who answers for the unit, or for one's own. */
@Injectable()
export class WorkItems {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
  ) {}

  /** Work of others; of oneself nobody decides anything. */
  async ofOthers(ids: readonly string[]): Promise<(id: string) => WorkItem> {
    const { actor, scope } = this.unitOfWork.current;
    const found = await this.locked(ids);
    const known = new Map(found.map((item) => [item.id, item]));
    return (id) => {
      const item = this.lock.requireVisible(known.get(id), (row) => answersFor(actor, scope, row));
      this.requireOther(item.staffMemberId);
      return item;
    };
  }

  async own(id: string): Promise<WorkItem> {
    const { actor } = this.unitOfWork.current;
    const repo = await this.unitOfWork.current.repo(WorkItem);
    const where = { id, staffMemberId: actor.staffMemberId ?? NOBODY };
    const found = await repo.findOne({ where, lock: { mode: 'pessimistic_write' } });
    return this.lock.requireVisible(found, (row) => isOwnWork(actor, row));
  }

  /** A mark with its work, held first, so that nothing is decided about either meanwhile. */
  async mark(id: string, whose: 'OWN' | 'OTHERS'): Promise<{ mark: WorkMark; item: WorkItem }> {
    const { actor } = this.unitOfWork.current;
    const marks = await this.unitOfWork.current.repo(WorkMark);
    const seen = this.lock.requireVisible(await marks.findOneBy({ id }), (row) => row.tenantId === actor.tenantId);
    const item =
      whose === 'OWN' ? await this.own(seen.workItemId) : (await this.ofOthers([seen.workItemId]))(seen.workItemId);
    return { mark: await marks.findOneByOrFail({ id }), item };
  }

  /** Throws where the actor is that person, or nobody. */
  requireOther(staffMemberId: string): string {
    const me = personOf(this.unitOfWork.current.actor);
    if (me === staffMemberId) throw workProblems['own-work']();
    return me;
  }

  /** Writes what has changed of one; its version goes up. */
  async update(item: WorkItem, changed: Partial<WorkItem>): Promise<WorkItem> {
    const all = { ...changed, version: item.version + 1 };
    await this.unitOfWork.current.repo(WorkItem).then((repo) => repo.update({ id: item.id }, all));
    return { ...item, ...all };
  }

  private async locked(ids: readonly string[]): Promise<WorkItem[]> {
    const repo = await this.unitOfWork.current.repo(WorkItem);
    return repo.find({
      where: { id: In([...new Set(ids)]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
  }
}
