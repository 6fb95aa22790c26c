import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the code has always kept to, the database now refuses as well. */
export class TighterTasks1795046400009 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const states = `('PROVISIONAL', 'NEW', 'ACCEPTED', 'SUBMITTED', 'SENT_UP', 'RETURNED', 'CLOSED')`;
    await q.query(`
      ALTER TABLE remediation_task
        ADD CONSTRAINT remediation_task_finding_class CHECK (finding_class IN ('SHORTCOMING', 'LIMITATION', 'BREACH')),
        ADD CONSTRAINT remediation_task_severity CHECK (severity IN ('LEVEL_1', 'LEVEL_2', 'LEVEL_3', 'LEVEL_4'))
    `);
    await q.query(`
      ALTER TABLE task_event
        ADD CONSTRAINT task_event_from_state CHECK (from_state IN ${states}),
        ADD CONSTRAINT task_event_to_state CHECK (to_state IN ${states})
    `);
    // A line of the timeline names a proof of the same task, not just any.
    await q.query(`ALTER TABLE task_proof ADD CONSTRAINT task_proof_of_task UNIQUE (tenant_id, task_id, id)`);
    await q.query(`
      ALTER TABLE task_event
        DROP CONSTRAINT task_event_proof_id_fkey,
        ADD CONSTRAINT task_event_proof FOREIGN KEY (tenant_id, task_id, proof_id)
          REFERENCES task_proof (tenant_id, task_id, id)
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE task_event
        DROP CONSTRAINT task_event_proof,
        ADD CONSTRAINT task_event_proof_id_fkey FOREIGN KEY (proof_id) REFERENCES task_proof (id)
    `);
    await q.query(`ALTER TABLE task_proof DROP CONSTRAINT task_proof_of_task`);
    await q.query(`ALTER TABLE task_event DROP CONSTRAINT task_event_to_state, DROP CONSTRAINT task_event_from_state`);
    await q.query(`
      ALTER TABLE remediation_task
        DROP CONSTRAINT remediation_task_severity, DROP CONSTRAINT remediation_task_finding_class
    `);
  }
}
