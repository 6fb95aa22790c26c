import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Remediation1795046400008 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE remediation_task (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        body_id int NOT NULL,
        inspecting_unit_id int NOT NULL,
        finding_id uuid NOT NULL CONSTRAINT remediation_task_once UNIQUE,
        inspection_id uuid NOT NULL,
        title text NOT NULL,
        detail text,
        finding_class text NOT NULL,
        severity text NOT NULL,
        recommended_action text,
        legal_basis text,
        term_workdays int NOT NULL CHECK (term_workdays > 0),
        state text NOT NULL CONSTRAINT remediation_task_state CHECK (state IN
          ('PROVISIONAL', 'NEW', 'ACCEPTED', 'SUBMITTED', 'SENT_UP', 'RETURNED', 'CLOSED')),
        opened_at timestamptz NOT NULL,
        notice_number text,
        notice_issued_on date,
        notice_received_on date,
        due_on date,
        calendar_version int,
        assignee_staff_id uuid,
        assignee_unit_id int,
        assignee_name text,
        signed_by uuid,
        closed_on date,
        closed_as text CONSTRAINT remediation_task_closed_as CHECK (closed_as IN ('FIXED')),
        overdue_since date,
        return_count int NOT NULL DEFAULT 0,
        is_open boolean NOT NULL GENERATED ALWAYS AS (state <> 'CLOSED') STORED,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT remediation_task_in_tenant UNIQUE (tenant_id, id),
        CONSTRAINT remediation_task_clock CHECK ((state = 'PROVISIONAL') = (due_on IS NULL)
          AND (due_on IS NULL) = (notice_number IS NULL) AND (due_on IS NULL) = (notice_issued_on IS NULL)
          AND (due_on IS NULL) = (notice_received_on IS NULL) AND (due_on IS NULL) = (calendar_version IS NULL)),
        CONSTRAINT remediation_task_assignee CHECK ((assignee_staff_id IS NULL OR assignee_unit_id IS NOT NULL)
          AND (assignee_unit_id IS NULL) = (assignee_name IS NULL)),
        CONSTRAINT remediation_task_handed CHECK (state IN ('PROVISIONAL', 'NEW') OR assignee_unit_id IS NOT NULL),
        CONSTRAINT remediation_task_closed CHECK ((state = 'CLOSED') = (closed_on IS NOT NULL)
          AND (closed_on IS NULL) = (closed_as IS NULL)),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, body_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspecting_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, finding_id) REFERENCES finding (tenant_id, id),
        FOREIGN KEY (tenant_id, inspection_id) REFERENCES inspection (tenant_id, id),
        FOREIGN KEY (tenant_id, assignee_staff_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, assignee_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, signed_by) REFERENCES staff_member (tenant_id, id)
      ) WITH (autovacuum_vacuum_insert_scale_factor = 0.02)
    `);
    await q.query(`COMMENT ON COLUMN remediation_task.assignee_unit_id IS
      'Where the task lies: the unit it was handed to, or the unit of the person it was handed to'`);
    await q.query(`CREATE INDEX remediation_task_by_unit ON remediation_task (org_unit_id, is_open, due_on, id)`);
    await q.query(`CREATE INDEX remediation_task_by_team ON remediation_task (inspecting_unit_id, state, due_on, id)`);
    await q.query(
      `CREATE INDEX remediation_task_by_person ON remediation_task (assignee_staff_id, is_open, due_on, id)`,
    );
    await q.query(`CREATE INDEX remediation_task_by_room ON remediation_task (assignee_unit_id, is_open, due_on, id)`);
    await q.query(`CREATE INDEX remediation_task_by_inspection ON remediation_task (inspection_id)`);
    await q.query(`
      CREATE INDEX remediation_task_falling_due ON remediation_task (tenant_id, due_on)
        WHERE state <> 'CLOSED' AND overdue_since IS NULL
    `);
    await q.query(`
      CREATE TRIGGER remediation_task_steps BEFORE UPDATE ON remediation_task FOR EACH ROW EXECUTE FUNCTION
        refuse_wrong_step('PROVISIONAL>NEW', 'NEW>ACCEPTED', 'ACCEPTED>SUBMITTED', 'RETURNED>SUBMITTED',
          'RETURNED>ACCEPTED', 'SUBMITTED>SENT_UP', 'SUBMITTED>RETURNED', 'SENT_UP>CLOSED', 'SENT_UP>RETURNED')
    `);

    await q.query(`
      CREATE TABLE task_proof (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        task_id uuid NOT NULL,
        what text NOT NULL CHECK (what IS NFC NORMALIZED),
        document_number text,
        document_date date,
        file_id uuid,
        submitted_by uuid NOT NULL,
        submitted_by_name text NOT NULL,
        submitted_at timestamptz NOT NULL,
        content_hash bytea NOT NULL,
        CONSTRAINT task_proof_shown CHECK (file_id IS NOT NULL OR (document_number IS NOT NULL AND document_date IS NOT NULL)),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, task_id) REFERENCES remediation_task (tenant_id, id),
        FOREIGN KEY (tenant_id, file_id) REFERENCES evidence_file (tenant_id, id),
        FOREIGN KEY (tenant_id, submitted_by) REFERENCES staff_member (tenant_id, id)
      )
    `);
    await q.query(`CREATE INDEX task_proof_by_task ON task_proof (task_id, submitted_at)`);
    await q.query(`
      CREATE TABLE verification (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        task_id uuid NOT NULL,
        verdict text NOT NULL CONSTRAINT verification_verdict CHECK (verdict IN ('CONFIRMED', 'RETURNED')),
        verified_by uuid NOT NULL,
        verified_at timestamptz NOT NULL,
        reason text,
        CONSTRAINT verification_reason CHECK (verdict = 'CONFIRMED' OR reason IS NOT NULL),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, task_id) REFERENCES remediation_task (tenant_id, id),
        FOREIGN KEY (tenant_id, verified_by) REFERENCES staff_member (tenant_id, id)
      )
    `);
    await q.query(`CREATE INDEX verification_by_task ON verification (task_id)`);
    await q.query(`
      CREATE TABLE task_event (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        task_id uuid NOT NULL,
        happened_at timestamptz NOT NULL,
        action text NOT NULL CONSTRAINT task_event_action CHECK (action IN ('opened', 'clock-started', 'assigned',
          'proof-submitted', 'signed', 'sent-back', 'confirmed', 'returned', 'became-overdue')),
        from_state text,
        to_state text NOT NULL,
        by_staff_id uuid,
        by_name text NOT NULL,
        by_position text NOT NULL,
        assignee_name text,
        reason text,
        proof_id uuid REFERENCES task_proof (id),
        due_on date,
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, task_id) REFERENCES remediation_task (tenant_id, id)
      ) WITH (autovacuum_vacuum_insert_scale_factor = 0.02)
    `);
    await q.query(`CREATE INDEX task_event_by_task ON task_event (task_id, id)`);

    // Four eyes, by person: nobody verifies who owned, submitted or signed, or held a post in the inspected body since
    // the task was opened. SECURITY DEFINER because the verifier may not read that body's appointments.
    await q.query(`
      CREATE FUNCTION verifier_is_independent(p_task uuid, p_verifier uuid, p_day date) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT NOT EXISTS (
          SELECT 1 FROM remediation_task t WHERE t.id = p_task AND (
            t.assignee_staff_id = p_verifier OR t.signed_by = p_verifier
            OR EXISTS (SELECT 1 FROM task_proof p WHERE p.task_id = t.id AND p.submitted_by = p_verifier)
            OR EXISTS (SELECT 1 FROM task_event e WHERE e.task_id = t.id AND e.by_staff_id = p_verifier
                        AND e.action IN ('assigned', 'proof-submitted', 'signed', 'sent-back'))
            OR EXISTS (SELECT 1 FROM appointment a JOIN org_unit u ON u.id = a.org_unit_id
                        WHERE a.staff_member_id = p_verifier AND u.body_id = t.body_id AND a.starts_on <= p_day
                          AND (a.ends_on IS NULL OR a.ends_on > (t.opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date))))
      $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION verifier_is_independent FROM PUBLIC`);
    await q.query(`
      CREATE FUNCTION refuse_own_verification() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT verifier_is_independent(NEW.task_id, NEW.verified_by,
                                       (NEW.verified_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) THEN
          RAISE EXCEPTION 'person % cannot verify task %', NEW.verified_by, NEW.task_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_four_eyes';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`
      CREATE TRIGGER verification_four_eyes BEFORE INSERT ON verification FOR EACH ROW
        EXECUTE FUNCTION refuse_own_verification()
    `);
    await q.query(`
      CREATE FUNCTION refuse_unverified_closing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM verification v WHERE v.task_id = NEW.id AND v.verdict = 'CONFIRMED') THEN
          RAISE EXCEPTION 'task % has no verification', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'remediation_task_verified';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`
      CREATE TRIGGER remediation_task_verified BEFORE UPDATE ON remediation_task FOR EACH ROW
        WHEN (NEW.state = 'CLOSED' AND OLD.state <> 'CLOSED') EXECUTE FUNCTION refuse_unverified_closing()
    `);

    for (const table of ['remediation_task', 'task_proof', 'verification', 'task_event']) {
      await q.query(`SELECT protect_table('${table}')`);
    }
    const involved = `tenant_id = (SELECT app_tenant()) AND ((SELECT app_wide())
      OR org_unit_id = ANY ((SELECT app_units())::int[]) OR inspecting_unit_id = ANY ((SELECT app_units())::int[])
      OR assignee_unit_id = ANY ((SELECT app_units())::int[]) OR assignee_staff_id = (SELECT app_person()))`;
    await q.query(`CREATE POLICY involved_read ON remediation_task FOR SELECT USING (${involved})`);
    // Handing on may take the task out of the hands of the one who hands it: only the old row must be theirs.
    await q.query(`
      CREATE POLICY involved_change ON remediation_task FOR UPDATE USING (${involved})
        WITH CHECK (tenant_id = (SELECT app_tenant()))
    `);
    await q.query(`
      CREATE POLICY inspecting_side_opens ON remediation_task FOR INSERT WITH CHECK
        (tenant_id = (SELECT app_tenant()) AND inspecting_unit_id = ANY ((SELECT app_units())::int[]))
    `);
    // Who may see the task may see what happened to it.
    for (const table of ['task_proof', 'verification', 'task_event']) {
      const ofVisibleTask = `tenant_id = (SELECT app_tenant())
        AND EXISTS (SELECT 1 FROM remediation_task t WHERE t.id = ${table}.task_id)`;
      await q.query(`CREATE POLICY with_task_read ON ${table} FOR SELECT USING (${ofVisibleTask})`);
    }
    await q.query(`
      CREATE POLICY involved_record ON task_event FOR INSERT WITH CHECK (tenant_id = (SELECT app_tenant())
        AND EXISTS (SELECT 1 FROM remediation_task t WHERE t.id = task_event.task_id)
        AND by_staff_id IS NOT DISTINCT FROM (SELECT app_person()))
    `);
    await q.query(`
      CREATE POLICY submitter_records ON task_proof FOR INSERT WITH CHECK (tenant_id = (SELECT app_tenant())
        AND EXISTS (SELECT 1 FROM remediation_task t WHERE t.id = task_proof.task_id)
        AND submitted_by = (SELECT app_person()))
    `);
    await q.query(`
      CREATE POLICY verifier_records ON verification FOR INSERT WITH CHECK (tenant_id = (SELECT app_tenant())
        AND verified_by = (SELECT app_person()) AND EXISTS (SELECT 1 FROM remediation_task t
          WHERE t.id = verification.task_id AND t.inspecting_unit_id = ANY ((SELECT app_units())::int[])))
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER remediation_task_verified ON remediation_task`);
    await q.query(`DROP TABLE task_event, verification, task_proof, remediation_task`);
    await q.query(`DROP FUNCTION refuse_unverified_closing, refuse_own_verification, verifier_is_independent`);
  }
}
