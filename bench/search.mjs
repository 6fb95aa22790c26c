// node bench/search.mjs: part of a name looked for among 400,000 people of one province, pages of 50, by the statement that the
// product sends, as its own role under row-level security and as a superuser in turn: for each page rows read, rows shown, the
// time, and how many times the superuser's that is. The bounds: 20 rows read for each row shown, and twice the time of the
// superuser.
//
//   --people 400000   how many there are
//   --rounds 7        how often each is measured on both sides
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { settle } from './people.mjs';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const require = createRequire(import.meta.url);
const { values: options } = parseArgs({
  options: { people: { type: 'string', default: '400000' }, rounds: { type: 'string', default: '7' } },
});
const [people, rounds] = [options.people, options.rounds].map(Number);
const WIDE = `SELECT set_config('app.tenant', '1', true), set_config('app.units', '{}', true), set_config('app.wide', 'on', true)`;
/** Entries of indexes, and rows that were read without one. */
const READ = `SELECT (SELECT sum(seq_tup_read) FROM pg_stat_xact_user_tables)::int
                   + (SELECT sum(pg_stat_get_xact_tuples_returned(indexrelid)) FROM pg_stat_user_indexes)::int AS n`;

const TERMS = {
  'from the front': ['nguyễn', 'trần', 'Phan Văn', 'sùng', 'nguyễn v', 'tran thi', 'le van t'],
  'from the middle': ['văn bình', 'thi ngoc', 'đức bình', 'thị thanh hoa', 'văn', 'hữu', 'van t', 'ong th'],
  'in another order than most': ['bình văn', 'thị nguyễn', 'nguyễn nguyên', 'hoa thị'],
  tên: ['bình', 'binh', 'bính', 'xuyến', 'minh'],
  'part of a word': ['guye', 'inh', 'ong', 'oan', 'uyế', 'zzz'],
  'one or two letters': ['n', 't', 'x', 'ý', 'o', 'th', 'ng', 'an', 'a b'],
};
/** Pages of each, one after the other. */
const PAGES = 3;

/** What GET /staff-members sends for whoever may see the whole province. */
function statementOf(unitId, q, after) {
  require('reflect-metadata');
  const { StaffReadModel } = require(join(dist, 'libs/roster/src/staff.read-model.js'));
  const { ApplicationLock } = require(join(dist, 'libs/platform/src/unit-of-work/application-lock.js'));
  let statement;
  const reads = {
    readOrFail: (query, parameters) => {
      statement = { text: query.sql(new ApplicationLock().clause(true)), values: [1, '{}', ...parameters] };
    },
  };
  new StaffReadModel(reads, { current: { today: new Date().toISOString().slice(0, 10) } }).ofUnit({ unitId, q, after });
  return statement;
}

/** One page: how long it took, what was read for it, and how many it shows. */
async function page(client, role, statement) {
  await client.query('BEGIN READ ONLY');
  try {
    if (role) await client.query(`SET LOCAL ROLE ${role}`);
    await client.query(WIDE);
    const before = (await client.query(READ)).rows[0].n;
    const start = performance.now();
    const { rows } = await client.query(statement);
    const ms = performance.now() - start;
    const read = (await client.query(READ)).rows[0].n - before;
    const { items, next } = JSON.parse(rows[0].body);
    return { ms, read, shown: items.length, next };
  } finally {
    await client.query('ROLLBACK');
  }
}

const median = (numbers) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];

async function measure(client, role, province) {
  const worst = { rows: 0, time: 0 };
  for (const [kind, terms] of Object.entries(TERMS)) {
    for (const q of terms) {
      const found = [];
      for (let after, turn = 0; turn < PAGES && after !== null; turn += 1) {
        const statement = statementOf(province, q, after);
        const [locked, free] = [[], []];
        for (let round = 0; round < rounds; round += 1) {
          locked.push(await page(client, role, statement));
          free.push(await page(client, null, statement));
        }
        const { read, shown, next } = locked.at(-1);
        const [ms, floor] = [locked, free].map((pages) => median(pages.map((one) => one.ms)));
        worst.rows = Math.max(worst.rows, read / Math.max(shown, 1));
        worst.time = Math.max(worst.time, ms / floor);
        found.push(`${read} for ${shown}, ${ms.toFixed(1)} ms (${(ms / floor).toFixed(2)})`);
        after = next;
      }
      console.log(`${kind}, "${q}": ${found.join('; ')}`);
    }
  }
  console.log(
    `worst: ${worst.rows.toFixed(1)} rows read for one shown (bound 20), ${worst.time.toFixed(2)} times the time (bound 2)`,
  );
}

execFileSync(process.execPath, [join(root, 'tools/start/build.mjs'), '--server-only', '--quiet'], { stdio: 'inherit' });
const { ServerProcess } = require(join(dist, 'tools/prove/server-process.js'));
const dataDir = mkdtempSync(join(tmpdir(), 'kycuong-search-'));
chmodSync(dataDir, 0o711);
let server;
let client;
try {
  server = await ServerProcess.start({ dist, dataDir, env: { KYCUONG_DEMO: 'on' } });
  client = new pg.Client({ connectionString: server.embeddedDatabase().superuserUrl });
  await client.connect();
  const province = await settle(client, people);
  await client.query('VACUUM (ANALYZE) staff_member, appointment');
  const { rows } = await client.query(
    `SELECT rolname FROM pg_roles WHERE has_table_privilege(rolname, 'staff_member', 'INSERT') AND NOT rolsuper
       AND rolname NOT LIKE 'pg\\_%' AND rolname <> (SELECT tableowner FROM pg_tables WHERE schemaname = 'public' AND tablename = 'staff_member')`,
  );
  await measure(client, client.escapeIdentifier(rows[0].rolname), province);
} finally {
  await client?.end();
  await server?.stop();
  rmSync(dataDir, { recursive: true, force: true });
}
