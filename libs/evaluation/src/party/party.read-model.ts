import { Injectable } from '@nestjs/common';
import { scopeOf, type StaffKind, type UnitScope } from '@app/kernel';
import { Reads, UnitOfWork, type ReadQuery } from '@app/platform';
import { PARTY_PERIODS } from '../rules/party-result';
import type { PartyResultResponse } from './dto/party.response';

/** Somebody with a main post, and what has been entered of the year. */
export interface PartyRow {
  readonly staffMemberId: string;
  readonly personName: string;
  readonly staffKind: StaffKind;
  readonly orgUnitId: number;
  readonly unit: { readonly id: number; readonly name: string };
  readonly position: string;
  readonly results: PartyResultResponse[];
}

const RESULT = `json_build_object('id', r.id, 'period', r.period, 'hundredths', r.hundredths, 'grade', r.grade,
  'decisionNumber', r.decision_number, 'decidedOn', r.decided_on, 'decidedBy', r.decided_by, 'note', r.note,
  'recordedByName', r.recorded_by_name, 'recordedAt', r.recorded_at, 'withdrawnReason', r.withdrawn_reason,
  'withdrawnByName', r.withdrawn_by_name, 'withdrawnAt', r.withdrawn_at)`;
const BY_PERIOD = `array_position(ARRAY['${PARTY_PERIODS.join("', '")}'], r.period), r.recorded_at DESC, r.id`;

const NAME = (alias: string): string =>
  `${alias}.given_name COLLATE "vi-x-icu", ${alias}.family_and_middle COLLATE "vi-x-icu", ${alias}.id`;

// Of whoever holds a main post on the day `$4` in the unit `$5` or beneath it, after the person `$6`, `$7` of them; of the year `$3`.
const PEOPLE: ReadQuery = {
  name: 'evaluation.party-results-of-unit',
  sql: (scope) => `
    SELECT s.id AS "staffMemberId", s.full_name AS "personName", s.kind AS "staffKind", s.org_unit_id AS "orgUnitId",
           json_build_object('id', u.id, 'name', u.name) AS unit, s.position,
           (SELECT coalesce(json_agg(${RESULT} ORDER BY ${BY_PERIOD}), '[]') FROM party_result r
             WHERE ${scope.tenant('r')} AND r.staff_member_id = s.id AND r.year = $3::int AND r.withdrawn_at IS NULL) AS results
      FROM (SELECT s.*, a.position
              FROM org_unit w JOIN appointment a ON a.tenant_id = w.tenant_id AND a.org_unit_id = w.id AND a.is_main
              JOIN staff_member s ON s.tenant_id = a.tenant_id AND s.id = a.staff_member_id
             WHERE ${scope.units('w', 'id')} AND (w.id = $5::int OR w.body_id = $5::int OR w.parent_id = $5::int) AND ${scope.units('s')}
               AND a.starts_on <= $4::date AND (a.ends_on IS NULL OR a.ends_on > $4::date)
               AND ($6::uuid IS NULL OR (${NAME('s')}) > (SELECT ${NAME('k')} FROM staff_member k WHERE k.id = $6::uuid))
             ORDER BY ${NAME('s')} LIMIT $7::int) s
      JOIN org_unit u ON u.tenant_id = s.tenant_id AND u.id = s.org_unit_id
     ORDER BY ${NAME('s')}`,
};

export interface PageOfUnit {
  readonly unitId: number;
  readonly year: number;
  readonly after: string | null;
  readonly limit: number;
}

const NOWHERE: UnitScope = { tenantWide: false, units: [] };

@Injectable()
export class PartyReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Of the people of a unit, as their names come. */
  people({ unitId, year, after, limit }: PageOfUnit): Promise<PartyRow[]> {
    return this.reads.rows<PartyRow>(PEOPLE, [year, this.unitOfWork.current.today, unitId, after, limit]);
  }

  /** Of somebody whose results the actor may read; the second lock holds to the right to Party data as well. */
  async ofPerson(staffMemberId: string, year: number): Promise<PartyResultResponse[]> {
    const open = this.unitOfWork.current;
    const { actor } = open;
    const [row] = await open.queryWithin<{ results: PartyResultResponse[] }>(
      scopeOf(actor, 'roster.read-party') ?? NOWHERE,
      {
        name: 'evaluation.party-results-of-person',
        text: `SELECT coalesce(json_agg(${RESULT} ORDER BY ${BY_PERIOD}), '[]') AS results
                 FROM (SELECT * FROM party_result r WHERE r.tenant_id = $1 AND r.staff_member_id = $2 AND r.year = $3
                        ORDER BY r.recorded_at DESC, r.id LIMIT 100) r`,
        values: [actor.tenantId, staffMemberId, year],
      },
    );
    return row?.results ?? [];
  }
}
