import type { MigrationInterface, QueryRunner } from 'typeorm';

const reached = (column: string): string => `((SELECT app_wide()) OR ${column} = ANY ((SELECT app_units())::int[]))`;
const tenant = 'tenant_id = (SELECT app_tenant())';
const OWN = 'staff_member_id = (SELECT app_person())';
const ASSESSED_BY = 'superior_id = (SELECT app_person())';

const ASSESSMENT = ['superior_points', 'assessed_by', 'assessed_by_name', 'assessed_at'];
const LOCKING = ['facts', 'locked_by_name', 'locked_at'];
/** What whoever is evaluated writes; everything else of the row is somebody else's word. */
const SELF = [
  'self_points',
  'strengths',
  'weaknesses',
  'self_saved_at',
  'submitted_at',
  'late_reason',
  'state',
  'version',
];
/** All that may come to a row whose month is closed: that another one has taken its place. */
const SUPERSEDING = ['superseded_at', 'superseded_by_name', 'superseded_reason'];

const STEPS = [
  ...['SELF_DRAFT>SELF_SUBMITTED', 'RETURNED>SELF_SUBMITTED', 'SELF_SUBMITTED>SELF_DRAFT'],
  ...['SELF_SUBMITTED', 'SUPERIOR_ASSESSED', 'REMARKED'].map((from) => `${from}>RETURNED`),
  ...['SELF_DRAFT', 'RETURNED', 'SELF_SUBMITTED', 'REMARKED'].map((from) => `${from}>SUPERIOR_ASSESSED`),
  'SUPERIOR_ASSESSED>REMARKED',
  ...['SUPERIOR_ASSESSED', 'REMARKED'].map((from) => `${from}>LOCKED`),
  ...['SELF_DRAFT', 'RETURNED', 'SELF_SUBMITTED', 'SUPERIOR_ASSESSED', 'REMARKED'].map(
    (from) => `${from}>INSUFFICIENT_DATA`,
  ),
];

/**
 * A body's month of evaluation, and in it everybody's: what they say of themselves, what whoever is above them says, and what the
 * month came to. A closed one keeps regime, choices and facts whole and is never changed: another one takes its place.
 */
export class Evaluations1795046400320 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE evaluation_cycle (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        month date NOT NULL CONSTRAINT evaluation_cycle_month CHECK (extract(day FROM month) = 1),
        self_due_on date NOT NULL,
        superior_due_on date NOT NULL,
        opinion_due_on date NOT NULL,
        decision_due_on date NOT NULL,
        publish_due_on date NOT NULL,
        state text NOT NULL CONSTRAINT evaluation_cycle_state CHECK (state IN ('OPEN', 'LOCKED')),
        opened_by_name text NOT NULL,
        opened_at timestamptz NOT NULL,
        reminded_on date,
        locked_by_name text,
        locked_at timestamptz,
        version int NOT NULL,
        CONSTRAINT evaluation_cycle_in_tenant UNIQUE (tenant_id, id),
        CONSTRAINT evaluation_cycle_once UNIQUE (org_unit_id, month),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        CONSTRAINT evaluation_cycle_days CHECK (self_due_on <= superior_due_on AND superior_due_on <= opinion_due_on
          AND opinion_due_on <= decision_due_on AND decision_due_on <= publish_due_on),
        CONSTRAINT evaluation_cycle_locked CHECK ((state = 'LOCKED') = (locked_at IS NOT NULL)
          AND (locked_at IS NULL) = (locked_by_name IS NULL))
      )
    `);
    await q.query(
      `COMMENT ON COLUMN evaluation_cycle.org_unit_id IS 'The using body, whose people are scored together'`,
    );
    await q.query(`
      CREATE TABLE evaluation (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        cycle_id uuid NOT NULL,
        org_unit_id int NOT NULL,
        staff_member_id uuid NOT NULL,
        person_name text NOT NULL,
        position text NOT NULL,
        staff_kind text NOT NULL CONSTRAINT evaluation_staff_kind CHECK (staff_kind IN ('OFFICIAL', 'CIVIL_SERVANT', 'PUBLIC_EMPLOYEE',
          'CONTRACT_WORKER', 'PART_TIME')),
        rank text NOT NULL CONSTRAINT evaluation_rank CHECK (rank IN ('STAFF', 'DEPUTY', 'HEAD', 'BODY_DEPUTY', 'BODY_HEAD')),
        result text NOT NULL CONSTRAINT evaluation_result CHECK (result IN ('STATE', 'PARTY')),
        superior_id uuid,
        superior_name text,
        regime jsonb NOT NULL,
        choices jsonb NOT NULL,
        state text NOT NULL CONSTRAINT evaluation_state CHECK (state IN ('SELF_DRAFT', 'SELF_SUBMITTED', 'RETURNED',
          'SUPERIOR_ASSESSED', 'REMARKED', 'LOCKED', 'INSUFFICIENT_DATA')),
        self_points jsonb NOT NULL,
        strengths text CHECK (strengths IS NFC NORMALIZED),
        weaknesses text CHECK (weaknesses IS NFC NORMALIZED),
        self_saved_at timestamptz,
        submitted_at timestamptz,
        late_reason text CHECK (late_reason IS NFC NORMALIZED),
        opened_at timestamptz,
        return_reason text CHECK (return_reason IS NFC NORMALIZED),
        returned_by_name text,
        returned_at timestamptz,
        superior_points jsonb,
        superior_remark text CHECK (superior_remark IS NFC NORMALIZED),
        leader jsonb,
        assessed_by uuid,
        assessed_by_name text,
        assessed_at timestamptz,
        meeting_remark text CHECK (meeting_remark IS NFC NORMALIZED),
        cell_remark text CHECK (cell_remark IS NFC NORMALIZED),
        remarked_by_name text,
        remarked_at timestamptz,
        facts jsonb,
        total text,
        hundredths int,
        band text,
        locked_by_name text,
        locked_at timestamptz,
        number int NOT NULL,
        supersedes_id uuid,
        superseded_at timestamptz,
        superseded_by_name text,
        superseded_reason text CHECK (superseded_reason IS NFC NORMALIZED),
        version int NOT NULL,
        CONSTRAINT evaluation_in_tenant UNIQUE (tenant_id, id),
        FOREIGN KEY (tenant_id, cycle_id) REFERENCES evaluation_cycle (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, superior_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, assessed_by) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, supersedes_id) REFERENCES evaluation (tenant_id, id),
        CONSTRAINT evaluation_superior CHECK (superior_id <> staff_member_id AND (superior_id IS NULL) = (superior_name IS NULL)),
        CONSTRAINT evaluation_assessor CHECK (assessed_by <> staff_member_id),
        CONSTRAINT evaluation_assessment CHECK (num_nulls(${ASSESSMENT.join(', ')}) IN (0, ${ASSESSMENT.length})),
        CONSTRAINT evaluation_closed CHECK ((state IN ('LOCKED', 'INSUFFICIENT_DATA')) = (locked_at IS NOT NULL)
          AND num_nulls(${LOCKING.join(', ')}) IN (0, ${LOCKING.length})),
        CONSTRAINT evaluation_score CHECK ((total IS NULL) = (hundredths IS NULL) AND (total IS NULL OR state = 'LOCKED')
          AND (band IS NULL OR total IS NOT NULL)),
        CONSTRAINT evaluation_superseded CHECK (num_nulls(${SUPERSEDING.join(', ')}) IN (0, ${SUPERSEDING.length})
          AND (superseded_at IS NULL OR locked_at IS NOT NULL)),
        CONSTRAINT evaluation_number CHECK (number >= 1 AND (number = 1) = (supersedes_id IS NULL))
      )
    `);
    await q.query(`COMMENT ON COLUMN evaluation.org_unit_id IS 'Where the person worked in the month'`);
    await q.query(`COMMENT ON COLUMN evaluation.hundredths IS 'To look at; what is compared is the exact total'`);
    await q.query(
      `CREATE UNIQUE INDEX evaluation_once ON evaluation (cycle_id, staff_member_id, result) WHERE superseded_at IS NULL`,
    );
    await q.query(`CREATE INDEX evaluation_of_person ON evaluation (staff_member_id)`);
    await q.query(`CREATE INDEX evaluation_of_superior ON evaluation (superior_id)`);
    await this.protect(q);
    await q.query(`CREATE TRIGGER evaluation_step BEFORE UPDATE OF state ON evaluation FOR EACH ROW
      EXECUTE FUNCTION refuse_wrong_step('${STEPS.join("', '")}')`);
    await q.query(`CREATE TRIGGER evaluation_cycle_step BEFORE UPDATE OF state ON evaluation_cycle FOR EACH ROW
      EXECUTE FUNCTION refuse_wrong_step('OPEN>LOCKED', 'LOCKED>OPEN')`);
    // Whoever is evaluated writes their own part and nobody else's; what is closed is not changed by anybody.
    await q.query(`
      CREATE FUNCTION evaluation_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      BEGIN
        IF OLD.locked_at IS NOT NULL AND to_jsonb(NEW) - ARRAY['${SUPERSEDING.join("', '")}']
            IS DISTINCT FROM to_jsonb(OLD) - ARRAY['${SUPERSEDING.join("', '")}'] THEN
          RAISE EXCEPTION 'evaluation % is closed', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_stays';
        END IF;
        IF OLD.staff_member_id = app_person() AND to_jsonb(NEW) - ARRAY['${SELF.join("', '")}']
            IS DISTINCT FROM to_jsonb(OLD) - ARRAY['${SELF.join("', '")}'] THEN
          RAISE EXCEPTION 'evaluation % is somebody else''s to decide', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'evaluation_stays';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(
      `CREATE TRIGGER evaluation_stays BEFORE UPDATE ON evaluation FOR EACH ROW EXECUTE FUNCTION evaluation_stays()`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE evaluation, evaluation_cycle`);
    await q.query(`DROP FUNCTION evaluation_stays`);
  }

  private async protect(q: QueryRunner): Promise<void> {
    await q.query(`SELECT protect_table('evaluation'), protect_table('evaluation_cycle')`);
    await q.query(`CREATE POLICY reached_or_named ON evaluation FOR SELECT
      USING (${tenant} AND (${reached('org_unit_id')} OR ${OWN} OR ${ASSESSED_BY}))`);
    await q.query(
      `CREATE POLICY units_insert ON evaluation FOR INSERT WITH CHECK (${tenant} AND ${reached('org_unit_id')})`,
    );
    await q.query(`CREATE POLICY reached_or_named_update ON evaluation FOR UPDATE
      USING (${tenant} AND (${reached('org_unit_id')} OR ${OWN} OR ${ASSESSED_BY}))`);
    await q.query(`CREATE POLICY reached_or_named ON evaluation_cycle FOR SELECT
      USING (${tenant} AND (${reached('org_unit_id')} OR EXISTS (SELECT 1 FROM evaluation e WHERE e.tenant_id = evaluation_cycle.tenant_id
        AND e.cycle_id = evaluation_cycle.id AND (e.${OWN} OR e.${ASSESSED_BY}))))`);
    await q.query(
      `CREATE POLICY units_insert ON evaluation_cycle FOR INSERT WITH CHECK (${tenant} AND ${reached('org_unit_id')})`,
    );
    await q.query(
      `CREATE POLICY units_update ON evaluation_cycle FOR UPDATE USING (${tenant} AND ${reached('org_unit_id')})`,
    );
  }
}
