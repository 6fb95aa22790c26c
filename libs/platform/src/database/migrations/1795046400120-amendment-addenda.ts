import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What locked minutes no longer say is told by an addendum of theirs: one for each approved amendment, and none without. */
export class AmendmentAddenda1795046400120 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE minutes_addendum ADD COLUMN amendment_id uuid CONSTRAINT minutes_addendum_of_amendment UNIQUE,
        ADD FOREIGN KEY (tenant_id, amendment_id) REFERENCES finding_amendment (tenant_id, id)
    `);
    await q.query(`
      CREATE FUNCTION refuse_foreign_amendment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM finding_amendment a WHERE a.id = NEW.amendment_id AND a.inspection_id = NEW.inspection_id
           AND a.state = 'APPROVED' AND a.decided_by = NEW.written_by;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'addendum % tells of no approved amendment', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'minutes_addendum_tells';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`
      CREATE TRIGGER minutes_addendum_tells BEFORE INSERT ON minutes_addendum FOR EACH ROW
        WHEN (NEW.amendment_id IS NOT NULL) EXECUTE FUNCTION refuse_foreign_amendment()
    `);
    // At the end of the transaction: the decision stands before the addendum that tells of it.
    await q.query(`
      CREATE FUNCTION refuse_untold_amendment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM minutes_addendum d WHERE d.amendment_id = NEW.id) THEN
          RAISE EXCEPTION 'no addendum tells of amendment %', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'finding_amendment_told';
        END IF;
        RETURN NULL;
      END $$
    `);
    await q.query(`
      CREATE CONSTRAINT TRIGGER finding_amendment_told AFTER UPDATE ON finding_amendment DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW WHEN (NEW.state = 'APPROVED') EXECUTE FUNCTION refuse_untold_amendment()
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER finding_amendment_told ON finding_amendment`);
    await q.query(`DROP TRIGGER minutes_addendum_tells ON minutes_addendum`);
    await q.query(`DROP FUNCTION refuse_untold_amendment, refuse_foreign_amendment`);
    await q.query(`ALTER TABLE minutes_addendum DROP COLUMN amendment_id`);
  }
}
