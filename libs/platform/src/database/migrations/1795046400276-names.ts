import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People in the order of an office: by tên, then by the rest of the name, then by themselves. */
export class Names1795046400276 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE INDEX staff_member_in_order ON staff_member
        (tenant_id, given_name COLLATE "vi-x-icu", family_and_middle COLLATE "vi-x-icu", id)
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX staff_member_in_order`);
  }
}
