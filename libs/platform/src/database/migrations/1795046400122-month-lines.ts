import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In the order in which a line is read: `MEASURES` of reporting, but for what is overdue. */
const MEASURES = [
  'opened',
  'closed',
  'closed_late',
  'extended',
  'visits',
  'shortcomings',
  'limitations',
  'breaches',
  'repeated',
];

/**
 * A row of the rollup also stands written out: printing a dozen numbers of every unit is what a month of a whole province
 * would cost, and they are read far more often than they change.
 */
export class MonthLines1795046400122 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    const numbers = ['org_unit_id', ...MEASURES, '(became_overdue - left_overdue)'].map((name) => `${name}::text`);
    await q.query(`
      ALTER TABLE month_tally ADD COLUMN line text NOT NULL GENERATED ALWAYS AS (${numbers.join(` || ',' || `)}) STORED
    `);
    await q.query(`COMMENT ON COLUMN month_tally.line IS
      'The unit and what is counted of it: ${MEASURES.join(', ')}; last, what became overdue less what no longer was'`);
    // The units that a month lists, without those that are divisions of one.
    await q.query(`
      CREATE INDEX org_unit_inspected ON org_unit (tenant_id, id) INCLUDE (name, valid_from, valid_to)
        WHERE kind IN ('COMMUNE', 'WARD', 'SPECIAL_ZONE')
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP INDEX org_unit_inspected`);
    await q.query(`ALTER TABLE month_tally DROP COLUMN line`);
  }
}
