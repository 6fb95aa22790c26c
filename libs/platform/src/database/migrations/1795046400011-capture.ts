import type { MigrationInterface, QueryRunner } from 'typeorm';

const OF_VISIT = `
  tenant_id int NOT NULL REFERENCES tenant (id),
  org_unit_id int NOT NULL,
  inspecting_unit_id int NOT NULL,
  inspection_id uuid NOT NULL`;
const OF_VISIT_KEYS = `
  FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
  FOREIGN KEY (tenant_id, inspecting_unit_id) REFERENCES org_unit (tenant_id, id),
  FOREIGN KEY (tenant_id, inspection_id) REFERENCES inspection (tenant_id, id)`;

/** Table → what its reader must be able to see: who may see the visit or the finding, may see what was noted with it. */
const SEEN_WITH = {
  checklist_answer: 'inspection i WHERE i.id = checklist_answer.inspection_id',
  attendance: 'inspection i WHERE i.id = attendance.inspection_id',
  team_member: 'inspection i WHERE i.id = team_member.inspection_id',
  finding_person: 'finding f WHERE f.id = finding_person.finding_id',
  finding_evidence: 'finding f WHERE f.id = finding_evidence.finding_id',
} as const;

/** What two inspectors note during a visit: answers, presence, team, and around a finding its people and pictures. */
export class Capture1795046400011 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE checklist_answer (
        ${OF_VISIT},
        checklist_item_id uuid NOT NULL,
        result text NOT NULL CONSTRAINT checklist_answer_result CHECK (result IN ('PASS', 'FAIL', 'NA', 'NOT_CHECKED')),
        answered_by uuid NOT NULL,
        answered_by_name text NOT NULL,
        answered_at timestamptz NOT NULL,
        change_ids uuid[] NOT NULL DEFAULT '{}',
        version int NOT NULL DEFAULT 1,
        PRIMARY KEY (inspection_id, checklist_item_id),
        ${OF_VISIT_KEYS},
        FOREIGN KEY (tenant_id, checklist_item_id) REFERENCES checklist_item (tenant_id, id),
        FOREIGN KEY (tenant_id, answered_by) REFERENCES staff_member (tenant_id, id)
      )
    `);
    await q.query(`COMMENT ON COLUMN checklist_answer.change_ids IS
      'Ids that clients gave to the changes that led here: one that comes again is answered, not done'`);
    await q.query(`
      CREATE TABLE attendance (
        ${OF_VISIT},
        person_key text NOT NULL,
        staff_member_id uuid,
        name text NOT NULL CHECK (name IS NFC NORMALIZED),
        position text CHECK (position IS NFC NORMALIZED),
        status text NOT NULL CONSTRAINT attendance_status CHECK (status IN
          ('PRESENT', 'ON_MISSION', 'EXCUSED', 'UNEXCUSED', 'LATE', 'EARLY_LEAVE')),
        counted_at timestamptz NOT NULL,
        paper text CHECK (paper IS NFC NORMALIZED),
        change_id uuid NOT NULL,
        recorded_by uuid NOT NULL,
        recorded_by_name text NOT NULL,
        PRIMARY KEY (inspection_id, person_key),
        CONSTRAINT attendance_person CHECK (staff_member_id IS NULL OR person_key = staff_member_id::text),
        ${OF_VISIT_KEYS},
        FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, recorded_by) REFERENCES staff_member (tenant_id, id)
      )
    `);
    await q.query(`COMMENT ON COLUMN attendance.person_key IS
      'The staff id, or the name without marks of somebody who is not on the roster'`);
    await q.query(`
      CREATE TABLE team_member (
        ${OF_VISIT},
        staff_member_id uuid NOT NULL,
        name text NOT NULL CHECK (name IS NFC NORMALIZED),
        role text NOT NULL CONSTRAINT team_member_role CHECK (role IN ('HEAD', 'DEPUTY', 'SECRETARY', 'MEMBER')),
        added_at timestamptz NOT NULL,
        removed_at timestamptz,
        PRIMARY KEY (inspection_id, staff_member_id, role),
        ${OF_VISIT_KEYS},
        FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id)
      )
    `);
    await q.query(`
      CREATE UNIQUE INDEX team_member_answers ON team_member (inspection_id, role) WHERE role IN ('HEAD', 'SECRETARY')
    `);
    await q.query(`
      INSERT INTO team_member (tenant_id, org_unit_id, inspecting_unit_id, inspection_id, staff_member_id, name, role, added_at)
      SELECT i.tenant_id, i.org_unit_id, i.inspecting_unit_id, i.id, m.staff, m.name, m.role, i.started_at
        FROM inspection i CROSS JOIN LATERAL (VALUES (i.head_id, i.head_name, 'HEAD'),
          (i.secretary_id, i.secretary_name, 'SECRETARY')) AS m(staff, name, role)
    `);
    await q.query(`
      CREATE TABLE finding_person (
        id uuid PRIMARY KEY,
        ${OF_VISIT},
        finding_id uuid NOT NULL,
        ordinal int NOT NULL,
        staff_member_id uuid,
        name text NOT NULL CHECK (name IS NFC NORMALIZED),
        position text CHECK (position IS NFC NORMALIZED),
        part text NOT NULL CONSTRAINT finding_person_part CHECK (part IN ('SUBJECT', 'RESPONSIBLE')),
        removed_at timestamptz,
        ${OF_VISIT_KEYS},
        FOREIGN KEY (tenant_id, finding_id) REFERENCES finding (tenant_id, id),
        FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id)
      )
    `);
    await q.query(`CREATE INDEX finding_person_of_finding ON finding_person (finding_id, ordinal)`);
    await q.query(`
      CREATE TABLE finding_evidence (
        ${OF_VISIT},
        finding_id uuid NOT NULL,
        file_id uuid NOT NULL,
        ordinal int NOT NULL,
        caption text CHECK (caption IS NFC NORMALIZED),
        added_by uuid NOT NULL,
        added_by_name text NOT NULL,
        added_at timestamptz NOT NULL,
        removed_at timestamptz,
        PRIMARY KEY (finding_id, file_id),
        ${OF_VISIT_KEYS},
        FOREIGN KEY (tenant_id, finding_id) REFERENCES finding (tenant_id, id),
        FOREIGN KEY (tenant_id, file_id) REFERENCES evidence_file (tenant_id, id),
        FOREIGN KEY (tenant_id, added_by) REFERENCES staff_member (tenant_id, id)
      )
    `);
    await q.query(`CREATE INDEX finding_evidence_of_file ON finding_evidence (file_id)`);

    for (const [table, seenWith] of Object.entries(SEEN_WITH)) {
      const inspecting = `tenant_id = (SELECT app_tenant()) AND inspecting_unit_id = ANY ((SELECT app_units())::int[])`;
      await q.query(`SELECT protect_table('${table}')`);
      await q.query(`
        CREATE POLICY seen_with ON ${table} FOR SELECT
          USING (tenant_id = (SELECT app_tenant()) AND EXISTS (SELECT 1 FROM ${seenWith}))
      `);
      await q.query(`CREATE POLICY inspecting_side_adds ON ${table} FOR INSERT WITH CHECK (${inspecting})`);
      await q.query(`CREATE POLICY inspecting_side_changes ON ${table} FOR UPDATE USING (${inspecting})`);
    }

    // FOR SHARE makes the lock of the minutes wait for what is being noted, as it does for findings.
    await q.query(`
      CREATE FUNCTION refuse_capture_in_locked_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM inspection i WHERE i.id = NEW.inspection_id AND i.state = 'IN_PROGRESS' FOR SHARE;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'the minutes of inspection % are locked', NEW.inspection_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'capture_minutes_open';
        END IF;
        RETURN NEW;
      END $$
    `);
    for (const table of ['attendance', 'team_member', 'finding_person', 'finding_evidence']) {
      await q.query(`
        CREATE TRIGGER ${table}_minutes BEFORE INSERT OR UPDATE ON ${table} FOR EACH ROW
          EXECUTE FUNCTION refuse_capture_in_locked_minutes()
      `);
    }
    // "Không đạt" and a finding that stands are one thing: neither is there without the other. The item is the visit's own.
    await q.query(`
      CREATE FUNCTION refuse_answer_against_findings() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM 1 FROM inspection i JOIN checklist_item c ON c.checklist_version_id = i.checklist_version_id
          WHERE i.id = NEW.inspection_id AND i.state = 'IN_PROGRESS' AND c.id = NEW.checklist_item_id FOR SHARE OF i;
        IF NOT FOUND THEN
          RAISE EXCEPTION 'the minutes of inspection % are locked', NEW.inspection_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'checklist_answer_minutes_open';
        END IF;
        IF (NEW.result = 'FAIL') <> EXISTS (SELECT 1 FROM finding f WHERE f.inspection_id = NEW.inspection_id
              AND f.checklist_item_id = NEW.checklist_item_id AND f.state = 'RECORDED') THEN
          RAISE EXCEPTION 'answer % disagrees with the findings of its item', NEW.result
            USING ERRCODE = 'check_violation', CONSTRAINT = 'checklist_answer_finding';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`
      CREATE TRIGGER checklist_answer_agrees BEFORE INSERT OR UPDATE ON checklist_answer FOR EACH ROW
        EXECUTE FUNCTION refuse_answer_against_findings()
    `);

    // Who may be called over or named in a finding: the people of the unit where the actor has a visit under way. Their
    // records stay closed to the inspecting body; names and posts are what a visit needs.
    await q.query(`
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
      $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION visit_roster FROM PUBLIC`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION visit_roster`);
    await q.query(`DROP TABLE finding_evidence, finding_person, team_member, attendance, checklist_answer`);
    await q.query(`DROP FUNCTION refuse_answer_against_findings, refuse_capture_in_locked_minutes`);
  }
}
