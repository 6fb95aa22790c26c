import type { MigrationInterface, QueryRunner } from 'typeorm';

/** By which key an act on an import is known again, who has called it off, why an import was undone; and news of imports. */
export class ImportActs1795046400347 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // What was under way has ended with the server before this one.
    await q.query(`DELETE FROM roster_import_progress`);
    await q.query(
      `ALTER TABLE roster_import_progress ADD COLUMN key uuid NOT NULL, ADD COLUMN called_off_by_name text`,
    );
    await q.query(
      `COMMENT ON COLUMN roster_import_progress.key IS 'Of the request, or of this run where it came without one'`,
    );
    await q.query(`ALTER TABLE roster_import ADD COLUMN undone_reason text CHECK (undone_reason IS NFC NORMALIZED)`);
    await q.query(`SELECT change_words('inbox_item', 'inbox_item_about_type', ARRAY['import'], '{}')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM inbox_read r USING inbox_item i WHERE i.id = r.item_id AND i.about_type = 'import'`);
    await q.query(`DELETE FROM inbox_item WHERE about_type = 'import'`);
    await q.query(`SELECT change_words('inbox_item', 'inbox_item_about_type', '{}', ARRAY['import'])`);
    await q.query(`ALTER TABLE roster_import DROP COLUMN undone_reason`);
    await q.query(`ALTER TABLE roster_import_progress DROP COLUMN key, DROP COLUMN called_off_by_name`);
  }
}
