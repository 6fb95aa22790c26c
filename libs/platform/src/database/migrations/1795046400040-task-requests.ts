import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACTIONS = [
  ...['opened', 'clock-started', 'assigned', 'proof-submitted', 'signed', 'sent-back', 'confirmed', 'returned'],
  'became-overdue',
];
const SAID = [
  ...['question-asked', 'question-answered', 'extension-asked', 'extension-granted', 'extension-refused'],
  ...['dispute-raised', 'dispute-upheld', 'dispute-accepted'],
];
const timelineOf = (actions: readonly string[]): string => `ALTER TABLE task_event DROP CONSTRAINT task_event_action,
  ADD CONSTRAINT task_event_action CHECK (action IN ('${actions.join("', '")}'))`;

/** What a unit asks of the inspecting body about a task, and the answer; a granted extension moves the due date. */
export class TaskRequests1795046400040 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE remediation_task
        ADD COLUMN first_due_on date,
        ADD COLUMN extension_count int NOT NULL DEFAULT 0,
        ADD CONSTRAINT remediation_task_extended CHECK (extension_count >= 0
          AND (extension_count = 0) = (first_due_on IS NULL) AND (first_due_on IS NULL OR due_on IS NULL OR first_due_on < due_on))
    `);
    await q.query(`COMMENT ON COLUMN remediation_task.first_due_on IS
      'The due date before the first extension; null while none has been granted'`);

    await q.query(`
      CREATE TABLE task_request (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        inspecting_unit_id int NOT NULL,
        task_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT task_request_kind CHECK (kind IN ('QUESTION', 'EXTENSION', 'DISPUTE')),
        text text NOT NULL CHECK (text IS NFC NORMALIZED),
        proposed_due_on date,
        file_id uuid,
        asked_by uuid NOT NULL,
        asked_by_name text NOT NULL,
        asked_by_position text NOT NULL,
        asked_at timestamptz NOT NULL,
        content_hash bytea NOT NULL,
        outcome text CONSTRAINT task_request_outcome CHECK (outcome IN ('ANSWERED', 'GRANTED', 'REFUSED', 'UPHELD', 'ACCEPTED')),
        answer text CHECK (answer IS NFC NORMALIZED),
        due_on_before date,
        granted_due_on date,
        answered_by uuid,
        answered_by_name text,
        answered_by_position text,
        answered_at timestamptz,
        CONSTRAINT task_request_proposed CHECK ((kind = 'EXTENSION') = (proposed_due_on IS NOT NULL)),
        CONSTRAINT task_request_outcome_of_kind CHECK (outcome IS NULL OR (kind = 'QUESTION' AND outcome = 'ANSWERED')
          OR (kind = 'EXTENSION' AND outcome IN ('GRANTED', 'REFUSED')) OR (kind = 'DISPUTE' AND outcome IN ('UPHELD', 'ACCEPTED'))),
        CONSTRAINT task_request_answered CHECK ((outcome IS NULL) = (answer IS NULL) AND (outcome IS NULL) = (answered_by IS NULL)
          AND (outcome IS NULL) = (answered_by_name IS NULL) AND (outcome IS NULL) = (answered_by_position IS NULL)
          AND (outcome IS NULL) = (answered_at IS NULL)),
        CONSTRAINT task_request_granted CHECK ((granted_due_on IS NOT NULL) = (outcome IS NOT DISTINCT FROM 'GRANTED')
          AND (granted_due_on IS NULL) = (due_on_before IS NULL) AND (granted_due_on IS NULL OR granted_due_on > due_on_before)),
        CONSTRAINT task_request_other_person CHECK (answered_by <> asked_by),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspecting_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, task_id) REFERENCES remediation_task (tenant_id, id),
        FOREIGN KEY (tenant_id, file_id) REFERENCES evidence_file (tenant_id, id),
        FOREIGN KEY (tenant_id, asked_by) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, answered_by) REFERENCES staff_member (tenant_id, id)
      )
    `);
    await q.query(`CREATE UNIQUE INDEX task_request_one_open ON task_request (task_id, kind) WHERE outcome IS NULL`);
    await q.query(`CREATE INDEX task_request_by_task ON task_request (task_id, asked_at)`);
    for (const [side, column] of [
      ['asked', 'org_unit_id'],
      ['to_answer', 'inspecting_unit_id'],
    ]) {
      await q.query(
        `CREATE INDEX task_request_${side}_open ON task_request (${column}, asked_at, id) WHERE outcome IS NULL`,
      );
      await q.query(
        `CREATE INDEX task_request_${side}_answered ON task_request (${column}, answered_at, id) WHERE outcome IS NOT NULL`,
      );
    }

    // Asked at a step that allows it, of the two sides that the task has.
    await q.query(`
      CREATE FUNCTION refuse_untimely_request() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM remediation_task t WHERE t.id = NEW.task_id AND t.org_unit_id = NEW.org_unit_id
                          AND t.inspecting_unit_id = NEW.inspecting_unit_id AND t.state <> 'CLOSED'
                          AND (NEW.kind = 'QUESTION' OR t.state <> 'SENT_UP')
                          AND (NEW.kind <> 'EXTENSION' OR t.state NOT IN ('PROVISIONAL', 'DEFERRED'))) THEN
          RAISE EXCEPTION 'task % cannot be asked about by %', NEW.task_id, NEW.kind
            USING ERRCODE = 'check_violation', CONSTRAINT = 'task_request_step';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`
      CREATE TRIGGER task_request_step BEFORE INSERT ON task_request FOR EACH ROW EXECUTE FUNCTION refuse_untimely_request()
    `);
    // Answered once, under one's own name, by somebody who has no part in the unit's side of it.
    await q.query(`
      CREATE FUNCTION refuse_wrong_answer() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.outcome IS NOT NULL THEN
          RAISE EXCEPTION 'request % has been answered', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'task_request_answered_once';
        END IF;
        IF NEW.answered_by IS DISTINCT FROM app_person() OR NOT verifier_is_independent(NEW.task_id, NEW.answered_by,
             (NEW.answered_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) THEN
          RAISE EXCEPTION 'person % cannot answer request %', NEW.answered_by, NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'task_request_outside';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`
      CREATE TRIGGER task_request_outside BEFORE UPDATE ON task_request FOR EACH ROW EXECUTE FUNCTION refuse_wrong_answer()
    `);
    // One granted request moves the date once: from where it stood to where that request puts it.
    await q.query(`
      CREATE FUNCTION refuse_ungranted_extension() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.extension_count <> OLD.extension_count + 1 OR NEW.first_due_on <> coalesce(OLD.first_due_on, OLD.due_on)
           OR NOT EXISTS (SELECT 1 FROM task_request r WHERE r.task_id = NEW.id AND r.outcome = 'GRANTED'
                           AND r.due_on_before = OLD.due_on AND r.granted_due_on = NEW.due_on) THEN
          RAISE EXCEPTION 'task % has been granted no such extension', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'remediation_task_extension';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`
      CREATE TRIGGER remediation_task_extension BEFORE UPDATE ON remediation_task FOR EACH ROW
        WHEN (NEW.extension_count > OLD.extension_count) EXECUTE FUNCTION refuse_ungranted_extension()
    `);

    // Whoever spoke for the unit in it gives no verdict on it.
    await q.query(`
      CREATE FUNCTION refuse_verdict_of_asker() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM task_request r WHERE r.task_id = NEW.task_id AND r.asked_by = NEW.verified_by) THEN
          RAISE EXCEPTION 'person % has asked about task %', NEW.verified_by, NEW.task_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_four_eyes';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`
      CREATE TRIGGER verification_not_by_asker BEFORE INSERT ON verification FOR EACH ROW
        EXECUTE FUNCTION refuse_verdict_of_asker()
    `);

    await q.query(`SELECT protect_table('task_request')`);
    const tenant = 'tenant_id = (SELECT app_tenant())';
    await q.query(`
      CREATE POLICY with_task_read ON task_request FOR SELECT USING (${tenant}
        AND EXISTS (SELECT 1 FROM remediation_task t WHERE t.id = task_request.task_id))
    `);
    await q.query(`
      CREATE POLICY unit_asks ON task_request FOR INSERT WITH CHECK (${tenant} AND outcome IS NULL
        AND org_unit_id = ANY ((SELECT app_units())::int[]) AND asked_by = (SELECT app_person()))
    `);
    await q.query(`
      CREATE POLICY inspecting_side_answers ON task_request FOR UPDATE
        USING (${tenant} AND inspecting_unit_id = ANY ((SELECT app_units())::int[])) WITH CHECK (${tenant})
    `);
    await q.query(timelineOf([...ACTIONS, ...SAID]));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM task_event WHERE action IN ('${SAID.join("', '")}')`);
    await q.query(timelineOf(ACTIONS));
    await q.query(`DROP TRIGGER verification_not_by_asker ON verification`);
    await q.query(`DROP TRIGGER remediation_task_extension ON remediation_task`);
    await q.query(`DROP TABLE task_request`);
    await q.query(
      `DROP FUNCTION refuse_verdict_of_asker, refuse_ungranted_extension, refuse_wrong_answer, refuse_untimely_request`,
    );
    await q.query(`ALTER TABLE remediation_task DROP COLUMN extension_count, DROP COLUMN first_due_on`);
  }
}
