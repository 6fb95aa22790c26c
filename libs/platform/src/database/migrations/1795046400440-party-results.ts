import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = 'tenant_id = (SELECT app_tenant())';
const OWN = 'staff_member_id = (SELECT app_person())';
const SOMEBODY_ELSE = 'staff_member_id IS DISTINCT FROM (SELECT app_person())';
// Where the person works today, as the rest of what is kept of the Party: who had them before keeps none of it.
const REACHED = `EXISTS (SELECT 1 FROM staff_member s WHERE s.tenant_id = party_result.tenant_id
  AND s.id = party_result.staff_member_id
  AND ((SELECT app_wide()) OR s.org_unit_id = ANY ((SELECT app_units())::int[])))`;
const WITHDRAWAL = 'withdrawn_reason, withdrawn_by_name, withdrawn_at';

/**
 * What the Party's committee decided about quarters and years of cán bộ and members (Quy định 366-QĐ/TW): one that holds a person
 * and period. Nothing of it is changed; what does not hold is withdrawn and stays. The units in force are those of the right to
 * Party data, or of entering it; nobody enters about themselves.
 */
export class PartyResults1795046400440 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE party_result (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        staff_member_id uuid NOT NULL,
        year int NOT NULL CONSTRAINT party_result_year CHECK (year BETWEEN 2020 AND 2100),
        period text NOT NULL CONSTRAINT party_result_period CHECK (period IN ('Q1', 'Q2', 'Q3', 'Q4', 'YEAR')),
        hundredths int CONSTRAINT party_result_points CHECK (hundredths BETWEEN 0 AND 10000),
        grade text NOT NULL CONSTRAINT party_result_grade CHECK (grade IN ('EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED')),
        decision_number text NOT NULL CHECK (decision_number IS NFC NORMALIZED),
        decided_on date NOT NULL,
        decided_by text NOT NULL CHECK (decided_by IS NFC NORMALIZED),
        note text CHECK (note IS NFC NORMALIZED),
        recorded_by_name text NOT NULL,
        recorded_at timestamptz NOT NULL,
        withdrawn_reason text CHECK (withdrawn_reason IS NFC NORMALIZED),
        withdrawn_by_name text,
        withdrawn_at timestamptz,
        content_hash bytea NOT NULL,
        FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
        CONSTRAINT party_result_withdrawal CHECK (num_nulls(${WITHDRAWAL}) IN (0, 3))
      )
    `);
    await q.query(`COMMENT ON COLUMN party_result.grade IS 'As the committee decided; never computed'`);
    await q.query(
      `COMMENT ON COLUMN party_result.hundredths IS 'Of 100 points; null where the committee gave a grade alone'`,
    );
    await q.query(`CREATE UNIQUE INDEX party_result_once ON party_result (tenant_id, staff_member_id, year, period)
      WHERE withdrawn_at IS NULL`);
    await q.query(`CREATE INDEX party_result_of_person ON party_result (tenant_id, staff_member_id, year)`);
    await q.query(`SELECT protect_table('party_result')`);
    await q.query(
      `CREATE POLICY reached_or_own ON party_result FOR SELECT USING (${TENANT} AND (${REACHED} OR ${OWN}))`,
    );
    await q.query(`CREATE POLICY reached_insert ON party_result FOR INSERT
      WITH CHECK (${TENANT} AND ${REACHED} AND ${SOMEBODY_ELSE})`);
    await q.query(`CREATE POLICY reached_update ON party_result FOR UPDATE
      USING (${TENANT} AND ${REACHED} AND ${SOMEBODY_ELSE})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE party_result`);
  }
}
