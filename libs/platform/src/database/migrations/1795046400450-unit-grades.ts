import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = 'tenant_id = (SELECT app_tenant())';
const REACHED = '((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_units())::int[]))';
// It bounds what its head is graded, who reads it with their own year.
const WORKS_THERE = `EXISTS (SELECT 1 FROM appointment a WHERE a.tenant_id = unit_grade.tenant_id
  AND a.org_unit_id = unit_grade.org_unit_id AND a.staff_member_id = (SELECT app_person()))`;
const FROM_ABOVE = `EXISTS (SELECT 1 FROM org_unit u WHERE u.tenant_id = unit_grade.tenant_id AND u.id = unit_grade.org_unit_id
  AND u.parent_id IS NOT NULL AND ((SELECT app_wide()) OR u.parent_id = ANY ((SELECT app_units())::int[])))`;
const NOT_OF_IT = `NOT EXISTS (SELECT 1 FROM staff_member s JOIN org_unit w ON w.tenant_id = s.tenant_id AND w.id = s.org_unit_id
  WHERE s.tenant_id = unit_grade.tenant_id AND s.id = (SELECT app_person())
    AND unit_grade.org_unit_id IN (w.id, w.parent_id, w.body_id))`;
const DECISION = 'grade, decision_number, decided_on, decided_by';

/**
 * What a unit's own year was graded (Nghị định 335/2025 Đ.5–9), above which its head is not (Đ.20.6). Rows are only added: each but
 * the first takes the place of the one before it and says why; the last one holds, and holds nothing where it has no grade.
 */
export class UnitGrades1795046400450 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE unit_grade (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        year int NOT NULL CONSTRAINT unit_grade_year CHECK (year BETWEEN 2020 AND 2100),
        replaces uuid,
        reason text CHECK (reason IS NFC NORMALIZED),
        grade text CONSTRAINT unit_grade_grade CHECK (grade IN ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED')),
        decision_number text CHECK (decision_number IS NFC NORMALIZED),
        decided_on date,
        decided_by text CHECK (decided_by IS NFC NORMALIZED),
        note text CHECK (note IS NFC NORMALIZED),
        conclusions_reason text CHECK (conclusions_reason IS NFC NORMALIZED),
        recorded_by_name text NOT NULL,
        recorded_at timestamptz NOT NULL,
        content_hash bytea NOT NULL,
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        CONSTRAINT unit_grade_in_year UNIQUE (tenant_id, org_unit_id, year, id),
        CONSTRAINT unit_grade_of_same FOREIGN KEY (tenant_id, org_unit_id, year, replaces)
          REFERENCES unit_grade (tenant_id, org_unit_id, year, id),
        CONSTRAINT unit_grade_reasoned CHECK (num_nulls(replaces, reason) IN (0, 2)),
        CONSTRAINT unit_grade_decision CHECK (num_nulls(${DECISION}) IN (0, 4)),
        CONSTRAINT unit_grade_withdrawal CHECK (grade IS NOT NULL OR (replaces IS NOT NULL AND note IS NULL)),
        CONSTRAINT unit_grade_conclusions CHECK (conclusions_reason IS NULL OR grade = 'EXCELLENT')
      )
    `);
    await q.query(
      `COMMENT ON COLUMN unit_grade.grade IS 'As decided, never computed; null where nothing holds any more'`,
    );
    await q.query(
      `CREATE UNIQUE INDEX unit_grade_once ON unit_grade (tenant_id, org_unit_id, year) WHERE replaces IS NULL`,
    );
    await q.query(
      `CREATE UNIQUE INDEX unit_grade_replaced_once ON unit_grade (tenant_id, replaces) WHERE replaces IS NOT NULL`,
    );
    await q.query(`SELECT protect_table('unit_grade')`);
    await q.query(
      `CREATE POLICY reached_or_own ON unit_grade FOR SELECT USING (${TENANT} AND (${REACHED} OR ${WORKS_THERE}))`,
    );
    await q.query(
      `CREATE POLICY from_above ON unit_grade FOR INSERT WITH CHECK (${TENANT} AND ${FROM_ABOVE} AND ${NOT_OF_IT})`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE unit_grade`);
  }
}
