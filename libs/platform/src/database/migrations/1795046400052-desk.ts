import type { MigrationInterface, QueryRunner } from 'typeorm';

const ACTIONS = ['proposed', 'proposal-refused', 'assignment-undone', 'handed-over'];

/** The desk of a unit's leaders: what the desk officer prepares, who signs for whom, and work that changes hands. */
export class Desk1795046400052 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`SELECT change_words('task_event', 'task_event_action', $1, '{}')`, [ACTIONS]);
    await q.query(`SELECT change_steps('remediation_task', 'remediation_task_steps', '{ACCEPTED>NEW}', '{}')`);
    await q.query(`
      CREATE TABLE task_proposal (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        task_id uuid NOT NULL,
        kind text NOT NULL CONSTRAINT task_proposal_kind CHECK (kind IN ('ASSIGN', 'SIGN')),
        assignee_staff_id uuid,
        assignee_unit_id int,
        assignee_name text,
        note text CHECK (note IS NFC NORMALIZED),
        proposed_by uuid NOT NULL,
        proposed_by_name text NOT NULL,
        proposed_at timestamptz NOT NULL,
        content_hash bytea NOT NULL,
        CONSTRAINT task_proposal_in_tenant UNIQUE (tenant_id, id),
        CONSTRAINT task_proposal_of_task UNIQUE (tenant_id, task_id, id),
        CONSTRAINT task_proposal_assignee CHECK ((kind = 'ASSIGN') = (assignee_unit_id IS NOT NULL)
          AND (assignee_unit_id IS NULL) = (assignee_name IS NULL)
          AND (assignee_staff_id IS NULL OR assignee_unit_id IS NOT NULL)),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, task_id) REFERENCES remediation_task (tenant_id, id),
        FOREIGN KEY (tenant_id, assignee_staff_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, assignee_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, proposed_by) REFERENCES staff_member (tenant_id, id)
      )
    `);
    await q.query(`CREATE INDEX task_proposal_by_task ON task_proposal (task_id)`);
    await q.query(`
      CREATE TABLE hand_over (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        from_staff_id uuid NOT NULL,
        from_name text NOT NULL,
        to_staff_id uuid NOT NULL,
        to_name text NOT NULL,
        reason text NOT NULL CHECK (reason IS NFC NORMALIZED),
        task_count int NOT NULL,
        handed_by uuid NOT NULL,
        handed_by_name text NOT NULL,
        handed_at timestamptz NOT NULL,
        content_hash bytea NOT NULL,
        CONSTRAINT hand_over_in_tenant UNIQUE (tenant_id, id),
        CONSTRAINT hand_over_to_another CHECK (from_staff_id <> to_staff_id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, from_staff_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, to_staff_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, handed_by) REFERENCES staff_member (tenant_id, id)
      )
    `);
    await q.query(`
      ALTER TABLE remediation_task
        ADD COLUMN proposal_id uuid,
        ADD COLUMN signed_as text CONSTRAINT remediation_task_signed_as CHECK (signed_as IN ('CHAIR', 'KT')),
        ADD CONSTRAINT remediation_task_proposal FOREIGN KEY (tenant_id, id, proposal_id)
          REFERENCES task_proposal (tenant_id, task_id, id) DEFERRABLE,
        ADD CONSTRAINT remediation_task_signature CHECK (signed_as IS NULL OR signed_by IS NOT NULL)
    `);
    await q.query(`COMMENT ON COLUMN remediation_task.proposal_id IS
      'What the desk officer has prepared and nobody has decided yet; any step of the task puts it aside'`);
    await q.query(`
      ALTER TABLE task_event
        ADD COLUMN proposal_id uuid,
        ADD COLUMN signed_as text CONSTRAINT task_event_signed_as CHECK (signed_as IN ('CHAIR', 'KT')),
        ADD CONSTRAINT task_event_proposal FOREIGN KEY (tenant_id, task_id, proposal_id)
          REFERENCES task_proposal (tenant_id, task_id, id)
    `);
    for (const table of ['task_proposal', 'hand_over']) await q.query(`SELECT protect_table('${table}')`);
    await q.query(`
      CREATE POLICY with_task_read ON task_proposal FOR SELECT USING (tenant_id = (SELECT app_tenant())
        AND EXISTS (SELECT 1 FROM remediation_task t WHERE t.id = task_proposal.task_id))
    `);
    await q.query(`
      CREATE POLICY preparer_records ON task_proposal FOR INSERT WITH CHECK (tenant_id = (SELECT app_tenant())
        AND EXISTS (SELECT 1 FROM remediation_task t WHERE t.id = task_proposal.task_id)
        AND proposed_by = (SELECT app_person()))
    `);
    const ofUnit = `tenant_id = (SELECT app_tenant()) AND ((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_units())::int[]))`;
    await q.query(`CREATE POLICY unit_reads ON hand_over FOR SELECT USING (${ofUnit})`);
    await q.query(`
      CREATE POLICY leader_records ON hand_over FOR INSERT WITH CHECK (${ofUnit} AND handed_by = (SELECT app_person()))
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE task_event DROP COLUMN signed_as, DROP COLUMN proposal_id`);
    await q.query(`ALTER TABLE remediation_task DROP COLUMN signed_as, DROP COLUMN proposal_id`);
    await q.query(`DROP TABLE hand_over, task_proposal`);
    await q.query(`SELECT change_steps('remediation_task', 'remediation_task_steps', '{}', '{ACCEPTED>NEW}')`);
    await q.query(`SELECT change_words('task_event', 'task_event_action', '{}', $1)`, [ACTIONS]);
  }
}
