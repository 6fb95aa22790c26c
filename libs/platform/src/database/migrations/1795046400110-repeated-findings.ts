import type { MigrationInterface, QueryRunner } from 'typeorm';

const BEFORE = [
  'opened',
  'closed',
  'closed_late',
  'extended',
  'visits',
  'shortcomings',
  'limitations',
  'breaches',
  'became_overdue',
  'left_overdue',
];
const COUNTED = ['remediation_task', 'task_request', 'finding', 'inspection', 'overdue_spell'];

/** A month also counts the findings that the unit, or what it has succeeded, had had within twelve months before. */
export class RepeatedFindings1795046400110 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`ALTER TABLE month_tally ADD COLUMN repeated int NOT NULL DEFAULT 0`);
    await sayWhatCounts(q, [CLASS, REPEATED]);
    await count(q, [...BEFORE, 'repeated']);
    await q.query(`SELECT month_recount()`);
  }

  async down(q: QueryRunner): Promise<void> {
    await sayWhatCounts(q, [CLASS]);
    await count(q, BEFORE);
    await q.query(`ALTER TABLE month_tally DROP COLUMN repeated`);
  }
}

const CLASS = [
  `r.released_at IS NOT NULL AND r.state <> 'WITHDRAWN'`,
  `CASE r.finding_class WHEN 'SHORTCOMING' THEN 'shortcomings' WHEN 'LIMITATION' THEN 'limitations' ELSE 'breaches' END`,
] as const;
const REPEATED = [`${CLASS[0]} AND r.repeat_number > 0`, `'repeated'`] as const;

/** As the function was made, for what is given. */
async function sayWhatCounts(
  q: QueryRunner,
  facts: readonly (readonly [when: string, measure: string])[],
): Promise<void> {
  const month = `date_trunc('month', (r.released_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date::timestamp)::date`;
  await q.query(`
        CREATE OR REPLACE FUNCTION month_facts(r finding) RETURNS SETOF month_fact LANGUAGE sql IMMUTABLE AS $$
          ${facts
            .map(
              ([when, measure]) =>
                `SELECT r.tenant_id, r.org_unit_id, r.inspecting_unit_id, ${month}, ${measure} WHERE ${when}`,
            )
            .join(' UNION ALL ')}
        $$`);
}

/** As the functions were made. Only what findings count for can be repeated: other tables keep their counters. */
async function count(q: QueryRunner, measures: readonly string[]): Promise<void> {
  const sums = measures.map((name) => `coalesce(sum(f.n) FILTER (WHERE f.measure = '${name}'), 0)`);
  const add = (facts: string): string => `
      INSERT INTO month_tally AS t (tenant_id, org_unit_id, inspecting_unit_id, month, ${measures.join(', ')})
      SELECT f.tenant_id, f.org_unit_id, f.inspecting_unit_id, m.month, ${sums.join(', ')}
        FROM (SELECT x.tenant_id, x.org_unit_id, x.inspecting_unit_id, x.month, x.measure, sum(x.n)::int AS n
                FROM (${facts}) x GROUP BY 1, 2, 3, 4, 5 HAVING sum(x.n) <> 0) f
       CROSS JOIN LATERAL (VALUES (f.month), ('infinity'::date)) AS m(month)
       GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4 DESC
          ON CONFLICT (tenant_id, month, org_unit_id, inspecting_unit_id) DO UPDATE SET
             ${measures.map((name) => `${name} = t.${name} + EXCLUDED.${name}`).join(', ')}`;
  const of = (rows: string, n: number): string =>
    `SELECT m.*, ${n} AS n FROM ${rows} r CROSS JOIN LATERAL month_facts(r::finding) m`;
  await q.query(`
        CREATE OR REPLACE FUNCTION count_changed_finding() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
        BEGIN ${add(`${of('new_rows', 1)} UNION ALL ${of('old_rows', -1)}`)}; RETURN NULL; END $$
      `);
  const all = COUNTED.map((table) => `SELECT m.*, 1 AS n FROM ${table} r CROSS JOIN LATERAL month_facts(r) m`);
  await q.query(`
      CREATE OR REPLACE FUNCTION month_recount() RETURNS void LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM month_tally;
        INSERT INTO overdue_spell (tenant_id, org_unit_id, inspecting_unit_id, task_id, from_on)
        SELECT t.tenant_id, t.org_unit_id, t.inspecting_unit_id, t.id, overdue_from(t.id, t.overdue_since)
          FROM remediation_task t WHERE counts_as_overdue(t.state, t.overdue_since)
           AND NOT EXISTS (SELECT 1 FROM overdue_spell s WHERE s.task_id = t.id AND s.to_on IS NULL);
        DELETE FROM month_tally;
        ${add(all.join(' UNION ALL '))};
      END $$
    `);
}
