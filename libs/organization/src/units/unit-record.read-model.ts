import { Injectable } from '@nestjs/common';
import { Reads, type JsonText, type ReadQuery } from '@app/platform';
import type { UnitActResponse, UnitRecordResponse } from '../dto/unit-record.response';
import type { UnitPageResponse } from '../dto/unit.response';
import { UnitReadModel } from '../unit.read-model';
import { UnitWork } from './unit-work';

const TREE: ReadQuery = {
  name: 'organization.unit-tree',
  sql: (scope) => `
    SELECT json_build_object('items', coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'kind', u.kind,
             'parentId', u.parent_id, 'validFrom', u.valid_from, 'validTo', u.valid_to)
             ORDER BY u.parent_id NULLS FIRST, u.name COLLATE "vi-x-icu", u.id), '[]'))::text AS body
      FROM org_unit u WHERE ${scope.tenant('u')}`,
};

const ACTS: ReadQuery = {
  name: 'organization.unit-acts',
  sql: (scope) => `
    SELECT coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'onDay', a.on_day, 'decision', a.decision,
             'nameBefore', a.name_before, 'nameAfter', a.name_after, 'byName', a.by_name, 'decidedAt', a.decided_at)
             ORDER BY a.decided_at DESC, a.id DESC), '[]')::text AS body
      FROM org_unit_act a WHERE ${scope.tenant('a')} AND a.org_unit_id = $3`,
};

@Injectable()
export class UnitRecordReadModel {
  constructor(
    private readonly reads: Reads,
    private readonly units: UnitReadModel,
    private readonly work: UnitWork,
  ) {}

  tree(): Promise<JsonText> {
    return this.reads.readOrFail(TREE);
  }

  async record(id: number): Promise<UnitRecordResponse> {
    const page = (await this.units.page(id)).parse() as UnitPageResponse;
    const acts = (await this.reads.readOrFail(ACTS, [id])).parse() as UnitActResponse[];
    return { ...page, acts, openWork: await this.work.openAt([id]) };
  }
}
