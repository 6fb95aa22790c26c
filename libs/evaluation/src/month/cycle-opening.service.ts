import { Injectable } from '@nestjs/common';
import { AuditLog } from '@app/audit';
import { reaches, type LocalDate } from '@app/kernel';
import { isBody, UnitService } from '@app/organization';
import { idTaken, platformProblems, UnitOfWork } from '@app/platform';
import type { OpenCycleRequest } from './dto/month.requests';
import { EvaluationCycle } from './entities/evaluation-cycle.entity';
import { firstOfMonth } from '../rules/cycle-days';
import { MonthDays } from './month-days.service';
import { MonthPeople } from './month-people.service';
import { cycleOpened, peopleAdded } from './month.audit';
import { monthProblems } from './month.problems';

/** Opens a body's month, with everybody in it. */
@Injectable()
export class CycleOpening {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditLog,
    private readonly units: UnitService,
    private readonly days: MonthDays,
    private readonly people: MonthPeople,
  ) {}

  /** By hand, for a month that has passed or a body that was not there on its first day. @returns the cycle */
  async open({ id, unitId, month }: OpenCycleRequest): Promise<string> {
    const open = this.unitOfWork.current;
    const unit = await this.units.getOrFail(unitId);
    if (!reaches(open.scope, unit.id)) throw platformProblems['not-found']();
    if (!isBody(unit.kind)) throw monthProblems['cycle-of-part']({}, { pointer: '/unitId', value: unitId });
    const first = firstOfMonth(month);
    if (first > open.today) throw monthProblems['month-ahead']({ month }, { pointer: '/month', value: month });
    const repo = await open.repo(EvaluationCycle);
    const isThere = async (): Promise<boolean> => {
      const earlier = await repo.findOneBy({ id });
      if (earlier === null) return false;
      if (earlier.orgUnitId === unitId && earlier.month === first) return true;
      throw idTaken(id);
    };
    if (await isThere()) return id;
    // Nothing was written: sent twice at once, or the month is open under another id.
    if (!(await this.begin(id, unitId, first)) && !(await isThere())) throw monthProblems['cycle-there']();
    return id;
  }

  /** Writes the month down with its days and its people; false where it is there already. */
  async begin(id: string, bodyId: number, month: LocalDate): Promise<boolean> {
    const open = this.unitOfWork.current;
    const days = (await this.days.of())(month);
    const cycle: EvaluationCycle = {
      ...{ id, tenantId: open.actor.tenantId, orgUnitId: bodyId, month, ...days },
      ...{ state: 'OPEN', openedByName: open.actor.name, openedAt: open.now, remindedOn: null },
      ...{ lockedByName: null, lockedAt: null, version: 1 },
    };
    const repo = await open.repo(EvaluationCycle);
    const added = await repo.createQueryBuilder().insert().values(cycle).orIgnore().returning('id').execute();
    if ((added.raw as unknown[]).length === 0) return false;
    this.audit.record(cycleOpened(cycle, await this.people.add(cycle)));
    return true;
  }

  /** Takes in whoever has come to the body since. */
  async catchUp(cycle: EvaluationCycle): Promise<void> {
    const added = await this.people.add(cycle);
    if (added > 0) this.audit.record(peopleAdded(cycle, added));
  }
}
