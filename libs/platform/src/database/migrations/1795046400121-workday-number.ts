import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the day that is so many working days ahead without going through the calendar. */
export class WorkdayNumber1795046400121 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`CREATE INDEX calendar_day_number ON calendar_day (tenant_id, version, workday_number, day)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX calendar_day_number`);
  }
}
