import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The head of a unit that is graded, and whoever has a result of the Party, are told of it. */
export class GradeNews1795046400470 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(
      `SELECT change_words('inbox_item', 'inbox_item_about_type', ARRAY['unit-grade', 'party-result'], '{}')`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    const told = `('unit-grade', 'party-result')`;
    await q.query(`DELETE FROM inbox_read r USING inbox_item i WHERE i.id = r.item_id AND i.about_type IN ${told}`);
    await q.query(`DELETE FROM inbox_item WHERE about_type IN ${told}`);
    await q.query(
      `SELECT change_words('inbox_item', 'inbox_item_about_type', '{}', ARRAY['unit-grade', 'party-result'])`,
    );
  }
}
