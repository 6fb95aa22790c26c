import type { MigrationInterface, QueryRunner } from 'typeorm';

// Whoever reaches the unit where the person is today; who had them before keeps the record, not this.
const OF_REACHED = `EXISTS (SELECT 1 FROM staff_member s WHERE s.tenant_id = staff_particulars.tenant_id
  AND s.id = staff_particulars.staff_member_id
  AND ((SELECT app_wide()) OR s.org_unit_id = ANY ((SELECT app_units())::int[])))`;

/**
 * What is kept of a person behind a right of its own, encrypted before it comes here. The units in force while it is read
 * or written are those of that very right.
 */
export class Particulars1795046400275 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE staff_particulars (
        staff_member_id uuid NOT NULL,
        part text NOT NULL CONSTRAINT staff_particulars_part CHECK (part IN ('CONTACT', 'PARTY', 'ORIGIN', 'HEALTH', 'FAMILY')),
        tenant_id int NOT NULL REFERENCES tenant (id),
        sealed text NOT NULL CONSTRAINT staff_particulars_sealed CHECK (sealed ~ '^[a-z]+-[1-9][0-9]*[.][A-Za-z0-9_-]+$'),
        number_index bytea,
        PRIMARY KEY (staff_member_id, part),
        FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
        CONSTRAINT staff_particulars_number UNIQUE (tenant_id, number_index),
        CONSTRAINT staff_particulars_number_place CHECK (number_index IS NULL OR part = 'CONTACT')
      )
    `);
    await q.query(
      `COMMENT ON COLUMN staff_particulars.number_index IS 'HMAC of the personal number: finds it whole, and no part of it'`,
    );
    await q.query(`SELECT protect_table('staff_particulars')`);
    await q.query(`CREATE POLICY reached_or_own ON staff_particulars FOR SELECT USING (tenant_id = (SELECT app_tenant())
      AND (${OF_REACHED} OR staff_member_id = (SELECT app_person())))`);
    await q.query(`CREATE POLICY reached_insert ON staff_particulars FOR INSERT
      WITH CHECK (tenant_id = (SELECT app_tenant()) AND ${OF_REACHED})`);
    await q.query(`CREATE POLICY reached_update ON staff_particulars FOR UPDATE
      USING (tenant_id = (SELECT app_tenant()) AND ${OF_REACHED})`);
    // Whoever a record is about sees who has opened it.
    await q.query(`CREATE POLICY own_record ON read_log FOR SELECT USING (tenant_id = (SELECT app_tenant())
      AND subject_type IN ('staff_member', 'personal_number') AND subject_id = (SELECT app_person())::text)`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP POLICY own_record ON read_log`);
    await q.query(`DROP TABLE staff_particulars`);
  }
}
