import type { MigrationInterface, QueryRunner } from 'typeorm';

const STATES = ['DEFERRED', 'REOPENED'];
const OUTCOMES = ['PARTLY', 'NOT_APPLICABLE', 'IN_ERROR', 'NOT_IMPLEMENTED', 'NO_CAPITAL'];
const ACTIONS = ['deferred', 'deferral-ended', 'reopened', 'closed-in-error'];
const DEFERRABLE = ['NEW', 'ACCEPTED', 'RETURNED', 'REOPENED'];

const STATE_LISTS: readonly (readonly [table: string, constraint: string, words: readonly string[]])[] = [
  ['remediation_task', 'remediation_task_state', STATES],
  ['task_event', 'task_event_from_state', STATES],
  ['task_event', 'task_event_to_state', STATES],
  ['remediation_task', 'remediation_task_closed_as', OUTCOMES],
  ['task_event', 'task_event_action', ACTIONS],
];
const TASK_STEPS = [
  ...DEFERRABLE.flatMap((state) => [`${state}>DEFERRED`, `DEFERRED>${state}`]),
  ...['CLOSED>REOPENED', 'REOPENED>ACCEPTED', 'REOPENED>SUBMITTED'],
];
const STEP_LISTS: readonly (readonly [table: string, trigger: string, steps: readonly string[]])[] = [
  ['remediation_task', 'remediation_task_steps', TASK_STEPS],
  ['inspection', 'inspection_steps', ['CLOSED>FOLLOWING']],
];

/** A task may be put off until a day, taken up again after it was closed, and closed with other outcomes than fixed. */
export class TaskCourse1795046400051 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    for (const list of STATE_LISTS) await q.query(`SELECT change_words($1, $2, $3, '{}')`, [...list]);
    for (const list of STEP_LISTS) await q.query(`SELECT change_steps($1, $2, $3, '{}')`, [...list]);
    await q.query(`
      ALTER TABLE remediation_task
        ADD COLUMN deferred_until date,
        ADD COLUMN deferred_from text CONSTRAINT remediation_task_deferred_from
          CHECK (deferred_from IN ('${DEFERRABLE.join("', '")}')),
        ADD COLUMN reopen_count int NOT NULL DEFAULT 0,
        ADD COLUMN closed_note text,
        ADD COLUMN clock_starts_on date,
        ADD CONSTRAINT remediation_task_deferred CHECK ((state = 'DEFERRED') = (deferred_until IS NOT NULL)
          AND (deferred_until IS NULL) = (deferred_from IS NULL)),
        ADD CONSTRAINT remediation_task_outcome_explained CHECK (closed_as = 'FIXED' OR closed_note IS NOT NULL OR closed_as IS NULL),
        DROP CONSTRAINT remediation_task_clock,
        ADD CONSTRAINT remediation_task_clock CHECK ((state <> 'PROVISIONAL' OR due_on IS NULL)
          AND (due_on IS NOT NULL OR state = 'PROVISIONAL' OR closed_as IS NOT DISTINCT FROM 'IN_ERROR')
          AND (due_on IS NULL) = (notice_number IS NULL) AND (due_on IS NULL) = (notice_issued_on IS NULL)
          AND (due_on IS NULL) = (notice_received_on IS NULL) AND (due_on IS NULL) = (calendar_version IS NULL)),
        DROP CONSTRAINT remediation_task_handed,
        ADD CONSTRAINT remediation_task_handed CHECK (state IN ('PROVISIONAL', 'NEW') OR assignee_unit_id IS NOT NULL
          OR closed_as IS NOT DISTINCT FROM 'IN_ERROR' OR deferred_from IS NOT DISTINCT FROM 'NEW')
    `);
    await q.query(`COMMENT ON COLUMN remediation_task.clock_starts_on IS
      'Day after which the term is counted: of receipt of the notice while it is null, else of the reopening or the end of the deferral'`);
    await q.query(`
      CREATE INDEX remediation_task_deferred_until ON remediation_task (tenant_id, deferred_until)
        WHERE state = 'DEFERRED'
    `);
    await q.query(`
      ALTER TABLE task_event
        ADD COLUMN closed_as text CONSTRAINT task_event_closed_as CHECK (closed_as IN ('FIXED', '${OUTCOMES.join("', '")}')),
        ADD COLUMN assignee_staff_id uuid,
        ADD CONSTRAINT task_event_assignee FOREIGN KEY (tenant_id, assignee_staff_id)
          REFERENCES staff_member (tenant_id, id)
    `);
    await q.query(`ALTER TABLE verification ADD COLUMN round int NOT NULL DEFAULT 0`);
    await q.query(
      `COMMENT ON COLUMN verification.round IS 'How often the task had been reopened when the word was given'`,
    );

    // What was recorded in error needs no verification, but the finding must have been withdrawn; it may be taken back
    // from any step. Everything else closes by the table and by a confirmation of this round.
    await this.guardSteps(q, `WHEN (NEW.closed_as IS DISTINCT FROM 'IN_ERROR')`);
    await q.query(`
      CREATE OR REPLACE FUNCTION refuse_unverified_closing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.closed_as = 'IN_ERROR' THEN
          IF NOT EXISTS (SELECT 1 FROM finding f WHERE f.id = NEW.finding_id AND f.state = 'WITHDRAWN') THEN
            RAISE EXCEPTION 'the finding of task % stands', NEW.id
              USING ERRCODE = 'check_violation', CONSTRAINT = 'remediation_task_in_error';
          END IF;
        ELSIF NOT EXISTS (SELECT 1 FROM verification v WHERE v.task_id = NEW.id AND v.verdict = 'CONFIRMED'
                           AND v.round = NEW.reopen_count) THEN
          RAISE EXCEPTION 'task % has no verification', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'remediation_task_verified';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`
      CREATE FUNCTION refuse_wrong_turn() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF OLD.state = 'DEFERRED' AND NEW.state NOT IN ('CLOSED', OLD.deferred_from)
            OR OLD.state = 'CLOSED' AND OLD.closed_as = 'IN_ERROR' THEN
          RAISE EXCEPTION 'task % cannot go from % to %', NEW.id, OLD.state, NEW.state
            USING ERRCODE = 'check_violation', CONSTRAINT = 'remediation_task_step';
        END IF;
        RETURN NEW;
      END $$
    `);
    // After the table of steps, in the order of their names.
    await q.query(`
      CREATE TRIGGER remediation_task_turns BEFORE UPDATE ON remediation_task FOR EACH ROW
        WHEN (NEW.state <> OLD.state) EXECUTE FUNCTION refuse_wrong_turn()
    `);
    await q.query(`
      CREATE OR REPLACE FUNCTION refuse_own_verification() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT verifier_is_independent(NEW.task_id, NEW.verified_by,
                                       (NEW.verified_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) THEN
          RAISE EXCEPTION 'person % cannot verify task %', NEW.verified_by, NEW.task_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_four_eyes';
        END IF;
        SELECT t.reopen_count INTO STRICT NEW.round FROM remediation_task t WHERE t.id = NEW.task_id;
        RETURN NEW;
      END $$
    `);
    await this.defineIndependence(
      q,
      `
            OR EXISTS (SELECT 1 FROM task_event o WHERE o.task_id = t.id AND o.assignee_staff_id = p_verifier)`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await this.defineIndependence(q, '');
    await q.query(`
      CREATE OR REPLACE FUNCTION refuse_own_verification() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT verifier_is_independent(NEW.task_id, NEW.verified_by,
                                       (NEW.verified_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) THEN
          RAISE EXCEPTION 'person % cannot verify task %', NEW.verified_by, NEW.task_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'verification_four_eyes';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`DROP TRIGGER remediation_task_turns ON remediation_task`);
    await q.query(`DROP FUNCTION refuse_wrong_turn`);
    await q.query(`
      CREATE OR REPLACE FUNCTION refuse_unverified_closing() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM verification v WHERE v.task_id = NEW.id AND v.verdict = 'CONFIRMED') THEN
          RAISE EXCEPTION 'task % has no verification', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'remediation_task_verified';
        END IF;
        RETURN NEW;
      END $$
    `);
    await this.guardSteps(q, '');
    await q.query(`ALTER TABLE verification DROP COLUMN round`);
    await q.query(`ALTER TABLE task_event DROP COLUMN assignee_staff_id, DROP COLUMN closed_as`);
    await q.query(`DROP INDEX remediation_task_deferred_until`);
    await q.query(`
      ALTER TABLE remediation_task
        DROP CONSTRAINT remediation_task_handed,
        DROP CONSTRAINT remediation_task_clock,
        DROP CONSTRAINT remediation_task_outcome_explained,
        DROP CONSTRAINT remediation_task_deferred,
        DROP COLUMN clock_starts_on, DROP COLUMN closed_note, DROP COLUMN reopen_count, DROP COLUMN deferred_from,
        DROP COLUMN deferred_until,
        ADD CONSTRAINT remediation_task_clock CHECK ((state = 'PROVISIONAL') = (due_on IS NULL)
          AND (due_on IS NULL) = (notice_number IS NULL) AND (due_on IS NULL) = (notice_issued_on IS NULL)
          AND (due_on IS NULL) = (notice_received_on IS NULL) AND (due_on IS NULL) = (calendar_version IS NULL)),
        ADD CONSTRAINT remediation_task_handed CHECK (state IN ('PROVISIONAL', 'NEW') OR assignee_unit_id IS NOT NULL)
    `);
    for (const list of STEP_LISTS) await q.query(`SELECT change_steps($1, $2, '{}', $3)`, [...list]);
    for (const list of STATE_LISTS) await q.query(`SELECT change_words($1, $2, '{}', $3)`, [...list]);
  }

  private async guardSteps(q: QueryRunner, when: string): Promise<void> {
    const [row] = (await q.query(`SELECT pg_get_triggerdef(oid) AS definition FROM pg_trigger
      WHERE tgname = 'remediation_task_steps'`)) as { definition: string }[];
    const [, how = ''] = row?.definition.split(' EXECUTE FUNCTION ') ?? [];
    await q.query(`DROP TRIGGER remediation_task_steps ON remediation_task`);
    await q.query(`CREATE TRIGGER remediation_task_steps BEFORE UPDATE ON remediation_task FOR EACH ROW ${when}
      EXECUTE FUNCTION ${how}`);
  }

  // Whoever ever had the task in hand had a part in it, also after it was handed on.
  private async defineIndependence(q: QueryRunner, orOwnedOnce: string): Promise<void> {
    await q.query(`
      CREATE OR REPLACE FUNCTION verifier_is_independent(p_task uuid, p_verifier uuid, p_day date) RETURNS boolean
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT NOT EXISTS (
          SELECT 1 FROM remediation_task t WHERE t.id = p_task AND (
            t.assignee_staff_id = p_verifier OR t.signed_by = p_verifier
            OR EXISTS (SELECT 1 FROM task_proof p WHERE p.task_id = t.id AND p.submitted_by = p_verifier)
            OR EXISTS (SELECT 1 FROM task_event e WHERE e.task_id = t.id AND e.by_staff_id = p_verifier
                        AND e.action IN ('assigned', 'proof-submitted', 'signed', 'sent-back'))${orOwnedOnce}
            OR EXISTS (SELECT 1 FROM appointment a JOIN org_unit u ON u.id = a.org_unit_id
                        WHERE a.staff_member_id = p_verifier AND u.body_id = t.body_id AND a.starts_on <= p_day
                          AND (a.ends_on IS NULL OR a.ends_on > (t.opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date))))
      $$
    `);
  }
}
