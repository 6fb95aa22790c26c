import { Injectable } from '@nestjs/common';
import { addDays, localDate, type LocalDate } from '@app/kernel';
import { UnitService } from '@app/organization';
import { UnitOfWork } from '@app/platform';
import { rosterProblems } from '../roster.problems';
import { gapsOf } from '../rules/duty';
import type { DutiesQuery } from './dto/duty.requests';
import type { DutyKeyResponse, DutyMatrixResponse } from './dto/duty.response';
import { DutyReadModel } from './duty.read-model';

/** Who does what in a unit on a day, and where nobody, or more than one, does it. */
@Injectable()
export class DutyMatrix {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly units: UnitService,
    private readonly duties: DutyReadModel,
  ) {}

  async of({ unitId, onDay }: DutiesQuery): Promise<DutyMatrixResponse> {
    const day = onDay ?? (await this.latest(unitId));
    const found = await this.duties.onDay(unitId, day);
    if (!found) {
      await this.units.getOrFail(unitId);
      throw rosterProblems['unit-not-there']({ day }, { pointer: '/onDay', value: day });
    }
    const keys = new Map<string, DutyKeyResponse>();
    for (const { unit, duties } of found.lists) {
      for (const { code } of duties) keys.set(`${unit.id} ${code}`, { unitId: unit.id, code });
    }
    const holdings = found.lists.flatMap(({ unit, duties }) =>
      duties.flatMap(({ code, holders }) =>
        // Whoever holds a second post here does what it asks for as well.
        holders.flatMap(({ staffMemberId, position }) =>
          position === null ? [] : [{ duty: `${unit.id} ${code}`, person: staffMemberId }],
        ),
      ),
    );
    const present = found.people.map(({ id }) => id);
    const helping = holdings.map(({ person }) => person).filter((person) => !present.includes(person));
    const gaps = gapsOf([...keys.keys()], holdings, [...present, ...new Set(helping)]);
    const named = (duties: readonly string[]): DutyKeyResponse[] => duties.flatMap((duty) => keys.get(duty) ?? []);
    return {
      ...{ unit: found.unit, onDay: day, lists: found.lists, people: found.people },
      jobPositions: found.jobPositions,
      ...{ withoutHolder: named(gaps.withoutHolder), withSeveral: named(gaps.withSeveral) },
      // Where nothing is written down yet there is nothing to have.
      withoutDuty: found.lists.length === 0 ? [] : [...gaps.withoutDuty],
    };
  }

  /** Today; of a unit that is no more, its last day. */
  private async latest(unitId: number): Promise<LocalDate> {
    const { today } = this.unitOfWork.current;
    const { validTo } = await this.units.getOrFail(unitId);
    return validTo === null || validTo > today ? today : addDays(localDate(validTo), -1);
  }
}
