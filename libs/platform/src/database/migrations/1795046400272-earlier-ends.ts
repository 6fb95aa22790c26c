import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A version that was to end anyway keeps that end while a successor ends it earlier: taking that one back brings it again. */
export class EarlierEnds1795046400272 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE checklist_version
        ADD COLUMN earlier_end_on date,
        ADD COLUMN earlier_end_reason text CHECK (earlier_end_reason IS NFC NORMALIZED),
        ADD CONSTRAINT checklist_version_earlier_end CHECK (replaced_by IS NOT NULL
          OR (earlier_end_on IS NULL AND earlier_end_reason IS NULL))
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE checklist_version DROP COLUMN earlier_end_reason, DROP COLUMN earlier_end_on`);
  }
}
