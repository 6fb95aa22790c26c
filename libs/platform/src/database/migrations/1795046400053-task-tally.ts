import type { MigrationInterface, QueryRunner } from 'typeorm';

const IN_HAND = `('NEW', 'ACCEPTED', 'SUBMITTED', 'RETURNED', 'REOPENED')`;

/**
 * How many tasks of each unit lie in which bucket of the desk, kept by statement triggers: a page with all its counts
 * reads a handful of rows however many tasks there are. Buckets whose content depends on the day keep the due day.
 */
export class TaskTally1795046400053 implements MigrationInterface {
  async up(q: QueryRunner): Promise<void> {
    await q.query(`
      CREATE TABLE task_tally (
        tenant_id int NOT NULL REFERENCES tenant (id),
        org_unit_id int NOT NULL,
        bucket text NOT NULL CONSTRAINT task_tally_bucket CHECK (bucket IN
          ('OPEN', 'PROVISIONAL', 'NEW', 'OVERDUE', 'DUE', 'TO_SIGN', 'SENT_UP', 'PROPOSED', 'CLOSED')),
        due_on date NOT NULL,
        n int NOT NULL,
        PRIMARY KEY (org_unit_id, bucket, due_on),
        FOREIGN KEY (tenant_id, org_unit_id) REFERENCES org_unit (tenant_id, id)
      ) WITH (fillfactor = 70)
    `);
    await q.query(`COMMENT ON COLUMN task_tally.due_on IS 'Only of bucket DUE; infinity in all others'`);
    // One row a bucket that the task lies in.
    await q.query(`
      CREATE FUNCTION buckets_of(p_state text, p_overdue_since date, p_due_on date, p_proposal uuid)
      RETURNS TABLE (bucket text, due_on date) LANGUAGE sql IMMUTABLE AS $$
        SELECT b.bucket, CASE WHEN b.bucket = 'DUE' THEN p_due_on ELSE 'infinity'::date END
          FROM (VALUES
            ('OPEN', p_state <> 'CLOSED'),
            ('PROVISIONAL', p_state = 'PROVISIONAL'),
            ('NEW', p_state = 'NEW'),
            ('OVERDUE', p_state IN ${IN_HAND} AND p_overdue_since IS NOT NULL),
            ('DUE', p_state IN ${IN_HAND} AND p_overdue_since IS NULL),
            ('TO_SIGN', p_state = 'SUBMITTED'),
            ('SENT_UP', p_state = 'SENT_UP'),
            ('PROPOSED', p_proposal IS NOT NULL),
            ('CLOSED', p_state = 'CLOSED')) AS b(bucket, holds)
         WHERE b.holds
      $$
    `);
    await q.query(`SELECT protect_table('task_tally')`);
    await q.query(`
      CREATE POLICY unit_reads ON task_tally FOR SELECT USING (tenant_id = (SELECT app_tenant())
        AND ((SELECT app_wide()) OR org_unit_id = ANY ((SELECT app_units())::int[])))
    `);
    // Days that are over leave rows that count nothing; only what stands is looked at.
    await q.query(`
      CREATE INDEX task_tally_standing ON task_tally (org_unit_id, bucket, due_on) INCLUDE (n) WHERE n <> 0
    `);
    // As the owner: nobody else may touch the counts. In the order of the key, so that two statements wait for each other
    // instead of crossing; a change that leaves all counts as they are writes nothing.
    const change = (rows: string): string => `
        INSERT INTO task_tally AS y (tenant_id, org_unit_id, bucket, due_on, n)
          SELECT c.tenant_id, c.org_unit_id, b.bucket, b.due_on, sum(c.delta)
            FROM (${rows}) c
            CROSS JOIN LATERAL buckets_of(c.state, c.overdue_since, c.due_on, c.proposal_id) b
           GROUP BY c.tenant_id, c.org_unit_id, b.bucket, b.due_on HAVING sum(c.delta) <> 0
           ORDER BY c.org_unit_id, b.bucket, b.due_on
          ON CONFLICT (org_unit_id, bucket, due_on) DO UPDATE SET n = y.n + EXCLUDED.n;
        RETURN NULL;`;
    const rows = (of: string, delta: number): string =>
      `SELECT ${delta} AS delta, r.tenant_id, r.org_unit_id, r.state, r.overdue_since, r.due_on, r.proposal_id FROM ${of} r`;
    const added = rows('after_rows', 1);
    const taken = rows('before_rows', -1);
    for (const [event, tables, changed] of [
      ['INSERT', 'NEW TABLE AS after_rows', added],
      ['UPDATE', 'OLD TABLE AS before_rows NEW TABLE AS after_rows', `${added} UNION ALL ${taken}`],
      ['DELETE', 'OLD TABLE AS before_rows', taken],
    ] as const) {
      const name = `tally_on_${event.toLowerCase()}`;
      await q.query(`
        CREATE FUNCTION ${name}() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        BEGIN ${change(changed)}
        END $$
      `);
      await q.query(`REVOKE EXECUTE ON FUNCTION ${name} FROM PUBLIC`);
      await q.query(`
        CREATE TRIGGER remediation_task_${name} AFTER ${event} ON remediation_task REFERENCING ${tables}
          FOR EACH STATEMENT EXECUTE FUNCTION ${name}()
      `);
    }
    await q.query(`
      INSERT INTO task_tally (tenant_id, org_unit_id, bucket, due_on, n)
        SELECT t.tenant_id, t.org_unit_id, b.bucket, b.due_on, count(*) FROM remediation_task t
          CROSS JOIN LATERAL buckets_of(t.state, t.overdue_since, t.due_on, t.proposal_id) b GROUP BY 1, 2, 3, 4
    `);
    await q.query(`CREATE INDEX remediation_task_by_state ON remediation_task (org_unit_id, state, due_on, id)`);
    await q.query(`
      CREATE INDEX remediation_task_in_hand ON remediation_task (org_unit_id, due_on, id) WHERE state IN ${IN_HAND}
    `);
    await q.query(`
      CREATE INDEX remediation_task_proposed ON remediation_task (org_unit_id, due_on, id) WHERE proposal_id IS NOT NULL
    `);
    await q.query(`
      CREATE INDEX remediation_task_done ON remediation_task (org_unit_id, closed_on DESC, id DESC) WHERE state = 'CLOSED'
    `);
  }

  async down(q: QueryRunner): Promise<void> {
    await q.query(`
      DROP INDEX remediation_task_done, remediation_task_proposed, remediation_task_in_hand, remediation_task_by_state
    `);
    for (const event of ['delete', 'update', 'insert']) {
      await q.query(`DROP TRIGGER remediation_task_tally_on_${event} ON remediation_task`);
      await q.query(`DROP FUNCTION tally_on_${event}`);
    }
    await q.query(`DROP FUNCTION buckets_of`);
    await q.query(`DROP TABLE task_tally`);
  }
}
