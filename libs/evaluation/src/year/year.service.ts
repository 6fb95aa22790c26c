import { Injectable } from '@nestjs/common';
import { ReadLog } from '@app/audit';
import { mayAt, reaches } from '@app/kernel';
import { UnitService } from '@app/organization';
import { ApplicationLock, platformProblems, UnitOfWork } from '@app/platform';
import { StaffService } from '@app/roster';
import type { UnitYearQuery } from './dto/year.requests';
import type { PersonYearResponse, UnitYearResponse } from './dto/year.response';
import { personYear, yearRow, type Asked } from './year-page';
import { YearReadModel } from './year.read-model';

const PAGE = 50;

/** The year of a person: for the person, for whoever heads the unit, and for whoever reads the body's. */
@Injectable()
export class YearOfPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly lock: ApplicationLock,
    private readonly readLog: ReadLog,
    private readonly staff: StaffService,
    private readonly units: UnitService,
    private readonly rows: YearReadModel,
  ) {}

  /** The actor's own; an account without a person has none. */
  async own(year: number | undefined): Promise<PersonYearResponse> {
    const asked = this.asked(year);
    const { staffMemberId } = this.unitOfWork.current.actor;
    const row = staffMemberId === null ? null : await this.rows.person(staffMemberId, asked.year);
    return personYear(
      this.lock.requireVisible(row, () => true),
      asked,
    );
  }

  /** Of somebody in reach. That it was opened is written down before it is read. */
  async person(id: string, year: number | undefined): Promise<PersonYearResponse> {
    const asked = this.asked(year);
    const { orgUnitId } = await this.staff.getOrFail(id);
    if (id !== this.unitOfWork.current.actor.staffMemberId) {
      await this.readLog.record({ type: 'staff_member', id, orgUnitId });
    }
    const row = await this.rows.person(id, asked.year);
    return personYear(
      this.lock.requireVisible(row, () => true),
      asked,
    );
  }

  /** Of everybody in a unit in reach, page by page. */
  async people({ unitId, year, after, limit = PAGE }: UnitYearQuery): Promise<UnitYearResponse> {
    const asked = this.asked(year);
    const unit = await this.units.getOrFail(unitId);
    if (!reaches(this.unitOfWork.current.scope, unit.id)) throw platformProblems['not-found']();
    const cursor = after?.split('~')[1] ?? null;
    const rows = await this.rows.people({ unitId, year: asked.year, after: cursor, limit: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const next = rows.length > limit && last ? `infinity~${last.staffMemberId}` : null;
    return { year: asked.year, items: page.map((row) => yearRow(row, asked)), next };
  }

  private asked(year: number | undefined): Asked {
    const { actor, today } = this.unitOfWork.current;
    return {
      year: year ?? Number(today.slice(0, 4)),
      ...{ today, actor },
      mayOpen: ({ unitId, superiorId }, staffMemberId) =>
        (actor.staffMemberId !== null && [superiorId, staffMemberId].includes(actor.staffMemberId)) ||
        mayAt(actor, 'evaluation.read', unitId),
    };
  }
}
