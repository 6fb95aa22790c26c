import type { MigrationInterface, QueryRunner } from 'typeorm';

const ENDS = 'RETURN again;';
const GOES_ON = `RETURN again || evaluation_leaders_again(ARRAY(SELECT (a ->> 'id')::uuid FROM jsonb_array_elements(again) a WHERE NOT (a ->> 'isOwn')::boolean), p_reason, p_by, p_at);`;
const replaceInDeciding = (from: string, to: string): string =>
  `DO $do$ BEGIN EXECUTE replace(pg_get_functiondef('evaluation_decide_again'::regproc), $a$${from}$a$, $b$${to}$b$); END $do$`;
const REACHED = `((SELECT app_wide()) OR x.org_unit_id = ANY ((SELECT app_units())::int[]))`;

/**
 * A closed month that is opened again opens those of the leaders whose d hangs on it (Nghị định 335/2025, Đ.15), and of theirs in
 * turn: whoever is opened by hand, and whoever by a finding's effect. Where somebody else of whom d is made stays below the line,
 * d stays as it is, and so does the leader's month.
 */
export class LeadersAgain1795046400371 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE FUNCTION evaluation_again(e evaluation, p_own boolean, p_reason text, p_by text, p_at timestamptz) RETURNS jsonb
      LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE cycle evaluation_cycle; next_id uuid := gen_random_uuid();
      BEGIN
        SELECT * INTO cycle FROM evaluation_cycle c WHERE c.id = e.cycle_id FOR UPDATE;
        UPDATE evaluation x SET superseded_at = p_at, superseded_by_name = p_by, superseded_reason = p_reason WHERE x.id = e.id;
        INSERT INTO evaluation SELECT (jsonb_populate_record(e, jsonb_build_object('id', next_id, 'number', e.number + 1,
          'supersedes_id', e.id, 'version', 1, 'facts', NULL, 'total', NULL, 'hundredths', NULL, 'band', NULL,
          'locked_by_name', NULL, 'locked_at', NULL, 'state', CASE
            WHEN e.superior_points IS NOT NULL THEN CASE WHEN e.remarked_at IS NULL THEN 'SUPERIOR_ASSESSED' ELSE 'REMARKED' END
            WHEN e.submitted_at IS NULL THEN 'SELF_DRAFT' ELSE 'SELF_SUBMITTED' END))).*;
        UPDATE evaluation_cycle c SET state = 'OPEN', locked_by_name = NULL, locked_at = NULL, version = c.version + 1
         WHERE c.id = cycle.id AND c.state = 'LOCKED';
        RETURN jsonb_build_object('id', e.id, 'nextId', next_id, 'orgUnitId', e.org_unit_id, 'bodyId', cycle.org_unit_id,
          'personName', e.person_name, 'month', to_char(cycle.month, 'YYYY-MM'), 'cycleWasLocked', cycle.state = 'LOCKED', 'isOwn', p_own);
      END $$`);
    await q.query(`
      CREATE FUNCTION evaluation_leaders_again(p_from uuid[], p_reason text, p_by text, p_at timestamptz) RETURNS jsonb
      LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE e evaluation; again jsonb := '[]'; below uuid[] := p_from; above uuid[];
      BEGIN
        WHILE cardinality(below) > 0 LOOP
          above := '{}';
          FOR e IN
            SELECT x.* FROM evaluation x WHERE x.superseded_at IS NULL AND x.state = 'LOCKED'
               AND x.cycle_id IN (SELECT s.cycle_id FROM evaluation s WHERE s.id = ANY (below))
               AND EXISTS (SELECT FROM evaluation s WHERE s.id = ANY (below) AND s.cycle_id = x.cycle_id
                    AND x.facts -> 'leader' -> 'subordinates' @> jsonb_build_array(jsonb_build_object('staffMemberId', s.staff_member_id)))
               AND NOT EXISTS (
                   SELECT FROM jsonb_to_recordset(CASE jsonb_typeof(x.facts -> 'leader') WHEN 'object' THEN x.facts -> 'leader' -> 'subordinates' ELSE '[]' END)
                            AS b("staffMemberId" uuid, state text, total text)
                     JOIN evaluation o ON o.cycle_id = x.cycle_id AND o.staff_member_id = b."staffMemberId" AND o.result = x.result
                      AND o.superseded_at IS NULL AND o.state = 'LOCKED'
                    WHERE b.state = 'SCORED' AND split_part(b.total, '/', 1)::numeric
                          < (x.regime #>> '{formula,completedFrom}')::numeric * coalesce(nullif(split_part(b.total, '/', 2), ''), '1')::numeric)
             ORDER BY x.id FOR UPDATE
          LOOP
            again := again || evaluation_again(e, false, p_reason, p_by, p_at);
            above := above || e.id;
          END LOOP;
          below := above;
        END LOOP;
        RETURN again;
      END $$`);
    await q.query(`
      CREATE FUNCTION evaluation_reopen(p_evaluation uuid, p_reason text, p_leaders_reason text, p_by text, p_at timestamptz) RETURNS jsonb
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE e evaluation;
      BEGIN
        SELECT * INTO e FROM evaluation x WHERE x.id = p_evaluation AND x.tenant_id = app_tenant() AND ${REACHED}
           AND x.staff_member_id IS DISTINCT FROM app_person() AND x.superseded_at IS NULL AND x.locked_at IS NOT NULL FOR UPDATE;
        IF e.id IS NULL THEN
          RAISE EXCEPTION 'nothing is opened again' USING ERRCODE = 'insufficient_privilege';
        END IF;
        RETURN jsonb_build_array(evaluation_again(e, true, p_reason, p_by, p_at))
          || evaluation_leaders_again(ARRAY[e.id], p_leaders_reason, p_by, p_at);
      END $$`);
    await q.query(
      `REVOKE EXECUTE ON FUNCTION evaluation_again, evaluation_leaders_again, evaluation_reopen FROM PUBLIC`,
    );
    await q.query(replaceInDeciding(ENDS, GOES_ON));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(replaceInDeciding(GOES_ON, ENDS));
    await q.query(`DROP FUNCTION evaluation_reopen, evaluation_leaders_again, evaluation_again`);
  }
}
