import type { MigrationInterface, QueryRunner } from 'typeorm';

const MEASURES = [
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
const monthOf = (day: string): string => `date_trunc('month', ${day}::timestamp)::date`;
const inVietnam = (instant: string): string => `(${instant} AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

/**
 * What happened in each month, a row a unit, kept by the statements that make it happen. `month_facts` says once what each
 * kind of row counts for; the triggers add what the new rows count for and take away what the old ones did.
 */
export class MonthTally1795046400070 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await this.makeTables(q);
    await this.sayWhatCounts(q);
    await this.keepSpells(q);
    await this.keepTally(q);
    await q.query(`SELECT month_recount()`);
  }

  private async makeTables(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE overdue_spell (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        inspecting_unit_id int NOT NULL,
        task_id uuid NOT NULL,
        from_on date NOT NULL,
        to_on date,
        CONSTRAINT overdue_spell_order CHECK (to_on >= from_on),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspecting_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, task_id) REFERENCES remediation_task (tenant_id, id)
      )
    `);
    await q.query(`COMMENT ON TABLE overdue_spell IS
      'The days on which a task was overdue: from the first up to, not including, the last; open while it is'`);
    await q.query(`CREATE UNIQUE INDEX overdue_spell_open ON overdue_spell (task_id) WHERE to_on IS NULL`);
    await q.query(`CREATE INDEX overdue_spell_of_task ON overdue_spell (task_id)`);
    await q.query(`CREATE INDEX overdue_spell_by_unit ON overdue_spell (org_unit_id, from_on)`);
    await q.query(`
      CREATE TABLE month_tally (
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        inspecting_unit_id int NOT NULL,
        month date NOT NULL CONSTRAINT month_tally_month CHECK (extract(day FROM month) = 1 OR month = 'infinity'),
        ${MEASURES.map((name) => `${name} int NOT NULL DEFAULT 0`).join(',\n        ')},
        PRIMARY KEY (tenant_id, month, org_unit_id, inspecting_unit_id),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id),
        FOREIGN KEY (tenant_id, inspecting_unit_id) REFERENCES org_unit (tenant_id, id)
      ) WITH (fillfactor = 70)
    `);
    await q.query(`COMMENT ON COLUMN month_tally.month IS
      'Its first day; infinity for all months together, so that what is overdue now and who was never visited is one row'`);
    await q.query(`CREATE INDEX month_tally_by_unit ON month_tally (org_unit_id, month)`);
    await q.query(`CREATE INDEX month_tally_by_team ON month_tally (inspecting_unit_id, month)`);
    for (const table of ['overdue_spell', 'month_tally']) {
      await q.query(`SELECT protect_table('${table}')`);
      await q.query(`
        CREATE POLICY two_sides ON ${table} FOR SELECT USING (tenant_id = (SELECT app_tenant()) AND ((SELECT app_wide())
          OR org_unit_id = ANY ((SELECT app_units())::int[]) OR inspecting_unit_id = ANY ((SELECT app_units())::int[])))
      `);
    }
    // A month's rows over a whole province, newest first.
    await q.query(`CREATE INDEX remediation_task_by_start ON remediation_task (tenant_id, notice_received_on, id)
      WHERE notice_received_on IS NOT NULL`);
    await q.query(`CREATE INDEX remediation_task_by_closing ON remediation_task (tenant_id, closed_on, id)
      WHERE closed_on IS NOT NULL`);
    await q.query(
      `CREATE INDEX finding_by_release ON finding (tenant_id, released_at, id) WHERE released_at IS NOT NULL`,
    );
    await q.query(`CREATE INDEX inspection_by_start ON inspection (tenant_id, started_at, id)`);
  }

  private async sayWhatCounts(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TYPE month_fact AS
        (tenant_id int, org_unit_id int, inspecting_unit_id int, month date, measure text)
    `);
    const facts = async (
      table: string,
      lines: readonly (readonly [when: string, day: string, measure: string])[],
    ): Promise<void> => {
      await q.query(`
        CREATE FUNCTION month_facts(r ${table}) RETURNS SETOF month_fact LANGUAGE sql IMMUTABLE AS $$
          ${lines
            .map(
              ([when, day, measure]) =>
                `SELECT r.tenant_id, r.org_unit_id, r.inspecting_unit_id, ${monthOf(day)}, ${measure} WHERE ${when}`,
            )
            .join(' UNION ALL ')}
        $$`);
    };
    // Opened on the day from which the term runs. Late: a day of its last term had passed while the unit still had it.
    await facts('remediation_task', [
      ['r.notice_received_on IS NOT NULL', 'r.notice_received_on', `'opened'`],
      ['r.closed_on IS NOT NULL', 'r.closed_on', `'closed'`],
      ['r.closed_on IS NOT NULL AND r.overdue_since IS NOT NULL', 'r.closed_on', `'closed_late'`],
    ]);
    await facts('finding', [
      [
        `r.released_at IS NOT NULL AND r.state <> 'WITHDRAWN'`,
        inVietnam('r.released_at'),
        `CASE r.finding_class WHEN 'SHORTCOMING' THEN 'shortcomings' WHEN 'LIMITATION' THEN 'limitations' ELSE 'breaches' END`,
      ],
    ]);
    // A visit counts for the day it was made, once its minutes are locked: before that it is nobody else's business.
    await facts('inspection', [['r.locked_at IS NOT NULL', inVietnam('r.started_at'), `'visits'`]]);
    await facts('task_request', [[`r.outcome = 'GRANTED'`, inVietnam('r.answered_at'), `'extended'`]]);
    await facts('overdue_spell', [
      ['true', 'r.from_on', `'became_overdue'`],
      ['r.to_on IS NOT NULL', 'r.to_on', `'left_overdue'`],
    ]);
  }

  private async keepSpells(q: QueryRunner): Promise<void> {
    // Waiting for the inspecting body is not the unit's delay, a task put off is not due, and a closed one is nobody's.
    await q.query(`
      CREATE FUNCTION counts_as_overdue(p_state text, p_since date) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
        SELECT p_since IS NOT NULL AND p_state <> ALL (ARRAY['PROVISIONAL', 'SENT_UP', 'DEFERRED', 'CLOSED']) $$
    `);
    // The day of the unit of work; a statement outside of one happens now.
    await q.query(`
      CREATE FUNCTION month_day() RETURNS date LANGUAGE sql STABLE AS $$
        SELECT ${inVietnam('coalesce(app_now(), clock_timestamp())')} $$
    `);
    // Marked under the day after the due date, but not before the day on which the unit had it back.
    await q.query(`
      CREATE FUNCTION overdue_from(p_task uuid, p_since date) RETURNS date LANGUAGE sql STABLE AS $$
        SELECT GREATEST(p_since, (SELECT max(${inVietnam('e.happened_at')}) FROM task_event e
          WHERE e.task_id = p_task AND NOT counts_as_overdue(e.from_state, p_since)
            AND counts_as_overdue(e.to_state, p_since) AND e.from_state <> 'PROVISIONAL')) $$
    `);
    await q.query(`
      CREATE FUNCTION keep_overdue_spells() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
      SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE overdue_spell s SET to_on = GREATEST(s.from_on, month_day())
          FROM old_rows o JOIN new_rows n ON n.id = o.id
         WHERE s.task_id = n.id AND s.to_on IS NULL
           AND counts_as_overdue(o.state, o.overdue_since) AND NOT counts_as_overdue(n.state, n.overdue_since);
        INSERT INTO overdue_spell (tenant_id, org_unit_id, inspecting_unit_id, task_id, from_on)
        SELECT n.tenant_id, n.org_unit_id, n.inspecting_unit_id, n.id,
               CASE WHEN o.overdue_since IS NULL THEN overdue_from(n.id, n.overdue_since)
                    ELSE GREATEST(n.overdue_since, month_day()) END
          FROM old_rows o JOIN new_rows n ON n.id = o.id
         WHERE NOT counts_as_overdue(o.state, o.overdue_since) AND counts_as_overdue(n.state, n.overdue_since);
        RETURN NULL;
      END $$
    `);
    await q.query(`
      CREATE TRIGGER remediation_task_spells AFTER UPDATE ON remediation_task
        REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION keep_overdue_spells()
    `);
  }

  private async keepTally(q: QueryRunner): Promise<void> {
    const sums = MEASURES.map((name) => `coalesce(sum(f.n) FILTER (WHERE f.measure = '${name}'), 0)`);
    // All months together comes first: whoever counts for a unit waits there, so that two never hold one another up.
    const add = (facts: string): string => `
      INSERT INTO month_tally AS t (tenant_id, org_unit_id, inspecting_unit_id, month, ${MEASURES.join(', ')})
      SELECT f.tenant_id, f.org_unit_id, f.inspecting_unit_id, m.month, ${sums.join(', ')}
        FROM (SELECT x.tenant_id, x.org_unit_id, x.inspecting_unit_id, x.month, x.measure, sum(x.n)::int AS n
                FROM (${facts}) x GROUP BY 1, 2, 3, 4, 5 HAVING sum(x.n) <> 0) f
       CROSS JOIN LATERAL (VALUES (f.month), ('infinity'::date)) AS m(month)
       GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4 DESC
          ON CONFLICT (tenant_id, month, org_unit_id, inspecting_unit_id) DO UPDATE SET
             ${MEASURES.map((name) => `${name} = t.${name} + EXCLUDED.${name}`).join(', ')}`;
    for (const table of COUNTED) {
      const of = (rows: string, n: number): string =>
        `SELECT m.*, ${n} AS n FROM ${rows} r CROSS JOIN LATERAL month_facts(r::${table}) m`;
      await q.query(`
        CREATE FUNCTION count_new_${table}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$ BEGIN ${add(of('new_rows', 1))}; RETURN NULL; END $$
      `);
      await q.query(`
        CREATE FUNCTION count_changed_${table}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
        SET search_path = public, pg_temp AS $$
        BEGIN ${add(`${of('new_rows', 1)} UNION ALL ${of('old_rows', -1)}`)}; RETURN NULL; END $$
      `);
      await q.query(`
        CREATE TRIGGER ${table}_recounted AFTER UPDATE ON ${table}
          REFERENCING OLD TABLE AS old_rows NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_changed_${table}()
      `);
    }
    // Findings, visits and requests begin as somebody's own and count for nothing: recording one pays for no trigger.
    for (const table of ['remediation_task', 'overdue_spell']) {
      await q.query(`
        CREATE TRIGGER ${table}_counted AFTER INSERT ON ${table}
          REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION count_new_${table}()
      `);
    }
    await q.query(`DROP FUNCTION count_new_finding, count_new_inspection, count_new_task_request`);
    const all = COUNTED.map((table) => `SELECT m.*, 1 AS n FROM ${table} r CROSS JOIN LATERAL month_facts(r) m`);
    await q.query(`
      CREATE FUNCTION month_recount() RETURNS void LANGUAGE plpgsql AS $$
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
    await q.query(`COMMENT ON FUNCTION month_recount IS
      'Counts everything anew, for rows that came in without triggers. What was overdue and no longer is, is not guessed'`);
    for (const name of ['keep_overdue_spells', 'month_recount', ...(await counters(q))]) {
      await q.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
    }
  }

  async down(q: QueryRunner): Promise<void> {
    for (const table of COUNTED.filter((name) => name !== 'overdue_spell')) {
      await q.query(`DROP TRIGGER ${table}_recounted ON ${table}`);
    }
    await q.query(`DROP TRIGGER remediation_task_counted ON remediation_task`);
    await q.query(`DROP TRIGGER remediation_task_spells ON remediation_task`);
    await q.query(
      `DROP INDEX remediation_task_by_start, remediation_task_by_closing, finding_by_release, inspection_by_start`,
    );
    await q.query(`DROP FUNCTION month_facts(remediation_task), month_facts(finding), month_facts(inspection),
      month_facts(task_request), month_facts(overdue_spell)`);
    await q.query(`DROP TABLE month_tally, overdue_spell`);
    const functions = [...(await counters(q)), 'month_recount', 'keep_overdue_spells', 'overdue_from', 'month_day'];
    await q.query(`DROP FUNCTION ${functions.join(', ')}, counts_as_overdue`);
    await q.query(`DROP TYPE month_fact`);
  }
}

async function counters(q: QueryRunner): Promise<string[]> {
  const rows = (await q.query(`SELECT proname FROM pg_proc WHERE pronamespace = 'public'::regnamespace
    AND proname ~ '^count_(new|changed)_'`)) as { proname: string }[];
  return rows.map(({ proname }) => proname);
}
