/**
 * Tables whose changes need no entry: the log itself, what wears out by itself, what triggers derive from rows whose own
 * changes have one, and the migrations' own list.
 */
export const WITHOUT_ENTRY = [
  'audit_head',
  'audit_link',
  'audit_entry',
  'read_log',
  'session',
  'known_place',
  'login_throttle',
  // When a token was used last and how often: counted with each request.
  'api_token_use',
  'idempotency_key',
  'overdue_spell',
  'month_tally',
  'schema_migration',
  // Derived by triggers from rows that have their entries.
  'task_tally',
  'staff_name_part',
  'name_syllable',
  // The working rows of an import, told by the entry of the import itself.
  'roster_import_file',
  'roster_import_row',
  'roster_import_number',
  'roster_import_progress',
];

/**
 * Statement triggers that count what really changed, per transaction and table, so that the test database can hold it
 * against what the entries account for. Run as superuser in the template.
 */
export function auditProbe() {
  return `
    CREATE SCHEMA probe;
    CREATE TABLE probe.change (transaction_id bigint NOT NULL, table_name text NOT NULL, op text NOT NULL, n int NOT NULL);
    CREATE FUNCTION probe.note() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog AS $$
    DECLARE n int;
    BEGIN
      SELECT count(*) INTO n FROM changed;
      IF n > 0 THEN
        INSERT INTO probe.change VALUES (pg_current_xact_id()::text::bigint, TG_TABLE_NAME, TG_OP, n);
      END IF;
      RETURN NULL;
    END $$;
    DO $$
    DECLARE t record; o record;
    BEGIN
      FOR t IN SELECT c.relname FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
                AND c.relname <> ALL (ARRAY['${WITHOUT_ENTRY.join("', '")}'])
      LOOP
        FOR o IN SELECT * FROM (VALUES ('INSERT', 'NEW'), ('UPDATE', 'NEW'), ('DELETE', 'OLD')) AS v(op, rows) LOOP
          EXECUTE format('CREATE TRIGGER probe_%s AFTER %s ON public.%I REFERENCING %s TABLE AS changed
                          FOR EACH STATEMENT EXECUTE FUNCTION probe.note()', lower(o.op), o.op, t.relname, o.rows);
        END LOOP;
      END LOOP;
    END $$;
    CREATE VIEW probe.difference AS
      WITH happened AS (
        SELECT c.transaction_id, c.table_name, sum(c.n) AS n FROM probe.change c GROUP BY 1, 2
      ), accounted AS (
        SELECT l.transaction_id, a.key AS table_name, sum(a.value::int) AS n
          FROM public.audit_link l JOIN public.audit_entry e ON e.link_id = l.id
          CROSS JOIN LATERAL json_each_text(e.accounts_for::json) a
         WHERE a.key <> ALL (ARRAY['${WITHOUT_ENTRY.join("', '")}'])
         GROUP BY 1, 2
      )
      SELECT transaction_id, table_name, coalesce(h.n, 0) AS happened, coalesce(a.n, 0) AS accounted
        FROM happened h FULL JOIN accounted a USING (transaction_id, table_name)
       WHERE coalesce(h.n, 0) <> coalesce(a.n, 0);
  `;
}
