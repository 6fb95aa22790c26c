import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Inspection1795046400007 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE checklist_version (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        code text NOT NULL,
        version int NOT NULL,
        title text NOT NULL,
        published_on date NOT NULL,
        retired_on date,
        CONSTRAINT checklist_version_in_tenant UNIQUE (tenant_id, id),
        CONSTRAINT checklist_version_number UNIQUE (tenant_id, code, version)
      )
    `);
    await q.query(`
      CREATE TABLE checklist_item (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        checklist_version_id uuid NOT NULL,
        ordinal int NOT NULL,
        code text NOT NULL,
        section text NOT NULL,
        title text NOT NULL,
        legal_basis text,
        finding_class text NOT NULL,
        severity text NOT NULL,
        term_workdays int NOT NULL CHECK (term_workdays BETWEEN 1 AND 250),
        expected_fix text NOT NULL,
        CONSTRAINT checklist_item_in_tenant UNIQUE (tenant_id, id),
        CONSTRAINT checklist_item_code UNIQUE (checklist_version_id, code),
        CONSTRAINT checklist_item_finding_class CHECK (finding_class IN ('SHORTCOMING', 'LIMITATION', 'BREACH')),
        CONSTRAINT checklist_item_severity CHECK (severity IN ('LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4')),
        FOREIGN KEY (tenant_id, checklist_version_id) REFERENCES checklist_version (tenant_id, id)
      )
    `);
    for (const table of ['checklist_version', 'checklist_item']) {
      await q.query(`SELECT protect_table('${table}')`);
      await q.query(`CREATE POLICY tenant_reads ON ${table} FOR SELECT USING (tenant_id = (SELECT app_tenant()))`);
      await q.query(`
        CREATE POLICY wide_writes ON ${table} FOR INSERT
          WITH CHECK (tenant_id = (SELECT app_tenant()) AND (SELECT app_wide()))
      `);
    }

    await q.query(`
      CREATE TABLE inspection (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        inspecting_unit_id int NOT NULL,
        checklist_version_id uuid NOT NULL,
        mode text NOT NULL CONSTRAINT inspection_mode CHECK (mode IN
          ('SURPRISE', 'SCHEDULED', 'THEMATIC', 'RECHECK', 'HOTLINE')),
        state text NOT NULL CONSTRAINT inspection_state CHECK (state IN
          ('IN_PROGRESS', 'LOCKED', 'FOLLOWING', 'CLOSED')),
        decision_number text NOT NULL,
        decision_date date NOT NULL,
        head_id uuid NOT NULL,
        head_name text NOT NULL,
        secretary_id uuid NOT NULL,
        secretary_name text NOT NULL,
        representative_name text NOT NULL,
        representative_position text NOT NULL,
        started_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL,
        content_hash bytea NOT NULL,
        minutes_number text,
        locked_at timestamptz,
        locked_by uuid,
        CONSTRAINT inspection_in_tenant UNIQUE (tenant_id, id),
        CONSTRAINT inspection_locked CHECK ((state = 'IN_PROGRESS') = (locked_at IS NULL)
          AND (locked_at IS NULL) = (minutes_number IS NULL) AND (locked_at IS NULL) = (locked_by IS NULL)),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspecting_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, checklist_version_id) REFERENCES checklist_version (tenant_id, id),
        FOREIGN KEY (tenant_id, head_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, secretary_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, recorded_by) REFERENCES staff_member (tenant_id, id)
      )
    `);
    await q.query(`CREATE INDEX inspection_by_team ON inspection (inspecting_unit_id, started_at DESC, id DESC)`);
    await q.query(`CREATE INDEX inspection_by_unit ON inspection (org_unit_id, started_at DESC, id DESC)`);
    await q.query(`
      CREATE TRIGGER inspection_steps BEFORE UPDATE ON inspection FOR EACH ROW
        EXECUTE FUNCTION refuse_wrong_step('IN_PROGRESS>LOCKED', 'LOCKED>FOLLOWING', 'LOCKED>CLOSED', 'FOLLOWING>CLOSED')
    `);
    await q.query(`
      CREATE TABLE minutes_series (
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        year int NOT NULL,
        last_number int NOT NULL,
        PRIMARY KEY (org_unit_id, year),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id)
      )
    `);
    await q.query(`
      CREATE TABLE result_notice (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        inspecting_unit_id int NOT NULL,
        inspection_id uuid NOT NULL CONSTRAINT result_notice_once UNIQUE,
        number text NOT NULL,
        issued_on date NOT NULL,
        received_on date NOT NULL,
        entered_by uuid NOT NULL,
        entered_at timestamptz NOT NULL,
        CONSTRAINT result_notice_order CHECK (received_on >= issued_on),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspecting_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspection_id) REFERENCES inspection (tenant_id, id),
        FOREIGN KEY (tenant_id, entered_by) REFERENCES staff_member (tenant_id, id)
      )
    `);
    await q.query(`
      CREATE TABLE finding (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        inspecting_unit_id int NOT NULL,
        inspection_id uuid NOT NULL,
        checklist_item_id uuid,
        title text NOT NULL CHECK (title IS NFC NORMALIZED),
        detail text CHECK (detail IS NFC NORMALIZED),
        finding_class text NOT NULL CONSTRAINT finding_class CHECK (finding_class IN ('SHORTCOMING', 'LIMITATION', 'BREACH')),
        severity text NOT NULL CONSTRAINT finding_severity CHECK (severity IN ('LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4')),
        count int CHECK (count > 0),
        recommended_action text CHECK (recommended_action IS NFC NORMALIZED),
        legal_basis text,
        item_term_workdays int,
        state text NOT NULL CONSTRAINT finding_state CHECK (state IN ('RECORDED', 'WITHDRAWN', 'RELEASED', 'CONCLUDED')),
        withdrawn_reason text,
        recorded_by uuid NOT NULL,
        recorded_by_name text NOT NULL,
        recorded_at timestamptz NOT NULL,
        released_at timestamptz,
        remedied_on date,
        is_open boolean NOT NULL GENERATED ALWAYS AS (state <> 'WITHDRAWN' AND remedied_on IS NULL) STORED,
        content_hash bytea NOT NULL,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT finding_in_tenant UNIQUE (tenant_id, id),
        CONSTRAINT finding_released CHECK ((state IN ('RELEASED', 'CONCLUDED')) = (released_at IS NOT NULL)),
        CONSTRAINT finding_withdrawn CHECK ((state = 'WITHDRAWN') = (withdrawn_reason IS NOT NULL)),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspecting_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspection_id) REFERENCES inspection (tenant_id, id),
        FOREIGN KEY (tenant_id, checklist_item_id) REFERENCES checklist_item (tenant_id, id),
        FOREIGN KEY (tenant_id, recorded_by) REFERENCES staff_member (tenant_id, id)
      ) WITH (autovacuum_vacuum_insert_scale_factor = 0.02)
    `);
    await q.query(`CREATE INDEX finding_open_by_unit ON finding (org_unit_id, is_open, recorded_at DESC, id DESC)`);
    await q.query(`CREATE INDEX finding_by_inspection ON finding (inspection_id, recorded_at, id)`);
    await q.query(`
      CREATE TRIGGER finding_steps BEFORE UPDATE ON finding FOR EACH ROW
        EXECUTE FUNCTION refuse_wrong_step('RECORDED>WITHDRAWN', 'RECORDED>RELEASED', 'RELEASED>CONCLUDED')
    `);
    // What the minutes contain is fixed when they are locked. FOR SHARE makes the lock wait for findings under way.
    await q.query(`
      CREATE FUNCTION refuse_finding_in_locked_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.state <> 'RECORDED' AND (OLD.title, OLD.detail, OLD.finding_class, OLD.severity,
            OLD.count, OLD.recommended_action) IS NOT DISTINCT FROM (NEW.title, NEW.detail, NEW.finding_class,
            NEW.severity, NEW.count, NEW.recommended_action) THEN
          RETURN NEW;
        END IF;
        PERFORM 1 FROM inspection i WHERE i.id = NEW.inspection_id AND i.state = 'IN_PROGRESS' FOR SHARE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'the minutes of inspection % are locked', NEW.inspection_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'finding_minutes_open';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`
      CREATE TRIGGER finding_minutes BEFORE INSERT OR UPDATE ON finding FOR EACH ROW
        EXECUTE FUNCTION refuse_finding_in_locked_minutes()
    `);

    for (const table of ['inspection', 'minutes_series', 'result_notice', 'finding']) {
      await q.query(`SELECT protect_table('${table}')`);
    }
    // Two sides: the inspecting unit from the start, the inspected one only after release.
    for (const [table, released] of [
      ['inspection', 'locked_at IS NOT NULL'],
      ['finding', 'released_at IS NOT NULL'],
      ['result_notice', 'true'],
    ] as const) {
      await q.query(`
        CREATE POLICY two_sides ON ${table} FOR SELECT USING (tenant_id = (SELECT app_tenant()) AND
          (inspecting_unit_id = ANY ((SELECT app_units())::int[]) OR (${released} AND
            ((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_units())::int[])))))
      `);
      await q.query(`
        CREATE POLICY inspecting_side_adds ON ${table} FOR INSERT WITH CHECK
          (tenant_id = (SELECT app_tenant()) AND inspecting_unit_id = ANY ((SELECT app_units())::int[]))
      `);
    }
    for (const table of ['inspection', 'finding']) {
      await q.query(`
        CREATE POLICY inspecting_side_changes ON ${table} FOR UPDATE USING
          (tenant_id = (SELECT app_tenant()) AND inspecting_unit_id = ANY ((SELECT app_units())::int[]))
      `);
    }
    await q.query(`
      CREATE POLICY own_series ON minutes_series
        USING (tenant_id = (SELECT app_tenant()) AND org_unit_id = ANY ((SELECT app_units())::int[]))
        WITH CHECK (tenant_id = (SELECT app_tenant()) AND org_unit_id = ANY ((SELECT app_units())::int[]))
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE finding, result_notice, minutes_series, inspection, checklist_item, checklist_version`);
    await q.query(`DROP FUNCTION refuse_finding_in_locked_minutes`);
  }
}
