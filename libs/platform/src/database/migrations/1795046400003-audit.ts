import type { MigrationInterface, QueryRunner } from 'typeorm';

export class Audit1795046400003 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE audit_head (
        tenant_id int NOT NULL REFERENCES tenant (id),
        lane_unit_id int NOT NULL,
        seq bigint NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (tenant_id, lane_unit_id)
      )
    `);
    await q.query(`COMMENT ON COLUMN audit_head.lane_unit_id IS
      'Each body has a chain of its own, so that two of them never wait for each other; 0 is the lane of the tenant'`);
    await q.query(`
      CREATE TABLE audit_link (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        lane_unit_id int NOT NULL,
        seq bigint NOT NULL,
        prev bytea NOT NULL,
        hash bytea NOT NULL,
        actor text NOT NULL,
        person text NOT NULL,
        actor_name text NOT NULL,
        request_id text NOT NULL,
        recorded_at timestamptz NOT NULL,
        transaction_id bigint NOT NULL,
        UNIQUE (tenant_id, lane_unit_id, seq)
      )
    `);
    await q.query(`
      CREATE TABLE audit_entry (
        link_id bigint NOT NULL,
        ordinal int NOT NULL,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        action text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        accounts_for text NOT NULL,
        content text,
        content_hash bytea NOT NULL,
        PRIMARY KEY (link_id, ordinal)
      )
    `);
    await q.query(`CREATE INDEX audit_entry_subject ON audit_entry (tenant_id, subject_type, subject_id)`);
    await q.query(`COMMENT ON COLUMN audit_entry.content IS
      'Canonical JSON, hashed as it stands; NULL once personal content was erased, the hash stays and so does the rest'`);

    // Fields are hashed with their length before them, so that no two lists of fields give the same bytes. STABLE as
    // convert_to is: declared any stricter it could not be inlined, and every field of every entry would cost a call.
    await q.query(`
      CREATE FUNCTION audit_field(value text) RETURNS bytea LANGUAGE sql STABLE PARALLEL SAFE AS $$
        SELECT convert_to(octet_length(convert_to(value, 'UTF8')) || ':' || value, 'UTF8')
      $$
    `);

    // The application's only way into the log. The head row is locked after everything else is done, because all
    // writers of one lane queue for it.
    await q.query(`
      CREATE FUNCTION audit_append(
        p_lane int, p_actor text, p_person text, p_actor_name text, p_request text, p_at text, p_entries json
      ) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        v_tenant int := app_tenant();
        v_link bigint := nextval('audit_link_id_seq');
        v_at timestamptz := p_at::timestamptz;
        v_entries bytea;
        v_count int;
        v_head audit_head%ROWTYPE;
        v_hash bytea;
      BEGIN
        WITH added AS (
          INSERT INTO audit_entry (link_id, ordinal, tenant_id, org_unit_id, action, subject_type, subject_id,
                                   accounts_for, content, content_hash)
          SELECT v_link, e.ordinal, v_tenant, e.unit, e.action, e.type, e.id, e.accounts_for, e.content,
                 sha256(convert_to(e.content, 'UTF8'))
            FROM ROWS FROM (json_to_recordset(p_entries) AS
                   (action text, type text, id text, unit int, "accountsFor" text, content text))
                 WITH ORDINALITY AS e(action, type, id, unit, accounts_for, content, ordinal)
          RETURNING *)
        SELECT count(*), string_agg(audit_field(a.action) || audit_field(a.subject_type) || audit_field(a.subject_id)
                 || audit_field(a.org_unit_id::text) || audit_field(a.accounts_for)
                 || audit_field(encode(a.content_hash, 'hex')), ''::bytea ORDER BY a.ordinal)
          INTO v_count, v_entries FROM added a;

        SELECT * INTO v_head FROM audit_head h WHERE h.tenant_id = v_tenant AND h.lane_unit_id = p_lane FOR UPDATE;
        IF NOT FOUND THEN
          INSERT INTO audit_head VALUES (v_tenant, p_lane, 0, sha256(''::bytea)) ON CONFLICT DO NOTHING;
          SELECT * INTO v_head FROM audit_head h WHERE h.tenant_id = v_tenant AND h.lane_unit_id = p_lane FOR UPDATE;
        END IF;

        v_hash := sha256(audit_field('kycuong-audit-1') || audit_field(v_tenant::text) || audit_field(p_lane::text)
          || audit_field((v_head.seq + 1)::text) || audit_field(encode(v_head.hash, 'hex')) || audit_field(p_actor)
          || audit_field(p_person) || audit_field(p_actor_name) || audit_field(p_request) || audit_field(p_at)
          || audit_field(v_count::text) || coalesce(v_entries, ''::bytea));
        INSERT INTO audit_link (id, tenant_id, lane_unit_id, seq, prev, hash, actor, person, actor_name, request_id,
                                recorded_at, transaction_id)
        OVERRIDING SYSTEM VALUE
        VALUES (v_link, v_tenant, p_lane, v_head.seq + 1, v_head.hash, v_hash, p_actor, p_person, p_actor_name,
                p_request, v_at, pg_current_xact_id()::text::bigint);
        UPDATE audit_head h SET seq = v_head.seq + 1, hash = v_hash
         WHERE h.tenant_id = v_tenant AND h.lane_unit_id = p_lane;
      END $$
    `);
    await q.query(`REVOKE EXECUTE ON FUNCTION audit_append FROM PUBLIC`);

    await q.query(`
      CREATE TABLE read_log (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        actor text NOT NULL,
        person text NOT NULL,
        actor_name text NOT NULL,
        subject_type text NOT NULL,
        subject_id text NOT NULL,
        request_id text NOT NULL,
        read_at timestamptz NOT NULL,
        written_at timestamptz NOT NULL DEFAULT clock_timestamp()
      )
    `);
    await q.query(`CREATE INDEX read_log_subject ON read_log (tenant_id, subject_type, subject_id)`);
    await q.query(`
      CREATE TABLE read_log_seal (
        tenant_id int NOT NULL REFERENCES tenant (id),
        to_id bigint NOT NULL,
        from_id bigint NOT NULL,
        rows int NOT NULL,
        hash bytea NOT NULL,
        PRIMARY KEY (tenant_id, to_id)
      )
    `);

    for (const table of ['audit_head', 'audit_link', 'audit_entry', 'read_log', 'read_log_seal']) {
      await q.query(`SELECT protect_table('${table}')`);
    }
    for (const table of ['audit_entry', 'read_log']) {
      await q.query(`
        CREATE POLICY units_read ON ${table} FOR SELECT USING (tenant_id = (SELECT app_tenant())
          AND ((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_units())::int[])))
      `);
    }
    await q.query(`
      CREATE POLICY actor_writes ON read_log FOR INSERT
        WITH CHECK (tenant_id = (SELECT app_tenant()) AND actor = (SELECT app_actor()))
    `);
    for (const table of ['audit_link', 'audit_head', 'read_log_seal']) {
      await q.query(`
        CREATE POLICY wide_reads ON ${table} FOR SELECT
          USING (tenant_id = (SELECT app_tenant()) AND (SELECT app_wide()))
      `);
    }
    await q.query(`
      CREATE POLICY wide_writes ON read_log_seal FOR INSERT
        WITH CHECK (tenant_id = (SELECT app_tenant()) AND (SELECT app_wide()))
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION audit_append`);
    await q.query(`DROP TABLE read_log_seal, read_log, audit_entry, audit_link, audit_head`);
    await q.query(`DROP FUNCTION audit_field`);
  }
}
