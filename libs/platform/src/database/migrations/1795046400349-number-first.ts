import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A number is found by the number. With the office before it the same index was taken for finding what is kept of a person, in a
 * table without statistics, and read whole for each person who was taken out of a long list.
 */
export class NumberFirst1795046400349 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await this.unique(q, 'number_index, tenant_id');
  }

  async down(q: QueryRunner): Promise<void> {
    await this.unique(q, 'tenant_id, number_index');
  }

  private async unique(q: QueryRunner, columns: string): Promise<void> {
    await q.query(`ALTER TABLE staff_particulars DROP CONSTRAINT staff_particulars_number,
      ADD CONSTRAINT staff_particulars_number UNIQUE (${columns})`);
  }
}
