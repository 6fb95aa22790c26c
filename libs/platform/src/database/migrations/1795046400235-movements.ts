import type { MigrationInterface, QueryRunner } from 'typeorm';

const reached = (column: string): string => `((SELECT app_wide()) OR ${column} = ANY ((SELECT app_units())::int[]))`;

/**
 * How people come, move and go, each by a paper. What was entered by mistake is taken back without deleting anything: the
 * post that it opened then ends on its first day, so that it was held on none.
 */
export class Movements1795046400235 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE staff_member
        ADD COLUMN staff_code text CHECK (staff_code IS NFC NORMALIZED),
        ADD COLUMN sex text CONSTRAINT staff_member_sex CHECK (sex IN ('MALE', 'FEMALE')),
        ADD COLUMN birth_year int CHECK (birth_year BETWEEN 1900 AND 2199),
        ADD COLUMN born_on date CONSTRAINT staff_member_birth CHECK (extract(year FROM born_on) = birth_year),
        ADD COLUMN managed_by text CONSTRAINT staff_member_managed_by CHECK (managed_by IN
          ('PROVINCE_STANDING', 'COMMUNE_STANDING', 'PEOPLES_COMMITTEE')),
        ADD COLUMN rank_code text CHECK (rank_code IS NFC NORMALIZED),
        ADD COLUMN rank_step int CHECK (rank_step BETWEEN 1 AND 12),
        ADD COLUMN earlier_units int[] NOT NULL DEFAULT '{}',
        ADD CONSTRAINT staff_member_code UNIQUE (tenant_id, staff_code)
    `);
    await q.query(
      `COMMENT ON COLUMN staff_member.org_unit_id IS 'Unit of the main post that is held, or was held last'`,
    );
    await q.query(
      `COMMENT ON COLUMN staff_member.earlier_units IS 'Other units where a post was held: they keep the record'`,
    );
    await q.query(`
      ALTER TABLE appointment
        ADD COLUMN is_secondment boolean NOT NULL DEFAULT false,
        ADD COLUMN duty_group text CONSTRAINT appointment_duty_group CHECK (duty_group IN
          ('LEADERSHIP', 'PROFESSIONAL', 'RECEPTION')),
        ADD COLUMN opened_until date,
        ADD COLUMN opened_by uuid,
        ADD COLUMN ended_by uuid,
        DROP CONSTRAINT appointment_period,
        ADD CONSTRAINT appointment_period CHECK (ends_on >= starts_on),
        ADD CONSTRAINT appointment_secondment CHECK (NOT (is_main AND is_secondment))
    `);
    await q.query(`COMMENT ON COLUMN appointment.ends_on IS
      'First day without it; the first day itself where it was entered by mistake'`);
    await q.query(
      `COMMENT ON COLUMN appointment.opened_until IS 'The end it was opened with, which stands again when an earlier end is taken back'`,
    );
    await q.query(`
      CREATE TABLE staff_movement (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        staff_member_id uuid NOT NULL,
        org_unit_id int NOT NULL,
        kind text NOT NULL CONSTRAINT staff_movement_kind CHECK (kind IN ('RECRUITMENT', 'APPOINTMENT', 'TRANSFER', 'ROTATION',
          'POSITION_SWAP', 'SECONDMENT', 'CONCURRENT_POST', 'POST_ENDED', 'LEAVE', 'RETIREMENT', 'STREAMLINING', 'LEAVING')),
        on_day date NOT NULL,
        until_day date,
        from_unit_id int,
        from_unit_name text,
        from_position text,
        to_unit_id int,
        to_unit_name text,
        to_position text,
        leave_kind text CONSTRAINT staff_movement_leave_kind CHECK (leave_kind IN
          ('MATERNITY', 'SICKNESS', 'UNPAID', 'STUDY', 'OTHER')),
        decision_number text CHECK (decision_number IS NFC NORMALIZED),
        decided_on date,
        decided_by text CHECK (decided_by IS NFC NORMALIZED),
        note text CHECK (note IS NFC NORMALIZED),
        entered_by_name text NOT NULL,
        entered_at timestamptz NOT NULL,
        withdrawn_by_name text,
        withdrawn_at timestamptz,
        withdrawn_reason text,
        content_hash bytea NOT NULL,
        FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, from_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, to_unit_id) REFERENCES org_unit (tenant_id, id),
        CONSTRAINT staff_movement_period CHECK (until_day > on_day),
        CONSTRAINT staff_movement_to CHECK ((to_unit_id IS NULL) = (to_position IS NULL) AND (to_unit_id IS NULL) = (to_unit_name IS NULL)),
        CONSTRAINT staff_movement_from CHECK ((from_unit_id IS NULL) = (from_unit_name IS NULL)),
        CONSTRAINT staff_movement_leave CHECK ((leave_kind IS NOT NULL) = (kind = 'LEAVE')),
        CONSTRAINT staff_movement_paper CHECK ((decided_on IS NULL) = (decision_number IS NULL)
          AND (decided_by IS NULL) = (decision_number IS NULL) AND (decision_number IS NOT NULL OR kind = 'LEAVE')),
        CONSTRAINT staff_movement_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)
          AND (withdrawn_at IS NULL) = (withdrawn_by_name IS NULL))
      )
    `);
    await q.query(
      `COMMENT ON COLUMN staff_movement.org_unit_id IS 'Where the person was, or came to: the unit whose act it is'`,
    );
    await q.query(
      `COMMENT ON COLUMN staff_movement.from_unit_name IS 'Named as it was then: who sees one side need not see the other'`,
    );
    await q.query(`CREATE INDEX staff_movement_of_person ON staff_movement (staff_member_id, entered_at)`);
    await q.query(`CREATE INDEX staff_movement_of_unit ON staff_movement (org_unit_id, on_day)`);
    await q.query(`SELECT protect_table('staff_movement')`);
    await q.query(`
      CREATE POLICY either_side_or_own ON staff_movement FOR SELECT USING (tenant_id = (SELECT app_tenant()) AND
        (${reached('org_unit_id')} OR to_unit_id = ANY ((SELECT app_units())::int[]) OR staff_member_id = (SELECT app_person())))
    `);
    await q.query(`CREATE POLICY units_insert ON staff_movement FOR INSERT
      WITH CHECK (tenant_id = (SELECT app_tenant()) AND ${reached('org_unit_id')})`);
    await q.query(`CREATE POLICY units_update ON staff_movement FOR UPDATE
      USING (tenant_id = (SELECT app_tenant()) AND ${reached('org_unit_id')})`);
    // Where somebody has worked the record of that time stays readable, by whoever answers for the unit.
    await q.query(`ALTER POLICY units_or_own ON staff_member USING (tenant_id = (SELECT app_tenant()) AND
      (${reached('org_unit_id')} OR earlier_units && (SELECT app_units())::int[] OR id = (SELECT app_person())))`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`ALTER POLICY units_or_own ON staff_member USING (tenant_id = (SELECT app_tenant()) AND
      (${reached('org_unit_id')} OR id = (SELECT app_person())))`);
    await q.query(`COMMENT ON COLUMN appointment.ends_on IS NULL`);
    await q.query(`COMMENT ON COLUMN staff_member.org_unit_id IS 'Unit of the main appointment that is in force'`);
    await q.query(`DROP TABLE staff_movement`);
    await q.query(`
      ALTER TABLE appointment DROP CONSTRAINT appointment_period, DROP CONSTRAINT appointment_secondment,
        DROP COLUMN is_secondment, DROP COLUMN duty_group, DROP COLUMN opened_until, DROP COLUMN opened_by, DROP COLUMN ended_by,
        ADD CONSTRAINT appointment_period CHECK (ends_on > starts_on)
    `);
    await q.query(`
      ALTER TABLE staff_member DROP COLUMN staff_code, DROP COLUMN sex, DROP COLUMN born_on, DROP COLUMN birth_year,
        DROP COLUMN managed_by, DROP COLUMN rank_code, DROP COLUMN rank_step, DROP COLUMN earlier_units
    `);
  }
}
