import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which movement of a person is the last is asked of the order in which they were written, one after the other behind the lock
 * of the person's row: the clocks of two servers need not agree.
 */
export class MovementOrder1795046400273 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE staff_movement ADD COLUMN written int`);
    await q.query(`
      UPDATE staff_movement m SET written = o.nth
        FROM (SELECT id, row_number() OVER (ORDER BY entered_at, id) AS nth FROM staff_movement) o WHERE o.id = m.id
    `);
    await q.query(`ALTER TABLE staff_movement ALTER COLUMN written SET NOT NULL,
      ALTER COLUMN written ADD GENERATED ALWAYS AS IDENTITY`);
    await q.query(`SELECT setval(pg_get_serial_sequence('staff_movement', 'written'), max(written))
      FROM staff_movement HAVING max(written) > 0`);
    await q.query(`DROP INDEX staff_movement_of_person`);
    await q.query(`CREATE INDEX staff_movement_of_person ON staff_movement (staff_member_id, written)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX staff_movement_of_person`);
    await q.query(`CREATE INDEX staff_movement_of_person ON staff_movement (staff_member_id, entered_at)`);
    await q.query(`ALTER TABLE staff_movement DROP COLUMN written`);
  }
}
