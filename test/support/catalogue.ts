import type { Client } from 'pg';

/** One line a thing of schema public: what two databases of the same schema have in common, and nothing else. */
const CATALOGUE = `
  WITH ours AS (SELECT c.* FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relname !~ '^schema_migration'
                 AND c.oid NOT IN (SELECT i.indexrelid FROM pg_index i WHERE i.indrelid = to_regclass('schema_migration'))),
       foreign_things AS (SELECT d.classid, d.objid FROM pg_depend d WHERE d.deptype = 'e')
  SELECT concat('relation ', c.relkind, ' ', c.relname, ' rls ', c.relrowsecurity, c.relforcerowsecurity, ' ', c.reloptions, ' ',
                pg_get_userbyid(c.relowner), ' ', obj_description(c.oid, 'pg_class')) AS line FROM ours c
  UNION ALL
  SELECT concat('column ', c.relname, '.', a.attname, ' ', format_type(a.atttypid, a.atttypmod), ' ', a.attnotnull, a.attidentity,
                a.attgenerated, ' ', pg_get_expr(d.adbin, d.adrelid), ' ', col_description(c.oid, a.attnum))
    FROM ours c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum WHERE c.relkind = 'r'
  UNION ALL
  SELECT concat('constraint ', c.relname, '.', k.conname, ' ', pg_get_constraintdef(k.oid), ' ', k.convalidated)
    FROM ours c JOIN pg_constraint k ON k.conrelid = c.oid
  UNION ALL
  SELECT concat('index ', pg_get_indexdef(c.oid)) FROM ours c WHERE c.relkind = 'i'
  UNION ALL
  SELECT concat('policy ', c.relname, '.', p.polname, ' ', p.polcmd, p.polpermissive, ' ', p.polroles::regrole[], ' ',
                pg_get_expr(p.polqual, p.polrelid), ' ', pg_get_expr(p.polwithcheck, p.polrelid))
    FROM ours c JOIN pg_policy p ON p.polrelid = c.oid
  UNION ALL
  SELECT concat('trigger ', c.relname, '.', pg_get_triggerdef(t.oid)) FROM ours c JOIN pg_trigger t ON t.tgrelid = c.oid
   WHERE NOT t.tgisinternal
  UNION ALL
  SELECT concat('function ', pg_get_functiondef(p.oid), ' ', p.proacl) FROM pg_proc p
   WHERE p.pronamespace = 'public'::regnamespace AND p.oid NOT IN (SELECT objid FROM foreign_things WHERE classid = 'pg_proc'::regclass)
  UNION ALL
  SELECT concat('type ', t.typname) FROM pg_type t
   WHERE t.typnamespace = 'public'::regnamespace AND t.typrelid = 0 AND t.typelem = 0
     AND t.oid NOT IN (SELECT objid FROM foreign_things WHERE classid = 'pg_type'::regclass)`;

export async function catalogueOf(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ line: string }>(CATALOGUE);
  return rows.map(({ line }) => line).sort();
}
