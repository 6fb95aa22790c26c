import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@app/kernel';
import { Reads, UnitOfWork, type JsonText, type ReadQuery } from '@app/platform';
import type { UnitActResponse, UnitHoursResponse, UnitRecordResponse } from '../dto/unit-record.response';
import type { UnitPageResponse } from '../dto/unit.response';
import { namedOn } from '../unit-in-full.sql';
import { UnitReadModel } from '../unit.read-model';
import { HOURS_JSON, hoursInForceSql } from '../working-hours.sql';
import { UnitWork } from './unit-work';

const TREE: ReadQuery = {
  name: 'organization.unit-tree',
  sql: (scope) => `
    SELECT json_build_object('items', coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'kind', u.kind,
             'parentId', u.parent_id, 'validFrom', u.valid_from, 'validTo', u.valid_to, 'shortName', u.short_name,
             'successors', (SELECT coalesce(json_agg(json_build_object('id', x.id, 'name', x.name) ORDER BY x.id), '[]')
                              FROM org_unit_succession s JOIN org_unit x ON x.id = s.successor_id WHERE s.predecessor_id = u.id))
             ORDER BY u.parent_id NULLS FIRST, u.name COLLATE "vi-x-icu", u.id), '[]'), 'on', $3::date)::text AS body
      FROM (SELECT o.id, o.kind, o.parent_id, o.valid_from, o.valid_to, o.short_name, ${namedOn('o', '$3::date')} AS name
              FROM org_unit o WHERE ${scope.tenant('o')} AND ($3::date IS NULL
                OR (o.valid_from <= $3::date AND (o.valid_to IS NULL OR o.valid_to > $3::date)))) u`,
};

const ACTS: ReadQuery = {
  name: 'organization.unit-acts',
  sql: (scope) => `
    SELECT coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'onDay', a.on_day, 'decision', a.decision,
             'decidedOn', a.decided_on, 'decidedBy', a.decided_by, 'nameBefore', a.name_before, 'nameAfter', a.name_after, 'byName', a.by_name, 'decidedAt', a.decided_at)
             ORDER BY a.decided_at DESC, a.id DESC), '[]')::text AS body
      FROM org_unit_act a WHERE ${scope.tenant('a')} AND a.org_unit_id = $3`,
};

// Those of the unit at the top are the authority's, and stand under no unit.
const HOURS: ReadQuery = {
  name: 'organization.unit-hours',
  sql: (scope) => `
    SELECT json_build_object(
             'inForce', ${hoursInForceSql({ tenant: 'u.tenant_id', unit: 'u.id', body: 'u.body_id', day: '$4::date' })},
             'own', (SELECT coalesce(json_agg(json_build_object('id', o.id, 'hours', o.hours, 'validFrom', o.valid_from,
                              'setByName', o.set_by_name) ORDER BY o.valid_from DESC, o.set_at DESC), '[]')
                       FROM (SELECT w.id, ${HOURS_JSON} AS hours, w.valid_from, w.set_by_name, w.set_at FROM working_hours w
                              WHERE w.tenant_id = u.tenant_id
                                AND w.org_unit_id IS NOT DISTINCT FROM CASE WHEN u.parent_id IS NOT NULL THEN u.id END
                              ORDER BY w.valid_from DESC, w.set_at DESC LIMIT 50) o))::text AS body
      FROM org_unit u WHERE ${scope.tenant('u')} AND u.id = $3`,
};

@Injectable()
export class UnitRecordReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly units: UnitReadModel,
    private readonly work: UnitWork,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Units as they were on the day; all that there ever were, as they are called now, where no day is asked for. */
  tree(on: LocalDate | null): Promise<JsonText> {
    return this.reads.readOrFail(TREE, [on]);
  }

  async record(id: number): Promise<UnitRecordResponse> {
    const page = (await this.units.page(id)).parse() as UnitPageResponse;
    const acts = (await this.reads.readOrFail(ACTS, [id])).parse() as UnitActResponse[];
    const { today } = this.unitOfWork.current;
    const workingHours = (await this.reads.readOrFail(HOURS, [id, today])).parse() as UnitHoursResponse;
    return { ...page, acts, openWork: await this.work.openAt(id), workingHours };
  }
}
