import { Injectable } from '@nestjs/common';
import { reaches } from '@app/kernel';
import { UnitService, type UnitFacts } from '@app/organization';
import { platformProblems, Reads, UnitOfWork, type ReadQuery } from '@app/platform';
import type { KnownPerson } from '../rules';

export interface PersonOfSheet extends KnownPerson {
  readonly orgUnitId: number;
  readonly bodyId: number;
}

/** More than any office has; beyond it a sheet comes by units. */
const MOST_PEOPLE = 20_000;

// Of the unit `$3` with what lies below it, as names come.
const PEOPLE: ReadQuery = {
  name: 'evaluation.people-of-sheet',
  sql: (scope) => `
    SELECT s.id, s.full_name AS "fullName", s.staff_code AS "staffCode", u.name AS "unitName", s.org_unit_id AS "orgUnitId",
           u.body_id AS "bodyId"
      FROM staff_member s JOIN org_unit u ON u.tenant_id = s.tenant_id AND u.id = s.org_unit_id
     WHERE ${scope.units('s')} AND s.org_unit_id = ANY (org_unit_reach($3::int))
       AND EXISTS (SELECT 1 FROM appointment a WHERE a.tenant_id = s.tenant_id AND a.staff_member_id = s.id AND a.is_main
                      AND (a.ends_on IS NULL OR a.ends_on > $4::date))
     ORDER BY s.given_name COLLATE "vi-x-icu", s.family_and_middle COLLATE "vi-x-icu", s.id LIMIT ${MOST_PEOPLE}`,
};

/** Whom a sheet of a unit may name: whoever works there. */
@Injectable()
export class SheetPeople {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly reads: Reads,
    private readonly units: UnitService,
  ) {}

  /** A unit beyond the reach does not exist here. */
  async unit(unitId: number): Promise<UnitFacts> {
    const unit = await this.units.getOrFail(unitId);
    if (!reaches(this.unitOfWork.current.scope, unit.id)) throw platformProblems['not-found']();
    return unit;
  }

  /** Whoever has a main post, or had one since the day. */
  of(unitId: number, since: string): Promise<PersonOfSheet[]> {
    return this.reads.rows<PersonOfSheet>(PEOPLE, [unitId, since]);
  }
}
