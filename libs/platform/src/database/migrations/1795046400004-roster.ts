import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Roster1795046400004 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE staff_member (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        kind text NOT NULL CONSTRAINT staff_member_kind CHECK (kind IN
          ('OFFICIAL', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE', 'CONTRACT_WORKER', 'PART_TIME')),
        full_name text NOT NULL CHECK (full_name IS NFC NORMALIZED),
        given_name text NOT NULL,
        family_and_middle text NOT NULL,
        name_folded text NOT NULL,
        version int NOT NULL DEFAULT 1,
        CONSTRAINT staff_member_in_tenant UNIQUE (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id)
      )
    `);
    await q.query(`COMMENT ON COLUMN staff_member.org_unit_id IS 'Unit of the main appointment that is in force'`);
    await q.query(`
      CREATE INDEX staff_member_by_unit ON staff_member
        (org_unit_id, given_name COLLATE "vi-x-icu", family_and_middle COLLATE "vi-x-icu", id)
    `);
    await q.query(`
      CREATE TABLE appointment (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        staff_member_id uuid NOT NULL,
        org_unit_id int NOT NULL,
        position text NOT NULL CHECK (position IS NFC NORMALIZED),
        is_main boolean NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        decision_number text,
        version int NOT NULL DEFAULT 1,
        FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        CONSTRAINT appointment_period CHECK (ends_on > starts_on),
        CONSTRAINT appointment_one_main EXCLUDE USING gist
          (staff_member_id WITH =, daterange(starts_on, ends_on) WITH &&) WHERE (is_main)
      )
    `);
    await q.query(`CREATE INDEX appointment_by_person ON appointment (staff_member_id, starts_on)`);
    await q.query(`CREATE INDEX appointment_by_unit ON appointment (org_unit_id, starts_on)`);
    for (const [table, own] of [
      ['staff_member', 'id'],
      ['appointment', 'staff_member_id'],
    ] as const) {
      await q.query(`SELECT protect_table('${table}')`);
      await q.query(`
        CREATE POLICY units_or_own ON ${table} FOR SELECT USING (tenant_id = (SELECT app_tenant()) AND
          ((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_units())::int[]) OR ${own} = (SELECT app_person())))
      `);
      for (const command of ['INSERT', 'UPDATE']) {
        await q.query(`
          CREATE POLICY units_${command.toLowerCase()} ON ${table} FOR ${command}
            ${command === 'INSERT' ? 'WITH CHECK' : 'USING'} (tenant_id = (SELECT app_tenant())
              AND ((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_units())::int[])))
        `);
      }
    }
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE appointment, staff_member`);
  }
}
