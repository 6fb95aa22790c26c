import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a row of a list is to be looked at for although it is not wrong, and the record that it says it is of. */
export class ImportNotes1795046400400 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `ALTER TABLE roster_import_row ADD COLUMN notes jsonb NOT NULL DEFAULT '[]', ADD COLUMN record_id uuid`,
    );
    await q.query(
      `COMMENT ON COLUMN roster_import_row.record_id IS 'The person whom the row itself names by the id of the record; person_id is whom it was found to be'`,
    );
    await q.query(`CREATE INDEX roster_import_row_noted ON roster_import_row (import_id, number) WHERE notes <> '[]'`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE roster_import_row DROP COLUMN notes, DROP COLUMN record_id`);
  }
}
