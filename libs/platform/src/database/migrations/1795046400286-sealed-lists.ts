import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A list names hundreds of people with what is private about them: the file is kept encrypted, as their particulars are. */
export class SealedLists1795046400286 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // Whoever still needs an earlier file sends it again, as after 30 days.
    await q.query(`DELETE FROM roster_import_file`);
    await q.query(`ALTER TABLE roster_import_file DROP COLUMN content,
      ADD COLUMN sealed text NOT NULL CONSTRAINT roster_import_file_sealed CHECK (sealed ~ '^[a-z]+-[1-9][0-9]*[.][A-Za-z0-9_-]+$')`);
    await q.query(
      `COMMENT ON TABLE roster_import_file IS 'The file as it came, encrypted by the application; let go of after 30 days'`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM roster_import_file`);
    await q.query(`ALTER TABLE roster_import_file DROP COLUMN sealed, ADD COLUMN content bytea NOT NULL`);
    await q.query(`COMMENT ON TABLE roster_import_file IS 'The file as it came; let go of after 30 days'`);
  }
}
