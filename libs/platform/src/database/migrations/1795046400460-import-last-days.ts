import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A row of a list has a last day where its post is over, and says itself whether the post is a main one: of somebody with a
 * history several follow each other. An import knows by which key it was last done, so that the same again is no progress.
 */
export class ImportLastDays1795046400460 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `ALTER TABLE roster_import_row ADD COLUMN ends_on date, ADD COLUMN is_main boolean NOT NULL DEFAULT false`,
    );
    await q.query(`UPDATE roster_import_row SET is_main = true WHERE number = person_row`);
    await q.query(`ALTER TABLE roster_import_row ALTER COLUMN is_main DROP DEFAULT,
      ADD CONSTRAINT roster_import_row_period CHECK (ends_on > starts_on OR verdict = 'WRONG')`);
    await q.query(
      `COMMENT ON COLUMN roster_import_row.ends_on IS 'First day without the post, one after the last day that the row says'`,
    );
    await q.query(`ALTER TABLE roster_import ADD COLUMN last_act uuid`);
    await q.query(`COMMENT ON COLUMN roster_import.last_act IS 'Key of the act that was done last'`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE roster_import DROP COLUMN last_act`);
    await q.query(
      `ALTER TABLE roster_import_row DROP CONSTRAINT roster_import_row_period, DROP COLUMN ends_on, DROP COLUMN is_main`,
    );
  }
}
