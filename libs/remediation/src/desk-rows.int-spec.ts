import { Client } from 'pg';
import { ApplicationLock, type ReadQuery, type Reads, type UnitOfWork } from '@app/platform';
import { cloneDatabase, type TestDatabase } from '../../../test/support/app';
import { under } from '../../../test/support/scope';
import { DeskReadModel } from './desk.read-model';
import { DESK_TABS, type DeskTab } from './dto/desk.requests';

/** Tasks of the unit, and rows that its desk may read for a first page with the counts of all tabs. */
const [TASKS, MOST_ROWS, PAGE] = [5000, 200, 20];
const TODAY = '2026-11-20';

let database: TestDatabase;
let client: Client;
let units: number[];

beforeAll(async () => {
  database = await cloneDatabase();
  await database.superuser(async (owner) => {
    const { rows } = await owner.query<{ id: number; reach: number[] }>(
      `SELECT u.id, org_unit_reach(u.id) AS reach FROM org_unit u WHERE u.tenant_id = 1 AND u.name = 'Xã Minh Khê'`,
    );
    units = rows[0]?.reach ?? [];
    // Which step follows which, and that a finding has one task, is tested elsewhere; the counters look on as ever.
    for (const name of ['remediation_task_steps', 'remediation_task_turns', 'remediation_task_verified']) {
      await owner.query(`ALTER TABLE remediation_task DISABLE TRIGGER ${name}`);
    }
    await owner.query(`
      DO $$ DECLARE k name; BEGIN
        FOR k IN SELECT conname FROM pg_constraint WHERE conrelid = 'remediation_task'::regclass AND contype IN ('f', 'u')
           AND conname <> 'remediation_task_in_tenant' LOOP
          EXECUTE format('ALTER TABLE remediation_task DROP CONSTRAINT %I', k);
        END LOOP;
      END $$`);
    // Of every five tasks two are closed; the others lie in every step, due over half a year, the passed ones overdue.
    const { rows: columns } = await owner.query<{ list: string; picked: string }>(
      `SELECT string_agg(quote_ident(a.attname), ', ') AS list, string_agg('r.' || quote_ident(a.attname), ', ') AS picked
         FROM pg_attribute a WHERE a.attrelid = 'remediation_task'::regclass AND a.attnum > 0 AND NOT a.attisdropped
          AND a.attgenerated = ''`,
    );
    const { list = '', picked = '' } = columns[0] ?? {};
    await owner.query(
      `INSERT INTO remediation_task (${list})
       SELECT ${picked} FROM (SELECT * FROM remediation_task WHERE tenant_id = 1 AND state = 'ACCEPTED' LIMIT 1) t
        CROSS JOIN (SELECT g.state, CASE WHEN g.state <> 'PROVISIONAL' THEN $3::date - 90 + (g.n * 7) % 180 END AS due
           FROM (SELECT n, (ARRAY['CLOSED', 'NEW', 'ACCEPTED', 'CLOSED', 'SUBMITTED', 'SENT_UP', 'RETURNED', 'CLOSED',
                                  'PROVISIONAL', 'CLOSED'])[1 + n % 10] AS state FROM generate_series(1, $1::int) n) g) s
        CROSS JOIN LATERAL jsonb_populate_record(NULL::remediation_task, to_jsonb(t) || jsonb_build_object(
           'id', gen_random_uuid(), 'finding_id', gen_random_uuid(), 'org_unit_id', $2::int, 'body_id', $2::int, 'state', s.state,
           'due_on', s.due, 'calendar_version', CASE WHEN s.due IS NOT NULL THEN 1 END,
           'notice_number', CASE WHEN s.due IS NOT NULL THEN '412/TB-SNV' END,
           'notice_issued_on', CASE WHEN s.due IS NOT NULL THEN '2026-08-03' END,
           'notice_received_on', CASE WHEN s.due IS NOT NULL THEN '2026-08-03' END,
           'overdue_since', CASE WHEN s.due < $3::date AND s.state NOT IN ('CLOSED', 'SENT_UP') THEN s.due + 1 END,
           'closed_on', CASE WHEN s.state = 'CLOSED' THEN s.due END,
           'closed_as', CASE WHEN s.state = 'CLOSED' THEN 'FIXED' END)) r`,
      [TASKS, rows[0]?.id, TODAY],
    );
    // As autovacuum would have.
    await owner.query('VACUUM (ANALYZE)');
  });
  client = new Client({ connectionString: database.appUrl });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

interface Plan {
  'Node Type': string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  'Rows Removed by Filter'?: number;
  'Rows Removed by Index Recheck'?: number;
  Plans?: Plan[];
}

/** Rows of tables that the plan has looked at, whether it kept them or not. */
function rowsRead(plan: Plan): number {
  const looked =
    plan['Actual Rows'] + (plan['Rows Removed by Filter'] ?? 0) + (plan['Rows Removed by Index Recheck'] ?? 0);
  const own = plan['Relation Name'] === undefined ? 0 : Math.ceil(looked * plan['Actual Loops']);
  return (plan.Plans ?? []).reduce((sum, below) => sum + rowsRead(below), own);
}

/** What the read reads, as the desk's own role and under its policies. */
async function measured(ask: (desk: DeskReadModel) => Promise<unknown>): Promise<{ read: number; items: number }> {
  return under(client, { tenant: 1, units }, async () => {
    let read = 0;
    let items = 0;
    const reads = {
      readOrFail: async ({ sql }: ReadQuery, values: readonly unknown[]) => {
        const statement = {
          text: sql(new ApplicationLock().clause(false)),
          values: [1, `{${units.join(',')}}`, ...values],
        };
        const { rows } = await client.query<{ 'QUERY PLAN': { Plan: Plan }[] }>({
          ...statement,
          text: `EXPLAIN (ANALYZE, FORMAT JSON) ${statement.text}`,
        });
        read = rows[0] ? rowsRead(rows[0]['QUERY PLAN'][0]?.Plan ?? ({ 'Actual Rows': NaN } as Plan)) : NaN;
        const [{ body } = { body: '{}' }] = (await client.query<{ body: string }>(statement)).rows;
        items = (JSON.parse(body) as { items?: unknown[] }).items?.length ?? 0;
      },
    };
    const unitOfWork = { current: { today: TODAY } };
    await ask(new DeskReadModel(reads as unknown as Reads, unitOfWork as unknown as UnitOfWork));
    return { read, items };
  });
}

it(`stands on ${TASKS} tasks of one unit`, async () => {
  const { rows } = await database.superuser((owner) =>
    owner.query<{ n: number }>('SELECT count(*)::int AS n FROM remediation_task WHERE org_unit_id = ANY ($1)', [units]),
  );
  expect(rows[0]?.n).toBeGreaterThanOrEqual(TASKS);
});

it.each(DESK_TABS.filter((tab) => tab !== 'proposed'))(
  `reads no more than ${MOST_ROWS} rows for the first page of %s with the counts of all tabs`,
  async (tab: DeskTab) => {
    const list = await measured((desk) => desk.list({ tab }));
    const counts = await measured((desk) => desk.counts());
    expect(list.items).toBe(PAGE);
    expect(counts.read).toBeGreaterThan(0);
    expect(list.read + counts.read).toBeLessThanOrEqual(MOST_ROWS);
  },
);
