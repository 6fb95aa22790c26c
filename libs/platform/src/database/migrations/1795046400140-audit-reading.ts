import type { MigrationInterface, QueryRunner } from 'typeorm';

// What changes in `audit_append`: who may read an entry, and when it was written. Hash and chain are as before.
const APPEND = [
  [
    'accounts_for, content, content_hash)',
    'accounts_for, content, content_hash, recorded_at, inspecting_unit_id, is_internal)',
  ],
  [
    `sha256(convert_to(e.content, 'UTF8'))`,
    `sha256(convert_to(e.content, 'UTF8')), v_at, e.inspecting, coalesce(e.internal, false)`,
  ],
  ['"accountsFor" text, content text)', '"accountsFor" text, content text, inspecting int, internal boolean)'],
  ['unit, accounts_for, content, ordinal)', 'unit, accounts_for, content, inspecting, internal, ordinal)'],
] as const;

async function rewriteAppend(q: QueryRunner, edits: readonly (readonly [string, string])[]): Promise<void> {
  const [found] = (await q.query(`SELECT pg_get_functiondef('audit_append'::regproc) AS text`)) as { text: string }[];
  let text = found?.text ?? '';
  for (const [from, to] of edits) {
    if (!text.includes(from)) throw new Error(`audit_append does not say ${from}`);
    text = text.replace(from, () => to);
  }
  await q.query(text);
}

// What the inspecting side did before the unit was told, as far as it was written before entries said so themselves.
const INTERNAL = [
  ...['opened', 'represented', 'team-joined', 'team-left', 'roll-called', 'item-answered', 'finding-recorded'],
  ...[
    'finding-revised',
    'finding-withdrawn',
    'finding-evidence-added',
    'finding-evidence-removed',
    'finding-evidence-arranged',
  ],
  ...['amendment-proposed', 'amendment-refused'],
].map((action) => `'inspection.${action}'`);

const SUBJECTS = ['inspection', 'finding', 'finding_amendment', 'remediation_task', 'task_request'];

export class AuditReading1795046400140 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      ALTER TABLE audit_entry ADD COLUMN recorded_at timestamptz, ADD COLUMN inspecting_unit_id int,
        ADD COLUMN is_internal boolean NOT NULL DEFAULT false
    `);
    await q.query(`COMMENT ON COLUMN audit_entry.recorded_at IS 'As the link has it, so that a unit is read by time'`);
    await q.query(`COMMENT ON COLUMN audit_entry.inspecting_unit_id IS 'The inspecting body reads it too'`);
    await q.query(`COMMENT ON COLUMN audit_entry.is_internal IS
      'Working of the inspecting side: what the unit is told stands in the minutes, what came before is not shown to it'`);
    await q.query(`UPDATE audit_entry e SET recorded_at = l.recorded_at FROM audit_link l WHERE l.id = e.link_id`);
    for (const table of SUBJECTS) {
      await q.query(`
        UPDATE audit_entry e SET inspecting_unit_id = x.inspecting_unit_id,
               is_internal = e.subject_type = 'finding_amendment' OR e.action IN (${INTERNAL.join(', ')})
          FROM ${table} x WHERE e.subject_type = '${table}' AND e.subject_id = x.id::text
           AND (e.subject_type = 'finding_amendment' OR e.action NOT LIKE 'notification.%')
      `);
    }
    await q.query(`ALTER TABLE audit_entry ALTER recorded_at SET NOT NULL`);
    await q.query(
      `CREATE INDEX audit_entry_of_unit ON audit_entry (tenant_id, org_unit_id, recorded_at, link_id, ordinal)`,
    );
    await q.query(`
      CREATE INDEX audit_entry_of_body ON audit_entry (tenant_id, inspecting_unit_id, recorded_at, link_id, ordinal)
        WHERE inspecting_unit_id IS NOT NULL
    `);
    await rewriteAppend(q, APPEND);

    await q.query(`DROP POLICY units_read ON audit_entry`);
    await q.query(`
      CREATE POLICY two_sides ON audit_entry FOR SELECT USING (tenant_id = (SELECT app_tenant()) AND
        (inspecting_unit_id = ANY ((SELECT app_units())::int[]) OR (NOT is_internal AND
          ((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_units())::int[])))))
    `);
    // Whoever checks a chain must see all of it.
    await q.query(`
      CREATE POLICY job_verifies ON audit_entry FOR SELECT USING (tenant_id = (SELECT app_tenant())
        AND (SELECT app_wide()) AND (SELECT app_actor()) = 'job:audit.verify')
    `);
    // Who acted and when is told to whoever may read one of the entries; their own policies decide.
    await q.query(`
      CREATE POLICY with_entries ON audit_link FOR SELECT USING (tenant_id = (SELECT app_tenant())
        AND EXISTS (SELECT 1 FROM audit_entry e WHERE e.link_id = audit_link.id))
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`DROP POLICY with_entries ON audit_link`);
    await q.query(`DROP POLICY job_verifies ON audit_entry`);
    await q.query(`DROP POLICY two_sides ON audit_entry`);
    await q.query(`
      CREATE POLICY units_read ON audit_entry FOR SELECT USING (tenant_id = (SELECT app_tenant())
        AND ((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_units())::int[])))
    `);
    await rewriteAppend(
      q,
      APPEND.map(([from, to]) => [to, from]),
    );
    await q.query(`DROP INDEX audit_entry_of_body, audit_entry_of_unit`);
    await q.query(`
      ALTER TABLE audit_entry DROP COLUMN is_internal, DROP COLUMN inspecting_unit_id, DROP COLUMN recorded_at
    `);
  }
}
