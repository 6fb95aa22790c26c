import type { Client } from 'pg';
import { TABLES_WITHOUT_TENANT, withClient } from '@app/platform';
import { TABLE_PRIVILEGES } from '../../libs/platform/src/database/privileges';
import { cloneDatabase, type TestDatabase } from '../support/app';
import { refusalOf, under } from '../support/scope';

let database: TestDatabase;
let tables: string[];

beforeAll(async () => {
  database = await cloneDatabase();
  tables = await names(
    `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
  );
});
afterAll(() => database.drop());

const select = <Row extends object>(text: string): Promise<Row[]> =>
  database.superuser(async (client) => (await client.query<Row>(text)).rows);
const names = async (text: string): Promise<string[]> =>
  (await select<Record<string, string>>(text)).flatMap((row) => Object.values(row)).sort();
const asApplication = <T>(work: (client: Client) => Promise<T>): Promise<T> => withClient(database.appUrl, work);

describe('protection of the tables', () => {
  it('every table but the exempt ones has row-level security on and forced', async () => {
    const open = await names(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
      AND relkind IN ('r', 'p') AND NOT (relrowsecurity AND relforcerowsecurity)`);
    expect(open).toEqual([...TABLES_WITHOUT_TENANT].sort());
  });

  it('every table but the exempt ones says whose tenant a row is, and must say it', async () => {
    const without = await names(`SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace
      AND relkind IN ('r', 'p') AND relname <> 'tenant' AND NOT EXISTS (SELECT 1 FROM pg_attribute a
        WHERE a.attrelid = pg_class.oid AND a.attname = 'tenant_id' AND a.attnotnull)`);
    expect(without).toEqual([...TABLES_WITHOUT_TENANT].sort());
  });

  it('a reference between rows of tenants carries the tenant, so that it cannot cross', async () => {
    const crossing = await names(`
      SELECT c.conname FROM pg_constraint c
       WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace AND c.confrelid <> 'tenant'::regclass AND NOT EXISTS (
         SELECT 1 FROM unnest(c.conkey, c.confkey) AS pair(here, there)
           JOIN pg_attribute h ON h.attrelid = c.conrelid AND h.attnum = pair.here AND h.attname = 'tenant_id'
           JOIN pg_attribute t ON t.attrelid = c.confrelid AND t.attnum = pair.there AND t.attname = 'tenant_id')`);
    expect(crossing).toEqual([]);
  });

  // Whoever deletes a person looks into each of these tables, once a person: without an index it would be read whole.
  it('an index leads to whoever a row names', async () => {
    const without = await names(`
      SELECT c.conrelid::regclass || '.' || a.attname FROM pg_constraint c
        JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[array_length(c.conkey, 1)]
       WHERE c.contype = 'f' AND c.confrelid = 'staff_member'::regclass AND c.conparentid = 0 AND NOT EXISTS (
         SELECT FROM pg_index i WHERE i.indrelid = c.conrelid AND (i.indkey[0] = a.attnum OR (i.indkey[1] = a.attnum
           AND i.indkey[0] = (SELECT t.attnum FROM pg_attribute t WHERE t.attrelid = c.conrelid AND t.attname = 'tenant_id'))))`);
    expect(without).toEqual([]);
  });

  it('every policy asks for the tenant, of the row that is and of the row that will be; the owner’s own does not', async () => {
    const without = await select<{ relname: string; polname: string }>(`
      SELECT p.polrelid::regclass::text AS relname, p.polname FROM pg_policy p
       WHERE p.polname <> 'owner_everything'
         AND NOT (coalesce(pg_get_expr(p.polqual, p.polrelid), 'app_tenant()') LIKE '%app_tenant()%'
              AND coalesce(pg_get_expr(p.polwithcheck, p.polrelid), 'app_tenant()') LIKE '%app_tenant()%')`);
    expect(without).toEqual([]);
    const owners = await names(`SELECT DISTINCT r.rolname FROM pg_policy p CROSS JOIN unnest(p.polroles) AS role(oid)
      JOIN pg_roles r ON r.oid = role.oid WHERE p.polname = 'owner_everything'`);
    expect(owners).toEqual(await names("SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'public'"));
  });

  it('functions that look past the policies are closed to everybody else and fix their search path', async () => {
    const loose = await names(`
      SELECT p.proname FROM pg_proc p
       WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
         AND (p.proacl IS NULL OR EXISTS (SELECT 1 FROM aclexplode(p.proacl) a WHERE a.grantee = 0)
              OR NOT coalesce(p.proconfig, '{}') @> ARRAY['search_path=public, pg_temp'])`);
    expect(loose).toEqual([]);
  });
});

describe('the application role', () => {
  it('owns nothing and has no attribute that would free it', async () => {
    const [role] = await asApplication(
      async (client) =>
        (
          await client.query(`
            SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication,
                   EXISTS (SELECT 1 FROM pg_shdepend WHERE refobjid = r.oid AND deptype = 'o') AS owns,
                   EXISTS (SELECT 1 FROM pg_auth_members WHERE member = r.oid) AS is_member,
                   has_schema_privilege('public', 'CREATE') OR has_database_privilege(current_database(), 'CREATE') AS creates
              FROM pg_roles r WHERE rolname = current_user`)
        ).rows,
    );
    expect(role).toEqual({
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      rolreplication: false,
      owns: false,
      is_member: false,
      creates: false,
    });
  });

  it('can make no table, empty none, and change no protection', async () => {
    const attempts = [
      'CREATE TABLE mine (id int)',
      'CREATE SCHEMA mine',
      ...tables.flatMap((table) => [
        `TRUNCATE ${table}`,
        `ALTER TABLE ${table} DISABLE ROW LEVEL SECURITY`,
        `ALTER TABLE ${table} DISABLE TRIGGER ALL`,
        `CREATE POLICY mine ON ${table} USING (true)`,
      ]),
      'SET LOCAL session_replication_role = replica',
    ];
    const refusals = await asApplication((client) =>
      under(client, {}, async () => {
        const found: [string, string | null][] = [];
        for (const attempt of attempts) found.push([attempt, await refusalOf(client, attempt)]);
        return found;
      }),
    );
    expect(refusals.filter(([, state]) => state !== '42501')).toEqual([]);
  });

  it('is refused, not obeyed, where it asks to be shown rows without the policies', async () => {
    const guarded = tables.filter((table) => !TABLES_WITHOUT_TENANT.some((exempt) => exempt === table));
    const refusals = await asApplication((client) =>
      under(client, {}, async () => {
        await client.query('SET LOCAL row_security = off');
        const found: (string | null)[] = [];
        for (const table of guarded) found.push(await refusalOf(client, `SELECT 1 FROM ${table}`));
        return found;
      }),
    );
    expect(new Set(refusals)).toEqual(new Set(['42501']));
  });

  it('has exactly the privileges that are written down, on every table that there is', async () => {
    expect(Object.keys(TABLE_PRIVILEGES).sort()).toEqual(tables);
    const given = await asApplication(async (client) => {
      const { rows } = await client.query<{ relname: string; privileges: string[] }>(`
        SELECT c.relname::text, array(
                 SELECT p.name FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE', 'REFERENCES', 'TRIGGER']) AS p(name)
                  WHERE has_table_privilege(c.oid, p.name)
                 UNION ALL
                 SELECT p.name || ' (' || string_agg(a.attname, ', ' ORDER BY a.attname) || ')'
                   FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'REFERENCES']) AS p(name), pg_attribute a
                  WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
                    AND NOT has_table_privilege(c.oid, p.name) AND has_column_privilege(c.oid, a.attnum, p.name)
                  GROUP BY p.name) AS privileges
          FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')`);
      return rows;
    });
    const spelled = (privileges: readonly string[]): string => [...privileges].sort().join(', ');
    expect(Object.fromEntries(given.map(({ relname, privileges }) => [relname, spelled(privileges)]))).toEqual(
      Object.fromEntries(tables.map((table) => [table, spelled(listed(TABLE_PRIVILEGES[table] ?? ''))])),
    );
  });

  it('may call each of the functions that look past the policies', async () => {
    const mayCall = `SELECT p.proname::text FROM pg_proc p WHERE p.pronamespace = 'public'::regnamespace AND p.prosecdef
      AND has_function_privilege(p.oid, 'EXECUTE')`;
    const called = await asApplication(async (client) => (await client.query<{ proname: string }>(mayCall)).rows);
    expect(called.map(({ proname }) => proname).sort()).toEqual([
      'audit_append',
      'auth_account',
      'auth_link',
      'auth_names',
      'auth_session',
      'auth_token',
      'auth_touch',
      'demo_begin',
      'demo_is_being_told',
      'demo_keep',
      'demo_leave',
      'demo_restore',
      'demo_started_at',
      'evaluated_months',
      'evaluation_decide_again',
      'evaluation_is_assessed',
      'evaluation_led_cycles',
      'evaluation_reopen',
      'evidence_damaged',
      'evidence_known',
      'finding_effect_has_month',
      'finding_effect_months',
      'finding_effects_take_back',
      'installation_state',
      'named_in_findings',
      'personal_numbers_held',
      'rebuild_reach',
      'roster_import_hindrances',
      'roster_import_undo',
      'roster_import_undo_months',
      'roster_import_undo_numbers',
      'staff_named',
      'sweep_worn_out',
      'task_finding_withdrawn',
      'tenant_ids',
      'unit_leaders',
      'verifier_is_independent',
      'visit_roster',
      'visits_headed_by',
      'visits_open_at',
      'work_months_hold',
    ]);
  });
});

/** `SELECT, UPDATE (b, a)` as its parts, columns in order. */
function listed(privileges: string): string[] {
  return [...privileges.matchAll(/([A-Z]+)(?: \(([^)]*)\))?/g)].map(([, name = '', columns]) =>
    columns === undefined ? name : `${name} (${columns.split(', ').sort().join(', ')})`,
  );
}
