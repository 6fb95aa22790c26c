import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = 'tenant_id = (SELECT app_tenant())';
const reached = (column: string): string => `((SELECT app_wide()) OR ${column} = ANY ((SELECT app_units())::int[]))`;
// Whoever has moved is graded where they are, with what they brought along.
const MOVED = `EXISTS (SELECT 1 FROM staff_member s WHERE s.tenant_id = paper_score.tenant_id
  AND s.id = paper_score.staff_member_id AND ${reached('s.org_unit_id')})`;
const SEEN = `${TENANT} AND (${reached('org_unit_id')} OR staff_member_id = (SELECT app_person()) OR ${MOVED})`;
const REPLACED = ['superseded_at', 'superseded_by_name', 'superseded_reason'];

/**
 * Months of before the product, as a document has them: entered whole from a sheet by somebody else, never computed, corrected only by
 * another row with a reason; and what was imported from sheets, under the id that makes it happen once.
 */
export class PaperScores1795046400360 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE evaluation_import (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        kind text NOT NULL CONSTRAINT evaluation_import_kind CHECK (kind IN ('SCORES', 'WORK')),
        file_name text NOT NULL CHECK (file_name IS NFC NORMALIZED),
        counts jsonb NOT NULL,
        imported_by_name text NOT NULL,
        imported_at timestamptz NOT NULL,
        content_hash bytea NOT NULL,
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        UNIQUE (tenant_id, id)
      )
    `);
    await q.query(`CREATE INDEX evaluation_import_of_unit ON evaluation_import (org_unit_id)`);
    await q.query(`SELECT protect_table('evaluation_import')`);
    await q.query(
      `CREATE POLICY reached ON evaluation_import FOR SELECT USING (${TENANT} AND ${reached('org_unit_id')})`,
    );
    await q.query(
      `CREATE POLICY reached_insert ON evaluation_import FOR INSERT WITH CHECK (${TENANT} AND ${reached('org_unit_id')})`,
    );
    await q.query(`
      CREATE TABLE paper_score (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        import_id uuid,
        staff_member_id uuid NOT NULL,
        person_name text NOT NULL,
        month date NOT NULL CONSTRAINT paper_score_month CHECK (extract(day FROM month) = 1),
        total text CONSTRAINT paper_score_total CHECK (total ~ '^[0-9]{1,3}\\.[0-9]{2}$'),
        hundredths int CONSTRAINT paper_score_hundredths CHECK (hundredths BETWEEN 0 AND 10000),
        absence text CONSTRAINT paper_score_absence CHECK (absence IN ('MATERNITY', 'SICKNESS', 'UNPAID', 'STUDY', 'OTHER')),
        absence_note text CHECK (absence_note IS NFC NORMALIZED),
        document_number text NOT NULL CHECK (document_number IS NFC NORMALIZED),
        document_on date NOT NULL,
        document_by text NOT NULL CHECK (document_by IS NFC NORMALIZED),
        entered_by uuid NOT NULL,
        entered_by_name text NOT NULL,
        entered_at timestamptz NOT NULL,
        number int NOT NULL CONSTRAINT paper_score_number CHECK (number >= 1),
        supersedes_id uuid UNIQUE,
        reason text CHECK (reason IS NFC NORMALIZED),
        superseded_at timestamptz,
        superseded_by_name text,
        superseded_reason text CHECK (superseded_reason IS NFC NORMALIZED),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, import_id) REFERENCES evaluation_import (tenant_id, id),
        FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, entered_by) REFERENCES staff_member (tenant_id, id),
        UNIQUE (tenant_id, id),
        FOREIGN KEY (tenant_id, supersedes_id) REFERENCES paper_score (tenant_id, id),
        CONSTRAINT paper_score_enterer CHECK (entered_by <> staff_member_id),
        CONSTRAINT paper_score_whole CHECK ((total IS NULL) = (hundredths IS NULL) AND (total IS NULL) = (absence IS NOT NULL)
          AND (absence IS NULL) = (absence_note IS NULL) AND (total IS NULL OR round(total::numeric * 100) = hundredths)),
        CONSTRAINT paper_score_over CHECK (document_on >= month),
        CONSTRAINT paper_score_course CHECK ((number = 1) = (supersedes_id IS NULL) AND (number = 1) = (reason IS NULL)
          AND num_nulls(${REPLACED.join(', ')}) IN (0, ${REPLACED.length}))
      )
    `);
    await q.query(`COMMENT ON COLUMN paper_score.total IS 'As the document has it; nothing here has computed it'`);
    await q.query(
      `CREATE UNIQUE INDEX paper_score_once ON paper_score (staff_member_id, month) WHERE superseded_at IS NULL`,
    );
    await q.query(`CREATE INDEX paper_score_of_person ON paper_score (staff_member_id, month)`);
    await q.query(`CREATE INDEX paper_score_of_enterer ON paper_score (entered_by)`);
    await q.query(`CREATE INDEX paper_score_of_import ON paper_score (import_id) WHERE import_id IS NOT NULL`);
    await q.query(`SELECT protect_table('paper_score')`);
    await q.query(`CREATE POLICY reached_own_or_moved ON paper_score FOR SELECT USING (${SEEN})`);
    await q.query(
      `CREATE POLICY reached_insert ON paper_score FOR INSERT WITH CHECK (${TENANT} AND ${reached('org_unit_id')})`,
    );
    await q.query(
      `CREATE POLICY reached_update ON paper_score FOR UPDATE USING (${TENANT} AND ${reached('org_unit_id')})`,
    );
    // Another body may have the person's month: whoever enters it need not see that one.
    await q.query(`
      CREATE FUNCTION evaluated_months(people uuid[]) RETURNS TABLE (staff_member_id uuid, month date)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT e.staff_member_id, c.month FROM evaluation e JOIN evaluation_cycle c ON c.tenant_id = e.tenant_id AND c.id = e.cycle_id
         WHERE e.tenant_id = app_tenant() AND e.staff_member_id = ANY (people) AND e.result = 'STATE' AND e.superseded_at IS NULL
      $$
    `);
    await q.query(`REVOKE ALL ON FUNCTION evaluated_months(uuid[]) FROM PUBLIC`);
    await q.query(`
      CREATE FUNCTION paper_score_beside() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM evaluated_months(ARRAY[NEW.staff_member_id]) m WHERE m.month = NEW.month) THEN
          RAISE EXCEPTION 'the month of % is evaluated here', NEW.staff_member_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'paper_score_beside';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`CREATE TRIGGER paper_score_beside BEFORE INSERT ON paper_score FOR EACH ROW
      EXECUTE FUNCTION paper_score_beside()`);
    await q.query(`
      CREATE FUNCTION paper_score_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF OLD.superseded_at IS NOT NULL
           OR to_jsonb(NEW) - ARRAY['${REPLACED.join("', '")}'] IS DISTINCT FROM to_jsonb(OLD) - ARRAY['${REPLACED.join("', '")}'] THEN
          RAISE EXCEPTION 'paper_score % stays as it is', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'paper_score_stays';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`CREATE TRIGGER paper_score_stays BEFORE UPDATE ON paper_score FOR EACH ROW
      EXECUTE FUNCTION paper_score_stays()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE paper_score`);
    await q.query(`DROP FUNCTION paper_score_stays`);
    await q.query(`DROP FUNCTION paper_score_beside`);
    await q.query(`DROP FUNCTION evaluated_months(uuid[])`);
    await q.query(`DROP TABLE evaluation_import`);
  }
}
