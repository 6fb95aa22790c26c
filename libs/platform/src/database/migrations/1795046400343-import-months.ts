import type { MigrationInterface, QueryRunner } from 'typeorm';

const NOTHING_ELSE = `ELSE 'true' END`;
/** Nobody has typed into it, nobody has decided anything about it: whatever does counts the version up. */
const UNTOUCHED = `version = 1 AND t.number = 1 AND t.state = `;
const EVALUATIONS_ELSE = `WHEN 'evaluation' THEN 'NOT (t.${UNTOUCHED}''SELF_DRAFT''
                AND (t.staff_member_id = ANY ($2) OR t.staff_member_id IS DISTINCT FROM app_person()))' ${NOTHING_ELSE}`;
const rewritten = (from: string, to: string): string =>
  `DO $do$ BEGIN EXECUTE replace(pg_get_functiondef('roster_import_hindrances(uuid)'::regprocedure), $a$${from}$a$, $b$${to}$b$); END $do$`;

/**
 * A month opens by itself for whoever is there: that somebody has an empty place in it is nothing that was built on them. It goes
 * with them when their import is undone; whom somebody else's empty place names as their superior is nobody's superior any more.
 */
export class ImportMonths1795046400343 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(rewritten(NOTHING_ELSE, EVALUATIONS_ELSE));
    await q.query(`
      CREATE FUNCTION roster_import_undo_months(p_import uuid) RETURNS TABLE (removed int, released int)
      LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE gone int; freed int;
      BEGIN
        IF NOT EXISTS (SELECT FROM roster_import i WHERE i.id = p_import AND i.state = 'COMMITTED' AND i.tenant_id = app_tenant()
                         AND (app_wide() OR i.org_unit_id = ANY (app_units()::int[]))) THEN
          RAISE EXCEPTION 'this import cannot be undone' USING ERRCODE = 'insufficient_privilege';
        END IF;
        DELETE FROM evaluation t USING roster_import_row r WHERE r.import_id = p_import AND r.verdict = 'NEW' AND r.number = r.person_row
           AND t.staff_member_id = r.person_id AND t.${UNTOUCHED}'SELF_DRAFT';
        GET DIAGNOSTICS gone = ROW_COUNT;
        UPDATE evaluation t SET superior_id = NULL, superior_name = NULL FROM roster_import_row r WHERE r.import_id = p_import
           AND r.verdict = 'NEW' AND r.number = r.person_row AND t.superior_id = r.person_id AND t.${UNTOUCHED}'SELF_DRAFT'
           AND t.staff_member_id IS DISTINCT FROM app_person();
        GET DIAGNOSTICS freed = ROW_COUNT;
        RETURN QUERY SELECT gone, freed;
      END $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION roster_import_undo_months FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION roster_import_undo_months`);
    await q.query(rewritten(EVALUATIONS_ELSE, NOTHING_ELSE));
  }
}
