import type { MigrationInterface, QueryRunner } from 'typeorm';

const reached = (column: string): string => `((SELECT app_wide()) OR ${column} = ANY ((SELECT app_units())::int[]))`;
const PERSON_REACHED = `EXISTS (SELECT 1 FROM staff_member s WHERE s.tenant_id = sanction.tenant_id
  AND s.id = sanction.staff_member_id AND ${reached('s.org_unit_id')})`;
const SIGNATURE = ['is_public_duty', 'public_duty_reason', 'public_duty_by', 'public_duty_by_name', 'public_duty_at'];
const ANNULMENT = ['annulment', 'annulled_by_name', 'annulled_at'];

/**
 * Decisions of discipline about people, of the State and of the Party. Whether one is about a public duty somebody signs with a
 * name and a reason; what was entered is not changed, only annulled. The person's own word stands beside it.
 */
export class Sanctions1795046400311 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE sanction (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        staff_member_id uuid NOT NULL,
        person_name text NOT NULL,
        side text NOT NULL CONSTRAINT sanction_side CHECK (side IN ('STATE', 'PARTY')),
        form text NOT NULL CONSTRAINT sanction_form CHECK (form IN ('REPRIMAND', 'WARNING', 'RAISE_DEFERRED', 'PAY_STEP_CUT',
          'DEMOTION', 'REMOVAL', 'TITLE_STRIPPED', 'RECALL', 'DISMISSAL', 'SACKING', 'EXPULSION')),
        decision_number text NOT NULL CHECK (decision_number IS NFC NORMALIZED),
        decided_on date NOT NULL,
        decided_by text NOT NULL CHECK (decided_by IS NFC NORMALIZED),
        conduct text NOT NULL CHECK (conduct IS NFC NORMALIZED),
        act_on date NOT NULL,
        effective_on date NOT NULL,
        ends_on date NOT NULL,
        is_public_duty boolean,
        public_duty_reason text CHECK (public_duty_reason IS NFC NORMALIZED),
        public_duty_by uuid,
        public_duty_by_name text,
        public_duty_at timestamptz,
        recorded_by_name text NOT NULL,
        recorded_at timestamptz NOT NULL,
        annulment text CHECK (annulment IS NFC NORMALIZED),
        annulled_by_name text,
        annulled_at timestamptz,
        reply text CHECK (reply IS NFC NORMALIZED),
        replied_at timestamptz,
        content_hash bytea NOT NULL,
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, public_duty_by) REFERENCES staff_member (tenant_id, id),
        CONSTRAINT sanction_days CHECK (act_on <= decided_on AND effective_on < ends_on),
        CONSTRAINT sanction_signature CHECK (num_nulls(${SIGNATURE.join(', ')}) IN (0, ${SIGNATURE.length})),
        CONSTRAINT sanction_signer CHECK (public_duty_by <> staff_member_id),
        CONSTRAINT sanction_annulment CHECK (num_nulls(${ANNULMENT.join(', ')}) IN (0, ${ANNULMENT.length})),
        CONSTRAINT sanction_reply CHECK ((reply IS NULL) = (replied_at IS NULL))
      )
    `);
    await q.query(`COMMENT ON COLUMN sanction.org_unit_id IS 'Where the person worked on the day of the act'`);
    await q.query(`COMMENT ON COLUMN sanction.is_public_duty IS 'As somebody has signed it; never inferred'`);
    await q.query(`COMMENT ON COLUMN sanction.ends_on IS 'First day without effect'`);
    await q.query(`CREATE UNIQUE INDEX sanction_once ON sanction (staff_member_id, side, lower(decision_number), decided_on)
      WHERE annulled_at IS NULL`);
    await q.query(`CREATE INDEX sanction_of_unit ON sanction (tenant_id, org_unit_id, decided_on)`);
    await q.query(`SELECT protect_table('sanction')`);
    const tenant = 'tenant_id = (SELECT app_tenant())';
    const own = 'staff_member_id = (SELECT app_person())';
    await q.query(`CREATE POLICY reached_or_own ON sanction FOR SELECT
      USING (${tenant} AND (${reached('org_unit_id')} OR ${own} OR ${PERSON_REACHED}))`);
    await q.query(`CREATE POLICY reached_insert ON sanction FOR INSERT WITH CHECK (${tenant} AND ${PERSON_REACHED})`);
    await q.query(`CREATE POLICY reached_or_own_update ON sanction FOR UPDATE
      USING (${tenant} AND (${own} OR ${PERSON_REACHED}))`);
    // What the paper says stays as it was entered: whoever it is about answers, others sign or annul, nobody changes the rest.
    await q.query(`
      CREATE FUNCTION sanction_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        open_to text[] := CASE WHEN NEW.staff_member_id = app_person() THEN ARRAY['reply', 'replied_at']
          ELSE ARRAY['${[...SIGNATURE, ...ANNULMENT].join("', '")}'] END;
      BEGIN
        IF to_jsonb(NEW) - open_to IS DISTINCT FROM to_jsonb(OLD) - open_to THEN
          RAISE EXCEPTION 'sanction % stays as it was entered', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'sanction_stays';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(
      `CREATE TRIGGER sanction_stays BEFORE UPDATE ON sanction FOR EACH ROW EXECUTE FUNCTION sanction_stays()`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE sanction`);
    await q.query(`DROP FUNCTION sanction_stays`);
  }
}
