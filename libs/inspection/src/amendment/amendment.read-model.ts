import { Injectable } from '@nestjs/common';
import { Reads, type JsonText, type ReadQuery } from '@app/platform';
import type { ListAmendmentsQuery } from '../dto/amendment';

const ROW = `a.id, a.finding_id AS "findingId", a.inspection_id AS "inspectionId", unit, a.kind, a.state,
  a.before_content::json AS before, a.after_content::json AS after, a.reason,
  json_build_object('id', a.proposed_by, 'fullName', a.proposed_by_name) AS "proposedBy", a.proposed_at AS "proposedAt",
  CASE WHEN a.decided_by IS NOT NULL THEN json_build_object('id', a.decided_by, 'fullName', a.decided_by_name) END AS "decidedBy",
  a.decided_at AS "decidedAt", a.decision_reason AS "decisionReason"`;
const UNIT = `JOIN (SELECT id, name FROM org_unit) unit ON unit.id = a.org_unit_id`;

/** Proposals are the inspecting side's own; the inspected one sees on the finding what holds. */
const amendments = (state: 'open' | 'decided'): ReadQuery => ({
  name: `inspection.amendments-${state}`,
  sql: (scope) => `
    WITH page AS MATERIALIZED (
      SELECT a.* FROM finding_amendment a
       WHERE ${scope.named('a', 'inspecting_unit_id')} AND a.state ${state === 'open' ? `= 'PROPOSED'` : `<> 'PROPOSED'`}
         AND (a.proposed_at, a.id) < ($3::timestamptz, $4::uuid)
       ORDER BY a.proposed_at DESC, a.id DESC LIMIT $5::int + 1),
    item AS (SELECT ${ROW} FROM page a ${UNIT} ORDER BY a.proposed_at DESC, a.id DESC LIMIT $5::int)
    SELECT json_build_object(
             'items', (SELECT coalesce(json_agg(item), '[]') FROM item),
             'next', (SELECT to_json(last."proposedAt")#>>'{}' || '~' || last.id FROM item last
                       WHERE (SELECT count(*) FROM page) > $5::int ORDER BY last."proposedAt", last.id LIMIT 1)
           )::text AS body`,
});
const LISTS = { open: amendments('open'), decided: amendments('decided') };

const AMENDMENT: ReadQuery = {
  name: 'inspection.amendment',
  sql: (scope) => `
    SELECT row_to_json(page)::text AS body FROM (
      SELECT ${ROW} FROM finding_amendment a ${UNIT} WHERE ${scope.named('a', 'inspecting_unit_id')} AND a.id = $3) page`,
};

/** Before the first row of a list in descending order. */
const NEWEST = ['infinity', 'ffffffff-ffff-ffff-ffff-ffffffffffff'] as const;

@Injectable()
export class AmendmentReadModel {
  constructor(private readonly reads: Reads) {}

  /** Proposals of the actor's body, newest first. */
  list({ state = 'open', after, limit }: ListAmendmentsQuery): Promise<JsonText> {
    return this.reads.readOrFail(LISTS[state], [...(after?.split('~') ?? NEWEST), limit ?? 50]);
  }

  amendment(id: string): Promise<JsonText> {
    return this.reads.readOrFail(AMENDMENT, [id]);
  }
}
