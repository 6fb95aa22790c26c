import type { MigrationInterface, QueryRunner } from 'typeorm';

const IS_OPEN = (condition: string): string => `
  ALTER TABLE finding DROP COLUMN is_open,
    ADD COLUMN is_open boolean NOT NULL GENERATED ALWAYS AS (${condition}) STORED`;
const OPEN_BY_UNIT = `CREATE INDEX finding_open_by_unit ON finding (org_unit_id, is_open, recorded_at DESC, id DESC)`;
/** As the function was made, with what a finding says on top. */
const MINUTES_TRIGGER = (more: string, moreOfNew: string): string => `
      CREATE OR REPLACE FUNCTION refuse_finding_in_locked_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.state <> 'RECORDED' AND (OLD.title, OLD.detail, OLD.finding_class, OLD.severity,
            OLD.count, OLD.recommended_action${more}) IS NOT DISTINCT FROM (NEW.title, NEW.detail, NEW.finding_class,
            NEW.severity, NEW.count, NEW.recommended_action${moreOfNew}) THEN
          RETURN NEW;
        END IF;
        PERFORM 1 FROM inspection i WHERE i.id = NEW.inspection_id AND i.state = 'IN_PROGRESS' FOR SHARE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'the minutes of inspection % are locked', NEW.inspection_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'finding_minutes_open';
        END IF;
        RETURN NEW;
      END $$
    `;
const MORE = ['handling', 'found_on', 'document_number', 'out_of', 'place', 'remedy_note'];
const moreOf = (row: 'OLD' | 'NEW'): string => MORE.map((column) => `, ${row}.${column}`).join('');

/** What a finding says beside its text, what was done about it on the spot, and how often the unit has had it before. */
export class FindingFacts1795046400012 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE finding
        ADD COLUMN handling text NOT NULL DEFAULT 'TASK'
          CONSTRAINT finding_handling CHECK (handling IN ('TASK', 'FIXED_ON_SITE', 'REMINDED')),
        ADD COLUMN found_on date,
        ADD COLUMN document_number text CHECK (document_number IS NFC NORMALIZED),
        ADD COLUMN out_of int,
        ADD COLUMN place text CHECK (place IS NFC NORMALIZED),
        ADD COLUMN remedy_note text CHECK (remedy_note IS NFC NORMALIZED),
        ADD COLUMN repeat_number int CHECK (repeat_number = 0 OR repeat_number > 1),
        ADD CONSTRAINT finding_count_of CHECK (out_of IS NULL OR (count IS NOT NULL AND count <= out_of))
    `);
    await q.query(`COMMENT ON COLUMN finding.repeat_number IS
      'How many times in twelve months the unit has had it, this one included; 0 the first time, NULL until the lock'`);
    // What was put right on the spot or only reminded of asks nothing more of anybody.
    await q.query(IS_OPEN(`state <> 'WITHDRAWN' AND handling = 'TASK' AND remedied_on IS NULL`));
    await q.query(OPEN_BY_UNIT);
    await q.query(MINUTES_TRIGGER(moreOf('OLD'), moreOf('NEW')));
    await q.query(`ALTER TABLE remediation_task ADD COLUMN repeat_number int NOT NULL DEFAULT 0
      CHECK (repeat_number = 0 OR repeat_number > 1)`);

    await q.query(`
      ALTER TABLE inspection ALTER COLUMN representative_name DROP NOT NULL,
        ALTER COLUMN representative_position DROP NOT NULL,
        ADD CONSTRAINT inspection_represented CHECK ((representative_name IS NULL) = (representative_position IS NULL)
          AND (locked_at IS NULL OR representative_name IS NOT NULL))
    `);
    await q.query(`
      CREATE FUNCTION refuse_change_of_locked_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'the minutes of inspection % are locked', NEW.id
          USING ERRCODE = 'check_violation', CONSTRAINT = 'inspection_minutes_open';
      END $$
    `);
    await q.query(`
      CREATE TRIGGER inspection_minutes BEFORE UPDATE ON inspection FOR EACH ROW
        WHEN (OLD.state <> 'IN_PROGRESS' AND (OLD.representative_name, OLD.representative_position)
          IS DISTINCT FROM (NEW.representative_name, NEW.representative_position))
        EXECUTE FUNCTION refuse_change_of_locked_minutes()
    `);

    // A file is the inspecting body's while the minutes are open; its unit then lets the inspected one see it.
    await q.query(`
      CREATE POLICY unit_shares ON evidence_file FOR UPDATE
        USING (tenant_id = (SELECT app_tenant()) AND org_unit_id = ANY ((SELECT app_units())::int[]))
        WITH CHECK (tenant_id = (SELECT app_tenant()))
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP POLICY unit_shares ON evidence_file`);
    await q.query(`DROP TRIGGER inspection_minutes ON inspection`);
    await q.query(`DROP FUNCTION refuse_change_of_locked_minutes`);
    await q.query(`
      ALTER TABLE inspection DROP CONSTRAINT inspection_represented, ALTER COLUMN representative_name SET NOT NULL,
        ALTER COLUMN representative_position SET NOT NULL
    `);
    await q.query(`ALTER TABLE remediation_task DROP COLUMN repeat_number`);
    await q.query(MINUTES_TRIGGER('', ''));
    await q.query(IS_OPEN(`state <> 'WITHDRAWN' AND remedied_on IS NULL`));
    await q.query(OPEN_BY_UNIT);
    await q.query(`
      ALTER TABLE finding DROP CONSTRAINT finding_count_of, DROP COLUMN repeat_number, DROP COLUMN remedy_note,
        DROP COLUMN place, DROP COLUMN out_of, DROP COLUMN document_number, DROP COLUMN found_on, DROP COLUMN handling
    `);
  }
}
