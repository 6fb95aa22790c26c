import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Checklists are drafted, published by a decision and retired by the office itself. What is published stays as it is: the
 * application role may only say when it ends and what takes its place.
 */
export class ChecklistDrafts1795046400250 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // Taken back before its first day, a version ends on that day and never was in force.
    await q.query(`
      ALTER TABLE checklist_version DROP CONSTRAINT checklist_version_period,
        ADD CONSTRAINT checklist_version_period CHECK (retired_on >= published_on),
        ADD COLUMN decision_number text CHECK (decision_number IS NFC NORMALIZED), ADD COLUMN decision_date date,
        ADD COLUMN published_by_name text, ADD COLUMN replaced_by uuid,
        ADD COLUMN retired_reason text CHECK (retired_reason IS NFC NORMALIZED),
        ADD CONSTRAINT checklist_version_decided CHECK ((decision_number IS NULL) = (decision_date IS NULL)),
        ADD CONSTRAINT checklist_version_successor FOREIGN KEY (tenant_id, replaced_by)
          REFERENCES checklist_version (tenant_id, id)
    `);
    await q.query(`
      CREATE TABLE checklist_draft (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        code text NOT NULL CHECK (code ~ '^[A-Z0-9][A-Z0-9-]{1,19}$'),
        title text NOT NULL CHECK (title IS NFC NORMALIZED),
        base_version_id uuid,
        items jsonb NOT NULL CONSTRAINT checklist_draft_items CHECK (jsonb_typeof(items) = 'array'),
        version int NOT NULL DEFAULT 1,
        state text NOT NULL CONSTRAINT checklist_draft_state CHECK (state IN ('OPEN', 'PUBLISHED', 'DISCARDED')),
        begun_by_name text NOT NULL,
        begun_at timestamptz NOT NULL,
        edited_by text[] NOT NULL,
        edited_by_name text NOT NULL,
        edited_at timestamptz NOT NULL,
        published_version_id uuid,
        content_hash bytea NOT NULL,
        CONSTRAINT checklist_draft_published CHECK ((state = 'PUBLISHED') = (published_version_id IS NOT NULL)),
        FOREIGN KEY (tenant_id, base_version_id) REFERENCES checklist_version (tenant_id, id),
        FOREIGN KEY (tenant_id, published_version_id) REFERENCES checklist_version (tenant_id, id)
      )
    `);
    await q.query(`COMMENT ON COLUMN checklist_draft.edited_by IS
      'Whoever had a hand in it: the person, the account where it has none'`);
    // One draft a list: two people edit it together instead of one against the other.
    await q.query(
      `CREATE UNIQUE INDEX checklist_draft_one_open ON checklist_draft (tenant_id, code) WHERE state = 'OPEN'`,
    );
    await q.query(`
      CREATE TRIGGER checklist_draft_steps BEFORE UPDATE ON checklist_draft FOR EACH ROW
        EXECUTE FUNCTION refuse_wrong_step('OPEN>PUBLISHED', 'OPEN>DISCARDED')
    `);
    await q.query(`SELECT protect_table('checklist_draft')`);
    await q.query(`CREATE POLICY wide_reads ON checklist_draft FOR SELECT USING (${WIDE})`);
    await q.query(`CREATE POLICY wide_writes ON checklist_draft FOR INSERT WITH CHECK (${WIDE})`);
    for (const table of ['checklist_draft', 'checklist_version'])
      await q.query(`CREATE POLICY wide_changes ON ${table} FOR UPDATE USING (${WIDE}) WITH CHECK (${WIDE})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP POLICY wide_changes ON checklist_version`);
    await q.query(`DROP TABLE checklist_draft`);
    await q.query(`
      ALTER TABLE checklist_version DROP CONSTRAINT checklist_version_period,
        ADD CONSTRAINT checklist_version_period CHECK (retired_on > published_on),
        DROP COLUMN retired_reason, DROP COLUMN replaced_by, DROP COLUMN published_by_name, DROP COLUMN decision_date,
        DROP COLUMN decision_number
    `);
  }
}

const WIDE = `tenant_id = (SELECT app_tenant()) AND (SELECT app_wide())`;
