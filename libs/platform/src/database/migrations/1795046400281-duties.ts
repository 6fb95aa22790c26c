import type { MigrationInterface, QueryRunner } from 'typeorm';

const reached = (column: string): string => `((SELECT app_wide()) OR ${column} = ANY ((SELECT app_units())::int[]))`;

/**
 * What a unit has to do, by job position, as a version of its working regulation says it, and who does it from which day.
 * A duty keeps its code from version to version, so that whoever has it keeps it.
 */
export class Duties1795046400281 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE duty_list (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        regulation_number text NOT NULL CHECK (regulation_number IS NFC NORMALIZED),
        decided_on date NOT NULL,
        decided_by text NOT NULL CHECK (decided_by IS NFC NORMALIZED),
        valid_from date NOT NULL,
        valid_to date,
        entered_by_name text NOT NULL,
        entered_at timestamptz NOT NULL,
        content_hash bytea NOT NULL,
        CONSTRAINT duty_list_in_tenant UNIQUE (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        CONSTRAINT duty_list_period CHECK (valid_to > valid_from),
        CONSTRAINT duty_list_one EXCLUDE USING gist (org_unit_id WITH =, daterange(valid_from, valid_to) WITH &&)
      )
    `);
    await q.query(`
      CREATE TABLE duty (
        duty_list_id uuid NOT NULL,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        ordinal int NOT NULL,
        code text NOT NULL CHECK (code IS NFC NORMALIZED),
        title text NOT NULL CHECK (title IS NFC NORMALIZED),
        job_position text NOT NULL CHECK (job_position IS NFC NORMALIZED),
        position_group text NOT NULL CONSTRAINT duty_position_group CHECK (position_group IN ('LEADER', 'SPECIALIST', 'SUPPORT')),
        item_codes text[] NOT NULL,
        PRIMARY KEY (duty_list_id, code),
        FOREIGN KEY (tenant_id, duty_list_id) REFERENCES duty_list (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id)
      )
    `);
    await q.query(`COMMENT ON COLUMN duty.item_codes IS 'Items of checklists whose findings are about this duty'`);
    await q.query(`
      CREATE TABLE duty_assignment (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        duty_code text NOT NULL CHECK (duty_code IS NFC NORMALIZED),
        staff_member_id uuid NOT NULL,
        starts_on date NOT NULL,
        ends_on date,
        paper text CHECK (paper IS NFC NORMALIZED),
        entered_by_name text NOT NULL,
        entered_at timestamptz NOT NULL,
        ended_by_name text,
        content_hash bytea NOT NULL,
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
        CONSTRAINT duty_assignment_period CHECK (ends_on >= starts_on),
        CONSTRAINT duty_assignment_end CHECK ((ends_on IS NULL) = (ended_by_name IS NULL)),
        CONSTRAINT duty_assignment_once EXCLUDE USING gist (org_unit_id WITH =, duty_code WITH =, staff_member_id WITH =,
          daterange(starts_on, ends_on) WITH &&)
      )
    `);
    await q.query(`COMMENT ON COLUMN duty_assignment.ends_on IS
      'First day without it; the first day itself where it was entered by mistake'`);
    await q.query(`CREATE INDEX duty_list_of_unit ON duty_list (org_unit_id, valid_from)`);
    await q.query(`CREATE INDEX duty_assignment_of_unit ON duty_assignment (org_unit_id, starts_on)`);
    await q.query(`CREATE INDEX duty_assignment_of_person ON duty_assignment (staff_member_id, starts_on)`);
    for (const table of ['duty_list', 'duty', 'duty_assignment'] as const) {
      const check = `(tenant_id = (SELECT app_tenant()) AND ${reached('org_unit_id')})`;
      await q.query(`SELECT protect_table('${table}')`);
      await q.query(`CREATE POLICY units_select ON ${table} FOR SELECT USING ${check}`);
      await q.query(`CREATE POLICY units_insert ON ${table} FOR INSERT WITH CHECK ${check}`);
      if (table !== 'duty') await q.query(`CREATE POLICY units_update ON ${table} FOR UPDATE USING ${check}`);
    }
    await q.query(`DROP FUNCTION visit_roster`);
    await q.query(VISIT_ROSTER);
    await q.query(`REVOKE EXECUTE ON FUNCTION visit_roster FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION visit_roster`);
    await q.query(VISIT_ROSTER_BEFORE);
    await q.query(`REVOKE EXECUTE ON FUNCTION visit_roster FROM PUBLIC`);
    await q.query(`DROP TABLE duty_assignment, duty, duty_list`);
  }
}

// As before, and for each person the checklist items that their duties of the day are about.
const VISIT_ROSTER = `
  CREATE FUNCTION visit_roster(p_visit uuid, p_day date)
    RETURNS TABLE (staff_id uuid, full_name text, staff_position text, unit_id int, unit_name text, item_codes text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.id, s.full_name, a.position, u.id, u.name,
           ARRAY(SELECT DISTINCT c.code FROM duty_assignment g
                   JOIN duty_list l ON l.org_unit_id = g.org_unit_id AND l.valid_from <= p_day AND (l.valid_to IS NULL OR l.valid_to > p_day)
                   JOIN duty d ON d.duty_list_id = l.id AND d.code = g.duty_code
                  CROSS JOIN unnest(d.item_codes) AS c(code)
                  WHERE g.staff_member_id = s.id AND g.org_unit_id = ANY (org_unit_reach(i.org_unit_id))
                    AND g.starts_on <= p_day AND (g.ends_on IS NULL OR g.ends_on > p_day) ORDER BY c.code)
      FROM inspection i
      JOIN org_unit u ON u.id = ANY (org_unit_reach(i.org_unit_id))
      JOIN appointment a ON a.org_unit_id = u.id AND a.is_main
           AND a.starts_on <= p_day AND (a.ends_on IS NULL OR a.ends_on > p_day)
      JOIN staff_member s ON s.id = a.staff_member_id
     WHERE i.id = p_visit AND i.state = 'IN_PROGRESS' AND i.tenant_id = app_tenant()
       AND i.inspecting_unit_id = ANY (app_units())
     ORDER BY u.id <> i.org_unit_id, u.id, s.given_name COLLATE "vi-x-icu", s.family_and_middle COLLATE "vi-x-icu", s.id
  $$`;

const VISIT_ROSTER_BEFORE = `
      CREATE FUNCTION visit_roster(p_visit uuid, p_day date)
        RETURNS TABLE (staff_id uuid, full_name text, staff_position text, unit_id int, unit_name text)
      LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT s.id, s.full_name, a.position, u.id, u.name
          FROM inspection i
          JOIN org_unit u ON u.id = ANY (org_unit_reach(i.org_unit_id))
          JOIN appointment a ON a.org_unit_id = u.id AND a.is_main
               AND a.starts_on <= p_day AND (a.ends_on IS NULL OR a.ends_on > p_day)
          JOIN staff_member s ON s.id = a.staff_member_id
         WHERE i.id = p_visit AND i.state = 'IN_PROGRESS' AND i.tenant_id = app_tenant()
           AND i.inspecting_unit_id = ANY (app_units())
         ORDER BY u.id <> i.org_unit_id, u.id, s.given_name COLLATE "vi-x-icu", s.family_and_middle COLLATE "vi-x-icu", s.id
      $$`;
