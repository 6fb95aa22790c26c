import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Statements1795046400030 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE finding_statement (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        inspecting_unit_id int NOT NULL,
        inspection_id uuid NOT NULL,
        finding_id uuid NOT NULL,
        side text NOT NULL CONSTRAINT finding_statement_side CHECK (side IN ('UNIT', 'PERSON')),
        author_id uuid NOT NULL,
        author_name text NOT NULL,
        author_position text NOT NULL,
        text text NOT NULL CHECK (text IS NFC NORMALIZED),
        file_id uuid,
        submitted_at timestamptz NOT NULL,
        content_hash bytea NOT NULL,
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspecting_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspection_id) REFERENCES inspection (tenant_id, id),
        FOREIGN KEY (tenant_id, finding_id) REFERENCES finding (tenant_id, id),
        FOREIGN KEY (tenant_id, author_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, file_id) REFERENCES evidence_file (tenant_id, id)
      )
    `);
    await q.query(`CREATE INDEX finding_statement_of_finding ON finding_statement (finding_id, submitted_at, id)`);
    // Heard before the finding is concluded, not afterwards. SECURITY DEFINER because FOR SHARE, which makes the notice
    // wait for statements under way, asks for the right to change findings, and whoever answers has none.
    await q.query(`
      CREATE FUNCTION refuse_late_statement() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
      BEGIN
        PERFORM 1 FROM finding f WHERE f.id = NEW.finding_id AND f.state = 'RELEASED'
           AND f.inspection_id = NEW.inspection_id AND f.org_unit_id = NEW.org_unit_id
           AND f.inspecting_unit_id = NEW.inspecting_unit_id FOR SHARE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'finding % takes no statement', NEW.finding_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'finding_statement_in_time';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION refuse_late_statement FROM PUBLIC`);
    await q.query(`
      CREATE TRIGGER finding_statement_in_time BEFORE INSERT ON finding_statement FOR EACH ROW
        EXECUTE FUNCTION refuse_late_statement()
    `);

    await q.query(`SELECT protect_table('finding_statement')`);
    await q.query(`
      CREATE POLICY both_sides_read ON finding_statement FOR SELECT USING (tenant_id = (SELECT app_tenant())
        AND ((SELECT app_wide()) OR inspecting_unit_id = ANY ((SELECT app_units())::int[])
          OR org_unit_id = ANY ((SELECT app_units())::int[]) OR author_id = (SELECT app_person())))
    `);
    await q.query(`
      CREATE POLICY unit_answers ON finding_statement FOR INSERT WITH CHECK (tenant_id = (SELECT app_tenant())
        AND side = 'UNIT' AND author_id = (SELECT app_person()) AND org_unit_id = ANY ((SELECT app_units())::int[]))
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE finding_statement`);
    await q.query(`DROP FUNCTION refuse_late_statement`);
  }
}
