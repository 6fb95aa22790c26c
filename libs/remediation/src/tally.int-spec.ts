import type { Client } from 'pg';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { cloneDatabase, type TestDatabase } from '../../../test/support/app';
import { BUCKETS } from './rules';

// The counts of the desk are kept by triggers. Whatever is done to tasks, by however many at a time, they are what
// counting the rows gives.
let database: TestDatabase;
let units: number[];
let like = '';

beforeAll(async () => {
  database = await cloneDatabase();
  await database.superuser(async (client) => {
    // Only the triggers under test look on: which step follows which is tested elsewhere.
    for (const trigger of ['remediation_task_steps', 'remediation_task_turns', 'remediation_task_verified']) {
      await client.query(`ALTER TABLE remediation_task DISABLE TRIGGER ${trigger}`);
    }
    await client.query(`
      DO $$ DECLARE k name; BEGIN
        FOR k IN SELECT conname FROM pg_constraint WHERE conrelid = 'remediation_task'::regclass AND contype IN ('f', 'u')
           AND conname <> 'remediation_task_in_tenant' LOOP
          EXECUTE format('ALTER TABLE remediation_task DROP CONSTRAINT %I', k);
        END LOOP;
      END $$`);
    const { rows } = await client.query<{ id: number }>(
      `SELECT id FROM org_unit WHERE tenant_id = 1 AND kind IN ('COMMUNE', 'WARD') AND valid_to IS NULL ORDER BY id`,
    );
    units = rows.map(({ id }) => id);
    const found = await client.query<{ id: string }>(
      `SELECT id FROM remediation_task WHERE state = 'ACCEPTED' LIMIT 1`,
    );
    like = found.rows[0]?.id ?? '';
  });
});
afterAll(() => database.drop());

const counted = (client: Client): Promise<unknown[]> =>
  client
    .query(
      `SELECT t.org_unit_id, b.bucket, b.due_on::text, count(*)::int AS n FROM remediation_task t
        CROSS JOIN LATERAL buckets_of(t.state, t.overdue_since, t.due_on, t.proposal_id) b
       GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    )
    .then(({ rows }) => rows);
const kept = (client: Client): Promise<unknown[]> =>
  client
    .query(`SELECT org_unit_id, bucket, due_on::text, n FROM task_tally WHERE n <> 0 ORDER BY 1, 2, 3`)
    .then(({ rows }) => rows);

const NO_CLOCK = ['due_on', 'notice_number', 'notice_issued_on', 'notice_received_on', 'calendar_version'];
const looks = [
  { state: 'PROVISIONAL', ...Object.fromEntries(NO_CLOCK.map((column) => [column, null])) },
  ...['NEW', 'ACCEPTED', 'RETURNED', 'REOPENED', 'SUBMITTED', 'SENT_UP'].map((state) => ({ state })),
  { state: 'DEFERRED', deferred_until: '2027-01-04', deferred_from: 'ACCEPTED' },
  { state: 'CLOSED', closed_on: '2026-11-20', closed_as: 'FIXED' },
];
const CLEAN = { deferred_until: null, deferred_from: null, closed_on: null, closed_as: null, calendar_version: 1 };
const NOTICE = { notice_number: '412/TB-SNV', notice_issued_on: '2026-11-02', notice_received_on: '2026-11-02' };

const look = fc.record({
  unit: fc.nat({ max: 2 }),
  look: fc.constantFrom(...looks),
  due: fc.constantFrom('2026-11-18', '2026-11-20', '2026-11-24', '2026-12-30'),
  late: fc.boolean(),
  proposed: fc.boolean(),
});
type Look = typeof look extends fc.Arbitrary<infer T> ? T : never;
const act = fc.oneof(
  fc.record({ verb: fc.constant('add' as const), looks: fc.array(look, { minLength: 1, maxLength: 4 }) }),
  fc.record({
    verb: fc.constant('change' as const),
    which: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
    to: look,
  }),
  fc.record({ verb: fc.constant('remove' as const), which: fc.array(fc.nat(), { minLength: 1, maxLength: 2 }) }),
);
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never;

const rowOf = ({ unit, look: looked, due, late, proposed }: Look): Record<string, unknown> => ({
  org_unit_id: units[unit % units.length],
  overdue_since: late ? '2026-11-19' : null,
  proposal_id: proposed ? uuidv7() : null,
  ...{ ...CLEAN, ...NOTICE, due_on: due },
  ...looked,
});

async function perform(client: Client, ids: string[], done: Act): Promise<void> {
  const some = (which: readonly number[]): string[] => which.flatMap((at) => ids[at % Math.max(ids.length, 1)] ?? []);
  if (done.verb === 'add') {
    const rows = done.looks.map((made) => ({ ...rowOf(made), id: uuidv7(), finding_id: uuidv7() }));
    const columns = Object.keys(rows[0] ?? {});
    const others = `SELECT string_agg(quote_ident(a.attname), ', ') AS list FROM pg_attribute a WHERE a.attrelid = 'remediation_task'::regclass
                      AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND a.attname <> ALL ($1)`;
    const {
      rows: [first],
    } = await client.query<{ list: string }>(others, [columns]);
    const list = [...columns, first?.list].join(', ');
    await client.query(
      `INSERT INTO remediation_task (${list}) SELECT ${columns.map((column) => `m.${column}`).join(', ')}, ${(
        first?.list ?? ''
      )
        .split(', ')
        .map((column) => `t.${column}`)
        .join(', ')}
         FROM remediation_task t, jsonb_populate_recordset(NULL::remediation_task, $1) m WHERE t.id = $2`,
      [JSON.stringify(rows), like],
    );
    ids.push(...rows.map(({ id }) => id));
  } else if (done.verb === 'change') {
    const set = rowOf(done.to);
    const values = Object.keys(set).map((column, at) => `${column} = $${at + 2}`);
    await client.query(`UPDATE remediation_task SET ${values.join(', ')} WHERE id = ANY ($1)`, [
      some(done.which),
      ...Object.values(set),
    ]);
  } else {
    const gone = [some(done.which)];
    await client.query(`DELETE FROM overdue_spell WHERE task_id = ANY ($1)`, gone);
    await client.query(`DELETE FROM remediation_task WHERE id = ANY ($1)`, gone);
  }
}

it('starts out as the rows are', async () => {
  await database.superuser(async (client) => expect(await kept(client)).toEqual(await counted(client)));
});

// A failure prints its seed and path.
it('is what counting gives after any changes, three writers at once, some of which think better of it', async () => {
  const ids = [[], [], []] as string[][];
  await database.superuser(async (watcher) => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.array(act, { minLength: 1, maxLength: 3 }), fc.boolean()), { minLength: 3, maxLength: 9 }),
        async (rounds) => {
          await Promise.all(
            [0, 1, 2].map((writer) =>
              database.superuser(async (client) => {
                // A deferral is somebody's of the inspecting body, also to the database.
                await client.query(`SELECT set_config('app.person', id::text, false) FROM staff_member
                  WHERE tenant_id = 1 AND full_name = 'Vũ Thị Mai'`);
                for (const [acts, keeps] of rounds.filter((_, at) => at % 3 === writer)) {
                  const mine = [...(ids[writer] ?? [])];
                  await client.query('BEGIN');
                  try {
                    for (const done of acts) await perform(client, mine, done);
                    await client.query(keeps ? 'COMMIT' : 'ROLLBACK');
                    if (keeps) ids[writer] = mine;
                  } catch (error) {
                    // Two that crossed: one is taken back whole, as the unit of work would do before it tries again.
                    await client.query('ROLLBACK');
                    if ((error as { code?: string }).code !== '40P01') throw error;
                  }
                }
              }),
            ),
          );
          expect(await kept(watcher)).toEqual(await counted(watcher));
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
    const seen = await watcher.query<{ bucket: string }>(`SELECT DISTINCT bucket FROM task_tally WHERE n <> 0`);
    expect(seen.rows.map(({ bucket }) => bucket).sort()).toEqual([...BUCKETS].sort());
  });
});
