import type { MigrationInterface, QueryRunner } from 'typeorm';

const TENANT = 'tenant_id = (SELECT app_tenant())';
const reached = (column: string): string => `((SELECT app_wide()) OR ${column} = ANY ((SELECT app_units())::int[]))`;
const OF_BODY = `((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_bodies())::int[]))`;
const OWN = 'staff_member_id = (SELECT app_person())';

const ITEM_STEPS = [
  ...['ASSIGNED>REPORTED', 'ASSIGNED>HANDED_OVER', 'ASSIGNED>WITHDRAWN', 'REPORTED>ACCEPTED', 'REPORTED>RETURNED'],
  ...['RETURNED>REPORTED', 'RETURNED>HANDED_OVER', 'RETURNED>WITHDRAWN', 'ACCEPTED>REPORTED', 'ACCEPTED>RETURNED'],
];
const APPROVAL = ['decision_number', 'decided_on', 'decided_by', 'approved_by', 'approved_by_name', 'approved_at'];
const ASKED = ['asked_away', 'asked_away_reason', 'asked_away_at'];
const ACCEPTED = ['accepted_by', 'accepted_by_name', 'accepted_at'];
const WITHDRAWN = ['withdrawn_reason', 'withdrawn_by_name', 'withdrawn_at'];
const REPORTED = ['reported', 'done_on', 'report_note', 'reported_on', 'reported_at'];
const CLAIM = ['claim', 'claimed_at'];
const ANSWER = ['is_objective', 'answer_reason', 'answered_by', 'answered_by_name', 'answered_at'];

const quoted = (columns: readonly string[]): string => columns.map((column) => `'${column}'`).join(', ');

/**
 * The products that a body's list of a year knows, as decisions approved them; the work that people have of them in a month; and
 * what each assessment and each delay took (Nghị định 335/2025, Đ.13, 14, 18). A draft is one value: products are rows once a
 * decision has approved them, and are not changed any more.
 */
export class Work1795046400313 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    // The bodies of the units that are reached and of where the actor works: whose lists of products one works by.
    await q.query(`
      CREATE FUNCTION app_bodies() RETURNS int[] LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        SELECT coalesce(array_agg(DISTINCT u.body_id), '{}') FROM org_unit u
         WHERE u.tenant_id = app_tenant() AND (u.id = ANY (app_units())
            OR u.id = (SELECT s.org_unit_id FROM staff_member s WHERE s.tenant_id = app_tenant() AND s.id = app_person()))
      $$
    `);
    await q.query(`
      CREATE TABLE work_list (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        year int NOT NULL CHECK (year BETWEEN 2000 AND 2199),
        state text NOT NULL CONSTRAINT work_list_state CHECK (state IN ('DRAFT', 'APPROVED', 'DISCARDED')),
        draft jsonb NOT NULL,
        drafted_by_name text NOT NULL,
        drafted_at timestamptz NOT NULL,
        decision_number text CHECK (decision_number IS NFC NORMALIZED),
        decided_on date,
        decided_by text CHECK (decided_by IS NFC NORMALIZED),
        approved_by uuid,
        approved_by_name text,
        approved_at timestamptz,
        version int NOT NULL,
        content_hash bytea NOT NULL,
        CONSTRAINT work_list_in_tenant UNIQUE (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, approved_by) REFERENCES staff_member (tenant_id, id),
        CONSTRAINT work_list_approval CHECK (num_nulls(${APPROVAL.join(', ')}) = CASE state WHEN 'APPROVED' THEN 0 ELSE ${APPROVAL.length} END)
      )
    `);
    await q.query(`COMMENT ON TABLE work_list IS 'One decision on a body''s list of a year; a later one adds to it'`);
    await q.query(`CREATE UNIQUE INDEX work_list_one_draft ON work_list (org_unit_id, year) WHERE state = 'DRAFT'`);
    await q.query(`CREATE INDEX work_list_of_body ON work_list (org_unit_id, year)`);
    await q.query(`CREATE TRIGGER work_list_step BEFORE UPDATE ON work_list FOR EACH ROW
      EXECUTE FUNCTION refuse_wrong_step('DRAFT>APPROVED', 'DRAFT>DISCARDED')`);
    await q.query(`
      CREATE TABLE work_product (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        work_list_id uuid NOT NULL,
        year int NOT NULL,
        ordinal int NOT NULL,
        name text NOT NULL CHECK (name IS NFC NORMALIZED),
        output text NOT NULL CHECK (output IS NFC NORMALIZED),
        complexity int NOT NULL CHECK (complexity BETWEEN 1 AND 5),
        coefficient text NOT NULL CONSTRAINT work_product_coefficient
          CHECK (coefficient ~ '^[0-9]{1,6}([.][0-9]{1,6})?$' AND coefficient::numeric > 0),
        due_pattern text CHECK (due_pattern IS NFC NORMALIZED),
        CONSTRAINT work_product_in_tenant UNIQUE (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, work_list_id) REFERENCES work_list (tenant_id, id)
      )
    `);
    await q.query(`CREATE INDEX work_product_of_body ON work_product (org_unit_id, year)`);
    await q.query(`CREATE INDEX work_product_of_list ON work_product (work_list_id, ordinal)`);
    await q.query(`
      CREATE TABLE work_item (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        body_id int NOT NULL,
        staff_member_id uuid NOT NULL,
        person_name text NOT NULL,
        work_product_id uuid NOT NULL,
        title text NOT NULL CHECK (title IS NFC NORMALIZED),
        kind text NOT NULL CONSTRAINT work_item_kind CHECK (kind IN ('ASSIGNED', 'EXTRA')),
        pieces int NOT NULL CHECK (pieces BETWEEN 1 AND 9999),
        month date NOT NULL CHECK (extract(day FROM month) = 1),
        moved_from date,
        due_on date NOT NULL,
        state text NOT NULL CONSTRAINT work_item_state
          CHECK (state IN ('ASSIGNED', 'REPORTED', 'RETURNED', 'ACCEPTED', 'HANDED_OVER', 'WITHDRAWN')),
        assigned_by uuid,
        assigned_by_name text NOT NULL,
        assigned_at timestamptz NOT NULL,
        taken_from_id uuid,
        remediation_task_id uuid,
        given_away int NOT NULL CHECK (given_away >= 0),
        asked_away int CHECK (asked_away > 0),
        asked_away_reason text CHECK (asked_away_reason IS NFC NORMALIZED),
        asked_away_at timestamptz,
        reported int,
        done_on date,
        report_note text CHECK (report_note IS NFC NORMALIZED),
        reported_on date,
        reported_at timestamptz,
        done int NOT NULL CHECK (done >= 0),
        accepted_by uuid,
        accepted_by_name text,
        accepted_at timestamptz,
        return_reason text CHECK (return_reason IS NFC NORMALIZED),
        withdrawn_reason text CHECK (withdrawn_reason IS NFC NORMALIZED),
        withdrawn_by_name text,
        withdrawn_at timestamptz,
        version int NOT NULL,
        content_hash bytea NOT NULL,
        CONSTRAINT work_item_in_tenant UNIQUE (tenant_id, id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, body_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, work_product_id) REFERENCES work_product (tenant_id, id),
        FOREIGN KEY (tenant_id, taken_from_id) REFERENCES work_item (tenant_id, id),
        FOREIGN KEY (tenant_id, remediation_task_id) REFERENCES remediation_task (tenant_id, id),
        FOREIGN KEY (tenant_id, assigned_by) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, accepted_by) REFERENCES staff_member (tenant_id, id),
        CONSTRAINT work_item_pieces CHECK (done + given_away <= pieces AND reported BETWEEN 0 AND pieces - given_away
          AND asked_away <= pieces - given_away),
        CONSTRAINT work_item_extra CHECK (kind = 'EXTRA' OR taken_from_id IS NULL),
        CONSTRAINT work_item_moved CHECK (moved_from < month),
        CONSTRAINT work_item_asked CHECK (num_nulls(${ASKED.join(', ')}) IN (0, ${ASKED.length})),
        CONSTRAINT work_item_report CHECK (num_nulls(reported, done_on, reported_on, reported_at) IN (0, 4)),
        CONSTRAINT work_item_acceptance CHECK (num_nulls(${ACCEPTED.join(', ')}) IN (0, ${ACCEPTED.length})
          AND (state <> 'ACCEPTED' OR accepted_by IS NOT NULL)),
        CONSTRAINT work_item_acceptor CHECK (accepted_by <> staff_member_id),
        CONSTRAINT work_item_withdrawal CHECK (num_nulls(${WITHDRAWN.join(', ')}) = CASE state WHEN 'WITHDRAWN' THEN 0 ELSE ${WITHDRAWN.length} END)
      )
    `);
    await q.query(`COMMENT ON COLUMN work_item.org_unit_id IS 'Where the person worked when it was assigned'`);
    await q.query(`COMMENT ON COLUMN work_item.month IS 'In which it counts: its first day'`);
    await q.query(
      `COMMENT ON COLUMN work_item.moved_from IS 'The month of before, where it was reported after that one''s cut-off'`,
    );
    await q.query(
      `COMMENT ON COLUMN work_item.done IS 'Pieces that somebody has accepted; reported are the person''s own word'`,
    );
    await q.query(`CREATE INDEX work_item_of_person ON work_item (staff_member_id, month)`);
    await q.query(`CREATE INDEX work_item_of_unit ON work_item (org_unit_id, month, id)`);
    await q.query(`CREATE INDEX work_item_of_product ON work_item (work_product_id)`);
    await q.query(`CREATE INDEX work_item_taken_from ON work_item (taken_from_id) WHERE taken_from_id IS NOT NULL`);
    await q.query(`CREATE UNIQUE INDEX work_item_of_task ON work_item (remediation_task_id, staff_member_id)
      WHERE remediation_task_id IS NOT NULL AND state <> 'WITHDRAWN'`);
    await q.query(`CREATE TRIGGER work_item_step BEFORE UPDATE ON work_item FOR EACH ROW
      EXECUTE FUNCTION refuse_wrong_step(${quoted(ITEM_STEPS)})`);
    await q.query(`
      CREATE TABLE work_mark (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        staff_member_id uuid NOT NULL,
        work_item_id uuid NOT NULL,
        piece int NOT NULL CHECK (piece >= 1),
        kind text NOT NULL CONSTRAINT work_mark_kind CHECK (kind IN ('QUALITY', 'PROGRESS')),
        note text NOT NULL CHECK (note IS NFC NORMALIZED),
        given_by uuid NOT NULL,
        given_by_name text NOT NULL,
        given_at timestamptz NOT NULL,
        claim text CHECK (claim IS NFC NORMALIZED),
        claimed_at timestamptz,
        is_objective boolean,
        answer_reason text CHECK (answer_reason IS NFC NORMALIZED),
        answered_by uuid,
        answered_by_name text,
        answered_at timestamptz,
        content_hash bytea NOT NULL,
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, staff_member_id) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, work_item_id) REFERENCES work_item (tenant_id, id),
        FOREIGN KEY (tenant_id, given_by) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, answered_by) REFERENCES staff_member (tenant_id, id),
        CONSTRAINT work_mark_claim CHECK ((claim IS NULL) = (claimed_at IS NULL)),
        CONSTRAINT work_mark_answer CHECK (num_nulls(${ANSWER.join(', ')}) IN (0, ${ANSWER.length})),
        CONSTRAINT work_mark_by CHECK (given_by <> staff_member_id AND answered_by <> staff_member_id)
      )
    `);
    await q.query(
      `COMMENT ON COLUMN work_mark.is_objective IS 'Whether the cause was objective, as whoever is competent confirmed or denied; the person only claims it'`,
    );
    await q.query(`CREATE INDEX work_mark_of_item ON work_mark (work_item_id, piece)`);
    for (const table of ['work_list', 'work_product', 'work_item', 'work_mark'] as const) {
      await q.query(`SELECT protect_table('${table}')`);
    }
    for (const table of ['work_list', 'work_product'] as const) {
      await q.query(`CREATE POLICY of_body ON ${table} FOR SELECT USING (${TENANT} AND ${OF_BODY})`);
      await q.query(
        `CREATE POLICY reached_insert ON ${table} FOR INSERT WITH CHECK (${TENANT} AND ${reached('org_unit_id')})`,
      );
    }
    await q.query(
      `CREATE POLICY reached_update ON work_list FOR UPDATE USING (${TENANT} AND ${reached('org_unit_id')})`,
    );
    for (const table of ['work_item', 'work_mark'] as const) {
      const seen = `${TENANT} AND (${reached('org_unit_id')} OR ${OWN})`;
      await q.query(`CREATE POLICY reached_or_own ON ${table} FOR SELECT USING (${seen})`);
      await q.query(
        `CREATE POLICY reached_insert ON ${table} FOR INSERT WITH CHECK (${TENANT} AND ${reached('org_unit_id')})`,
      );
      await q.query(`CREATE POLICY reached_or_own_update ON ${table} FOR UPDATE USING (${seen})`);
    }
    // What somebody says about their own work, and what others decide about it, are different columns.
    await this.only(
      q,
      'work_item',
      [...REPORTED, ...ASKED, 'state', 'month', 'moved_from', 'version'],
      [...['state', 'done', 'given_away', 'return_reason', 'version'], ...[...ASKED, ...ACCEPTED, ...WITHDRAWN]],
    );
    await this.only(q, 'work_mark', CLAIM, ANSWER);
  }

  private async only(q: QueryRunner, table: string, own: readonly string[], others: readonly string[]): Promise<void> {
    await q.query(`
      CREATE FUNCTION ${table}_stays() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
      DECLARE
        open_to text[] := CASE WHEN NEW.staff_member_id = app_person() THEN ARRAY[${quoted(own)}] ELSE ARRAY[${quoted(others)}] END;
      BEGIN
        IF to_jsonb(NEW) - open_to IS DISTINCT FROM to_jsonb(OLD) - open_to THEN
          RAISE EXCEPTION '${table} % stays as it was entered', NEW.id
            USING ERRCODE = 'check_violation', CONSTRAINT = '${table}_stays';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(
      `CREATE TRIGGER ${table}_stays BEFORE UPDATE ON ${table} FOR EACH ROW EXECUTE FUNCTION ${table}_stays()`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE work_mark, work_item, work_product, work_list`);
    await q.query(`DROP FUNCTION work_mark_stays, work_item_stays, app_bodies`);
  }
}
