import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever is behind in a body's month is reminded of it, and everybody is told what has become of theirs. */
export class CycleNews1795046400348 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`SELECT change_words('inbox_item', 'inbox_item_about_type', ARRAY['cycle'], '{}')`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DELETE FROM inbox_read r USING inbox_item i WHERE i.id = r.item_id AND i.about_type = 'cycle'`);
    await q.query(`DELETE FROM inbox_item WHERE about_type = 'cycle'`);
    await q.query(`SELECT change_words('inbox_item', 'inbox_item_about_type', '{}', ARRAY['cycle'])`);
  }
}
