import type { MigrationInterface, QueryRunner } from 'typeorm';

const OWNED = `t.signed_by = p_verifier`;
const ASKED = `${OWNED}
            OR EXISTS (SELECT 1 FROM task_request r WHERE r.task_id = t.id AND r.asked_by = p_verifier)`;
const ACTS = `'signed', 'sent-back')`;
const DESK_ACTS = `'signed', 'sent-back', 'proposed', 'proposal-refused', 'handed-over', 'assignment-undone')`;

/**
 * One meaning of having had a part in the fix, for everything that the inspecting side decides: who prepared or handed
 * over at the unit's desk, or asked for the unit, had one too; and deferring, reopening and deciding on an amendment take
 * somebody who had none, as confirming does.
 */
export class Independence1795046400091 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await rewrite(q, 'verifier_is_independent', [
      [OWNED, ASKED],
      [ACTS, DESK_ACTS],
    ]);
    await q.query(`DROP TRIGGER verification_not_by_asker ON verification`);
    await q.query(`DROP FUNCTION refuse_verdict_of_asker`);
    await q.query(`
      CREATE FUNCTION refuse_wrong_course() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF app_person() IS NULL
            OR NOT verifier_is_independent(NEW.id, app_person(), (app_now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date) THEN
          RAISE EXCEPTION 'person % cannot set the course of task %', app_person(), NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'remediation_task_course';
        END IF;
        IF NEW.reopen_count > OLD.reopen_count
            AND EXISTS (SELECT 1 FROM finding f WHERE f.id = NEW.finding_id AND f.state = 'WITHDRAWN') THEN
          RAISE EXCEPTION 'the finding of task % was withdrawn', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'remediation_task_withdrawn';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`
      CREATE TRIGGER remediation_task_course BEFORE UPDATE ON remediation_task FOR EACH ROW
        WHEN (NEW.reopen_count > OLD.reopen_count
          OR NEW.deferred_until IS NOT NULL AND NEW.deferred_until IS DISTINCT FROM OLD.deferred_until)
        EXECUTE FUNCTION refuse_wrong_course()
    `);
    await q.query(`
      CREATE FUNCTION refuse_decision_of_party() RETURNS trigger LANGUAGE plpgsql
      SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM remediation_task t WHERE t.finding_id = NEW.finding_id AND NOT verifier_is_independent(
                     t.id, NEW.decided_by, (NEW.decided_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date))
            OR EXISTS (SELECT 1 FROM finding_statement s WHERE s.finding_id = NEW.finding_id
                         AND s.author_id = NEW.decided_by) THEN
          RAISE EXCEPTION 'person % cannot decide on amendment %', NEW.decided_by, NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'finding_amendment_outside';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION refuse_decision_of_party FROM PUBLIC`);
    await q.query(`
      CREATE TRIGGER finding_amendment_outside BEFORE UPDATE ON finding_amendment FOR EACH ROW
        WHEN (OLD.decided_by IS NULL AND NEW.decided_by IS NOT NULL) EXECUTE FUNCTION refuse_decision_of_party()
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER finding_amendment_outside ON finding_amendment`);
    await q.query(`DROP TRIGGER remediation_task_course ON remediation_task`);
    await q.query(`DROP FUNCTION refuse_decision_of_party, refuse_wrong_course`);
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
    await rewrite(q, 'verifier_is_independent', [
      [ASKED, OWNED],
      [DESK_ACTS, ACTS],
    ]);
  }
}

// The function as it stands with some of its words changed; throws where it does not hold them.
async function rewrite(q: QueryRunner, name: string, changes: readonly (readonly [from: string, to: string])[]) {
  const [row] = (await q.query(`SELECT pg_get_functiondef($1::regproc) AS definition`, [name])) as {
    definition: string;
  }[];
  const changed = changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`${name} does not say: ${from}`);
    return text.replace(from, () => to);
  }, row?.definition ?? '');
  await q.query(changed);
}
