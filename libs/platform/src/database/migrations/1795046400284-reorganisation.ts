import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = [
  ...[
    'RECRUITMENT',
    'APPOINTMENT',
    'TRANSFER',
    'ROTATION',
    'POSITION_SWAP',
    'SECONDMENT',
    'CONCURRENT_POST',
    'POST_ENDED',
  ],
  ...['LEAVE', 'RETIREMENT', 'STREAMLINING', 'LEAVING'],
];
const oneOf = (names: readonly string[]): string => `(${names.map((name) => `'${name}'`).join(', ')})`;

/** People go with their unit where another one takes it over, by the paper that says so. */
export class Reorganisation1795046400284 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await this.allow(q, [...KINDS, 'REORGANISATION']);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`UPDATE staff_movement SET kind = 'TRANSFER' WHERE kind = 'REORGANISATION'`);
    await this.allow(q, KINDS);
  }

  private async allow(q: QueryRunner, kinds: readonly string[]): Promise<void> {
    await q.query(`
      ALTER TABLE staff_movement DROP CONSTRAINT staff_movement_kind,
        ADD CONSTRAINT staff_movement_kind CHECK (kind IN ${oneOf(kinds)})
    `);
  }
}
