import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What only the demo needs: when its story was told, and a copy of that moment to come back to. */
export class Demo1795046400090 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE tenant ADD COLUMN demo_started_at timestamptz`);
    await q.query(`
      ALTER TABLE tenant ADD CONSTRAINT tenant_demo CHECK ((demo_anchor_on IS NULL) = (demo_started_at IS NULL))
    `);
    await q.query(`COMMENT ON COLUMN tenant.demo_started_at IS
      'Real instant at which the story of the demo was told or restored: the clock of the demo runs on from there'`);
    await q.query(`
      CREATE FUNCTION demo_started_at() RETURNS timestamptz LANGUAGE sql STABLE SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
        SELECT max(t.demo_started_at) FROM tenant t HAVING bool_and(t.demo_anchor_on IS NOT NULL)
      $$
    `);
    await q.query(`CREATE SCHEMA demo_pristine`);

    // Parents before children, so that rows can be put back in this order. A table that refers to itself counts once; two
    // that refer to each other do it by a key that can be deferred.
    await q.query(`
      CREATE FUNCTION demo_tables() RETURNS SETOF text LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        WITH RECURSIVE ranked(oid, rank) AS (
          SELECT c.oid, 0 FROM pg_class c
           WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
             AND c.relname <> 'schema_migration'
          UNION
          SELECT f.conrelid, r.rank + 1 FROM ranked r
            JOIN pg_constraint f ON f.confrelid = r.oid AND f.contype = 'f' AND f.conrelid <> f.confrelid AND NOT f.condeferrable
           WHERE r.rank < 100)
        SELECT r.oid::regclass::text FROM ranked r GROUP BY r.oid ORDER BY max(r.rank), r.oid::regclass::text
      $$
    `);
    await q.query(`
      CREATE FUNCTION demo_alone() RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
        SELECT coalesce(bool_and(t.demo_anchor_on IS NOT NULL), false) FROM tenant t
      $$
    `);
    await q.query(`
      CREATE FUNCTION demo_keep() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE name text;
      BEGIN
        IF NOT demo_alone() THEN RETURN; END IF;
        FOR name IN SELECT * FROM demo_tables() LOOP
          EXECUTE format('DROP TABLE IF EXISTS demo_pristine.%I', name);
          CONTINUE WHEN name IN ('session', 'known_place', 'login_throttle', 'idempotency_key');
          EXECUTE format('CREATE TABLE demo_pristine.%I AS TABLE public.%I', name, name);
        END LOOP;
      END $$
    `);
    // False where nothing was kept, or an office's own data stands beside it. In one transaction: whoever looks meanwhile sees all of the old or all of the story. Triggers of our own rest,
    // because every row has passed them once; foreign keys do not.
    await q.query(`
      CREATE FUNCTION demo_restore() RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
      DECLARE
        name text;
        columns text;
        names text[] := ARRAY(SELECT demo_tables());
        counter record;
      BEGIN
        IF NOT demo_alone() OR to_regclass('demo_pristine.tenant') IS NULL THEN RETURN false; END IF;
        EXECUTE 'TRUNCATE ' || (SELECT string_agg(quote_ident(t), ', ') FROM unnest(names) AS t);
        FOREACH name IN ARRAY names LOOP
          EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', name);
        END LOOP;
        SET CONSTRAINTS ALL DEFERRED;
        FOREACH name IN ARRAY names LOOP
          CONTINUE WHEN to_regclass(format('demo_pristine.%I', name)) IS NULL;
          SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attnum) INTO columns FROM pg_attribute a
           WHERE a.attrelid = name::regclass AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '';
          EXECUTE format('INSERT INTO %I (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM demo_pristine.%I', name, columns,
                         columns, name);
        END LOOP;
        SET CONSTRAINTS ALL IMMEDIATE;
        FOREACH name IN ARRAY names LOOP
          EXECUTE format('ALTER TABLE %I ENABLE TRIGGER USER', name);
        END LOOP;
        FOR counter IN
          SELECT c.relname AS table_name, a.attname AS column_name, pg_get_serial_sequence(c.relname, a.attname) AS seq
            FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
           WHERE c.relnamespace = 'public'::regnamespace AND a.attidentity <> ''
        LOOP
          EXECUTE format('SELECT setval(%L, coalesce((SELECT max(%I) FROM %I), 0) + 1, false)', counter.seq,
                         counter.column_name, counter.table_name);
        END LOOP;
        UPDATE tenant SET demo_started_at = clock_timestamp();
        RETURN true;
      END $$
    `);
    await q.query(
      `REVOKE EXECUTE ON FUNCTION demo_started_at, demo_tables, demo_alone, demo_keep, demo_restore FROM PUBLIC`,
    );
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP FUNCTION demo_restore, demo_keep, demo_alone, demo_tables, demo_started_at`);
    await q.query(`DROP SCHEMA demo_pristine CASCADE`);
    await q.query(`ALTER TABLE tenant DROP COLUMN demo_started_at`);
  }
}
