import type { MigrationInterface, QueryRunner } from 'typeorm';

const reached = (column: string): string => `((SELECT app_wide()) OR ${column} = ANY ((SELECT app_units())::int[]))`;

/**
 * The job positions of a unit, to which its duties and the posts of its people refer. What lists have said until now becomes
 * the register. A list that was a mistake is taken back.
 */
export class JobPositions1795046400291 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE job_position (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        name text NOT NULL CHECK (name IS NFC NORMALIZED),
        position_group text NOT NULL CONSTRAINT job_position_group CHECK (position_group IN ('LEADER', 'SPECIALIST', 'SUPPORT')),
        valid_from date NOT NULL,
        valid_to date,
        decision_number text NOT NULL CHECK (decision_number IS NFC NORMALIZED),
        decided_on date NOT NULL,
        decided_by text NOT NULL CHECK (decided_by IS NFC NORMALIZED),
        entered_by_name text NOT NULL,
        entered_at timestamptz NOT NULL,
        ended_by_name text,
        content_hash bytea NOT NULL,
        CONSTRAINT job_position_in_tenant UNIQUE (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        CONSTRAINT job_position_period CHECK (valid_to >= valid_from),
        CONSTRAINT job_position_end CHECK ((valid_to IS NULL) = (ended_by_name IS NULL)),
        CONSTRAINT job_position_one EXCLUDE USING gist (org_unit_id WITH =, lower(name) WITH =, daterange(valid_from, valid_to) WITH &&)
      )
    `);
    await q.query(`COMMENT ON COLUMN job_position.valid_to IS
      'First day without it; the first day itself where it was entered by mistake'`);
    const check = `(tenant_id = (SELECT app_tenant()) AND ${reached('org_unit_id')})`;
    await q.query(`SELECT protect_table('job_position')`);
    await q.query(`CREATE POLICY units_select ON job_position FOR SELECT USING ${check}`);
    await q.query(`CREATE POLICY units_insert ON job_position FOR INSERT WITH CHECK ${check}`);
    await q.query(`CREATE POLICY units_update ON job_position FOR UPDATE USING ${check}`);
    await q.query(`
      INSERT INTO job_position (id, tenant_id, org_unit_id, name, position_group, valid_from, decision_number, decided_on, decided_by,
          entered_by_name, entered_at, content_hash)
      SELECT DISTINCT ON (d.org_unit_id, lower(d.job_position)) gen_random_uuid(), l.tenant_id, d.org_unit_id, d.job_position,
             d.position_group, l.valid_from, l.regulation_number, l.decided_on, l.decided_by, l.entered_by_name, l.entered_at, ''::bytea
        FROM duty d JOIN duty_list l ON l.id = d.duty_list_id
       ORDER BY d.org_unit_id, lower(d.job_position), l.valid_from
    `);
    await q.query(`ALTER TABLE duty ADD COLUMN job_position_id uuid`);
    await q.query(`
      UPDATE duty d SET job_position_id = p.id FROM job_position p
       WHERE p.org_unit_id = d.org_unit_id AND lower(p.name) = lower(d.job_position)
    `);
    await q.query(`
      ALTER TABLE duty ALTER COLUMN job_position_id SET NOT NULL, DROP COLUMN job_position, DROP COLUMN position_group,
        ADD CONSTRAINT duty_job_position FOREIGN KEY (tenant_id, job_position_id) REFERENCES job_position (tenant_id, id)
    `);
    await q.query(`
      ALTER TABLE appointment ADD COLUMN job_position_id uuid,
        ADD CONSTRAINT appointment_job_position FOREIGN KEY (tenant_id, job_position_id) REFERENCES job_position (tenant_id, id)
    `);
    await q.query(`
      ALTER TABLE duty_list
        ADD COLUMN replaces uuid,
        ADD COLUMN withdrawn_at timestamptz,
        ADD COLUMN withdrawn_by_name text,
        ADD COLUMN withdrawn_reason text CHECK (withdrawn_reason IS NFC NORMALIZED),
        ADD CONSTRAINT duty_list_withdrawal CHECK ((withdrawn_at IS NULL) = (withdrawn_reason IS NULL)
          AND (withdrawn_at IS NULL) = (withdrawn_by_name IS NULL)),
        ADD CONSTRAINT duty_list_replaces FOREIGN KEY (tenant_id, replaces) REFERENCES duty_list (tenant_id, id),
        DROP CONSTRAINT duty_list_one,
        ADD CONSTRAINT duty_list_one EXCLUDE USING gist (org_unit_id WITH =, daterange(valid_from, valid_to) WITH &&)
          WHERE (withdrawn_at IS NULL)
    `);
    await q.query(
      `COMMENT ON COLUMN duty_list.replaces IS 'The version that ended by it, and goes on where it is taken back'`,
    );
    await q.query(`
      UPDATE duty_list l SET replaces = b.id FROM duty_list b WHERE b.org_unit_id = l.org_unit_id AND b.valid_to = l.valid_from
    `);
    await q.query(roster(' AND l.withdrawn_at IS NULL'));
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(roster(''));
    await q.query(`ALTER TABLE duty_list DROP CONSTRAINT duty_list_replaces`);
    await q.query(`DELETE FROM duty WHERE duty_list_id IN (SELECT id FROM duty_list WHERE withdrawn_at IS NOT NULL)`);
    await q.query(`DELETE FROM duty_list WHERE withdrawn_at IS NOT NULL`);
    await q.query(`
      ALTER TABLE duty_list DROP CONSTRAINT duty_list_one, DROP CONSTRAINT duty_list_withdrawal, DROP COLUMN replaces,
        DROP COLUMN withdrawn_at, DROP COLUMN withdrawn_by_name, DROP COLUMN withdrawn_reason,
        ADD CONSTRAINT duty_list_one EXCLUDE USING gist (org_unit_id WITH =, daterange(valid_from, valid_to) WITH &&)
    `);
    await q.query(`ALTER TABLE appointment DROP COLUMN job_position_id`);
    await q.query(`
      ALTER TABLE duty ADD COLUMN job_position text CHECK (job_position IS NFC NORMALIZED),
        ADD COLUMN position_group text CONSTRAINT duty_position_group CHECK (position_group IN ('LEADER', 'SPECIALIST', 'SUPPORT'))
    `);
    await q.query(`UPDATE duty d SET job_position = p.name, position_group = p.position_group FROM job_position p
      WHERE p.id = d.job_position_id`);
    await q.query(`ALTER TABLE duty ALTER COLUMN job_position SET NOT NULL, ALTER COLUMN position_group SET NOT NULL,
      DROP COLUMN job_position_id`);
    await q.query(`DROP TABLE job_position`);
  }
}

// As before; `standing` leaves lists out that were taken back.
const roster = (standing: string): string => `
  CREATE OR REPLACE FUNCTION visit_roster(p_visit uuid, p_day date)
    RETURNS TABLE (staff_id uuid, full_name text, staff_position text, unit_id int, unit_name text, item_codes text[])
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.id, s.full_name, a.position, u.id, u.name,
           ARRAY(SELECT DISTINCT c.code FROM duty_assignment g
                   JOIN duty_list l ON l.org_unit_id = g.org_unit_id AND l.valid_from <= p_day AND (l.valid_to IS NULL OR l.valid_to > p_day)${standing}
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
