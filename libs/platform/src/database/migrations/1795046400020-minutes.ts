import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = [`'IN_PROGRESS>LOCKED'`, `'LOCKED>FOLLOWING'`, `'LOCKED>CLOSED'`, `'FOLLOWING>CLOSED'`];
const AFTER = [
  ...[`'IN_PROGRESS>LOCKED'`, `'LOCKED>SIGNED'`, `'LOCKED>SIGN_REFUSED'`],
  ...[
    `'SIGNED>FOLLOWING'`,
    `'SIGNED>CLOSED'`,
    `'SIGN_REFUSED>FOLLOWING'`,
    `'SIGN_REFUSED>CLOSED'`,
    `'FOLLOWING>CLOSED'`,
  ],
];

const steps = (list: readonly string[]): string => `
  CREATE TRIGGER inspection_steps BEFORE UPDATE ON inspection FOR EACH ROW
    EXECUTE FUNCTION refuse_wrong_step(${list.join(', ')})`;

/** The minutes as a record: frozen when locked, signed or not, added to and never changed. */
export class Minutes1795046400020 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`DROP TRIGGER inspection_steps ON inspection`);
    await q.query(`ALTER TABLE inspection DROP CONSTRAINT inspection_state, ADD CONSTRAINT inspection_state CHECK (state IN
      ('IN_PROGRESS', 'LOCKED', 'SIGNED', 'SIGN_REFUSED', 'FOLLOWING', 'CLOSED'))`);
    await q.query(steps(AFTER));

    await q.query(`
      CREATE TABLE minutes (
        inspection_id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        inspecting_unit_id int NOT NULL,
        content text NOT NULL CHECK (content IS NFC NORMALIZED),
        content_hash bytea NOT NULL,
        locked_at timestamptz NOT NULL,
        signature text NOT NULL CONSTRAINT minutes_signature CHECK (signature IN ('PENDING', 'SIGNED', 'REFUSED')),
        signed_off_by uuid,
        signed_off_by_name text,
        signed_off_at timestamptz,
        refusal_reason text CHECK (refusal_reason IS NFC NORMALIZED),
        witness_name text CHECK (witness_name IS NFC NORMALIZED),
        witness_position text CHECK (witness_position IS NFC NORMALIZED),
        scan_file_id uuid,
        CONSTRAINT minutes_in_tenant UNIQUE (tenant_id, inspection_id),
        CONSTRAINT minutes_hash CHECK (content_hash = sha256(convert_to(content, 'UTF8'))),
        CONSTRAINT minutes_signed_off CHECK ((signature = 'PENDING') = (signed_off_at IS NULL)
          AND (signed_off_at IS NULL) = (signed_off_by IS NULL) AND (signed_off_at IS NULL) = (signed_off_by_name IS NULL)),
        CONSTRAINT minutes_refusal CHECK ((signature = 'REFUSED') = (refusal_reason IS NOT NULL)
          AND (refusal_reason IS NULL) = (witness_name IS NULL) AND (refusal_reason IS NULL) = (witness_position IS NULL)),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspecting_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspection_id) REFERENCES inspection (tenant_id, id),
        FOREIGN KEY (tenant_id, signed_off_by) REFERENCES staff_member (tenant_id, id),
        FOREIGN KEY (tenant_id, scan_file_id) REFERENCES evidence_file (tenant_id, id)
      )
    `);
    await q.query(`
      CREATE TABLE minutes_addendum (
        id uuid PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        inspecting_unit_id int NOT NULL,
        inspection_id uuid NOT NULL,
        number int NOT NULL CHECK (number > 0),
        text text NOT NULL CHECK (text IS NFC NORMALIZED),
        reason text NOT NULL CHECK (reason IS NFC NORMALIZED),
        written_by uuid NOT NULL,
        written_by_name text NOT NULL,
        written_at timestamptz NOT NULL,
        content text NOT NULL,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        CONSTRAINT minutes_addendum_number UNIQUE (inspection_id, number),
        CONSTRAINT minutes_addendum_hash CHECK (hash = sha256(previous_hash || convert_to(content, 'UTF8'))),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspecting_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspection_id) REFERENCES minutes (tenant_id, inspection_id),
        FOREIGN KEY (tenant_id, written_by) REFERENCES staff_member (tenant_id, id)
      )
    `);
    // Whoever writes to the tables, the application or its owner: what was locked stays as it was.
    await q.query(`
      CREATE FUNCTION refuse_change_of_minutes() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'minutes' THEN
          IF (OLD.inspection_id, OLD.tenant_id, OLD.org_unit_id, OLD.inspecting_unit_id, OLD.content, OLD.content_hash,
              OLD.locked_at) IS NOT DISTINCT FROM (NEW.inspection_id, NEW.tenant_id, NEW.org_unit_id,
              NEW.inspecting_unit_id, NEW.content, NEW.content_hash, NEW.locked_at)
             AND (OLD.signature = 'PENDING' OR (OLD.signature, OLD.signed_off_by, OLD.signed_off_by_name, OLD.signed_off_at,
              OLD.refusal_reason, OLD.witness_name, OLD.witness_position) IS NOT DISTINCT FROM (NEW.signature,
              NEW.signed_off_by, NEW.signed_off_by_name, NEW.signed_off_at, NEW.refusal_reason, NEW.witness_name,
              NEW.witness_position)) THEN
            RETURN NEW;
          END IF;
        END IF;
        RAISE EXCEPTION 'minutes of inspection % do not change', OLD.inspection_id
          USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_frozen';
      END $$
    `);
    for (const table of ['minutes', 'minutes_addendum']) {
      await q.query(`
        CREATE TRIGGER ${table}_frozen BEFORE UPDATE OR DELETE ON ${table} FOR EACH ROW
          EXECUTE FUNCTION refuse_change_of_minutes()
      `);
    }
    // Each addendum follows the one before it; the first follows the minutes.
    await q.query(`
      CREATE FUNCTION refuse_loose_addendum() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.previous_hash IS DISTINCT FROM (CASE WHEN NEW.number = 1
            THEN (SELECT m.content_hash FROM minutes m WHERE m.inspection_id = NEW.inspection_id)
            ELSE (SELECT a.hash FROM minutes_addendum a
                   WHERE a.inspection_id = NEW.inspection_id AND a.number = NEW.number - 1) END) THEN
          RAISE EXCEPTION 'addendum % of inspection % follows nothing', NEW.number, NEW.inspection_id
            USING ERRCODE = 'check_violation', CONSTRAINT = 'minutes_addendum_chain';
        END IF;
        RETURN NEW;
      END $$
    `);
    await q.query(`
      CREATE TRIGGER minutes_addendum_chain BEFORE INSERT ON minutes_addendum FOR EACH ROW
        EXECUTE FUNCTION refuse_loose_addendum()
    `);

    const inspecting = `tenant_id = (SELECT app_tenant()) AND inspecting_unit_id = ANY ((SELECT app_units())::int[])`;
    for (const table of ['minutes', 'minutes_addendum']) {
      await q.query(`SELECT protect_table('${table}')`);
      await q.query(`
        CREATE POLICY two_sides ON ${table} FOR SELECT USING (tenant_id = (SELECT app_tenant()) AND
          (inspecting_unit_id = ANY ((SELECT app_units())::int[]) OR (SELECT app_wide())
            OR org_unit_id = ANY ((SELECT app_units())::int[])))
      `);
      await q.query(`CREATE POLICY inspecting_side_adds ON ${table} FOR INSERT WITH CHECK (${inspecting})`);
    }
    await q.query(`CREATE POLICY inspecting_side_changes ON minutes FOR UPDATE USING (${inspecting})`);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP TABLE minutes_addendum, minutes`);
    await q.query(`DROP FUNCTION refuse_loose_addendum, refuse_change_of_minutes`);
    await q.query(`DROP TRIGGER inspection_steps ON inspection`);
    await q.query(`UPDATE inspection SET state = 'LOCKED' WHERE state IN ('SIGNED', 'SIGN_REFUSED')`);
    await q.query(`ALTER TABLE inspection DROP CONSTRAINT inspection_state, ADD CONSTRAINT inspection_state CHECK (state IN
      ('IN_PROGRESS', 'LOCKED', 'FOLLOWING', 'CLOSED'))`);
    await q.query(steps(BEFORE));
  }
}
