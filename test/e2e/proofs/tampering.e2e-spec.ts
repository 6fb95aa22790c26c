import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Jobs, withClient } from '@app/platform';
import { verifyAudit, type Verdict } from '../../../apps/cli/src/audit-verifier';
import { cloneDatabase, TestApp, type TestDatabase } from '../../support/app';
import { refusalOf, under } from '../../support/scope';
import { expectDone, query, storyOf } from '../../support/story';
import { dice, figure, FULL, SEED } from '../../support/proof';
import { keepLog, randomTampering, tampered } from '../../support/tampering';

const [CHANGES, LONGEST_MS] = FULL ? [1000, 1_800_000] : [100, 60_000];
let app: TestApp;
let lane: number;
let last: number;
beforeAll(async () => {
  app = await TestApp.start();
  const story = await storyOf(app.database);
  lane = story.unit('minhkhe');
  await readAndSeal([story.person('uyen'), story.person('anh')], 'ngoc.do');
  await readAndSeal([(await storyOf(app.database, 2)).person('uyen')], 'hai.ngoc.do');
  await readAndSeal([story.person('uyen'), story.person('dung'), story.person('yen')], 'ngoc.do');
  const [head] = await query<{ seq: string }>(app.database, 'SELECT seq FROM audit_head WHERE lane_unit_id = $1', [
    lane,
  ]);
  last = Number(head?.seq);
  await app.database.superuser(keepLog);
});
afterAll(() => app.stop());

async function readAndSeal(people: readonly string[], who: string): Promise<void> {
  const visitor = await app.as(who);
  for (const person of people) expectDone(await visitor.get(`/staff-members/${person}`));
  await query(app.database, `UPDATE read_log SET written_at = written_at - interval '2 minutes'`);
  await app.app.get(Jobs).runOnce('audit.seal-read-log');
}

const verdict = (): Promise<Verdict> => withClient(app.database.appUrl, verifyAudit);

/** What the verifier says after these statements of a superuser. */
const faultAfter = (...statements: readonly string[]): Promise<string | null> =>
  app.database.superuser((client) => tampered(client, statements, async () => (await verdict()).fault));

const link = (seq: number): string => `(SELECT id FROM audit_link WHERE lane_unit_id = ${lane} AND seq = ${seq})`;
const ofLink = (seq: number): string => `lane_unit_id = ${lane} AND seq = ${seq}`;

describe('the log that the product wrote', () => {
  it('is whole, as the role that serves requests can see for itself', async () => {
    const count = async (table: string): Promise<number> =>
      (await query<{ n: number }>(app.database, `SELECT count(*)::int AS n FROM ${table}`))[0]?.n ?? 0;
    const seen = await verdict();
    expect(seen).toEqual({
      links: await count('audit_link'),
      entries: await count('audit_entry'),
      lanes: await count('audit_head'),
      fault: null,
    });
    expect(Math.min(seen.links, seen.entries, seen.lanes, last)).toBeGreaterThan(4);
    expect(await count('read_log_seal')).toBe(3);
  });

  it('stays whole when personal content is erased', async () => {
    expect(await faultAfter('UPDATE audit_entry SET content = NULL')).toMatch(/seal/);
    expect(
      await faultAfter(`UPDATE audit_entry SET content = NULL WHERE action <> 'audit.read-log-sealed'`),
    ).toBeNull();
  });
});

describe('a log that somebody changed', () => {
  const cases: [what: string, where: () => string, statements: () => string[]][] = [
    [
      'one letter of a content',
      () => String.raw`lane ${lane}, link 3, entry 1 \([a-z.-]+ [a-z_]+ [0-9a-f-]+\) was changed`,
      () => [
        `UPDATE audit_entry SET content = overlay(content placing '_' from 4 for 1) WHERE link_id = ${link(3)} AND ordinal = 1`,
      ],
    ],
    [
      'the name of who did it',
      () => String.raw`lane ${lane}, link 3 \(by Ai khác\) was changed`,
      () => [`UPDATE audit_link SET actor_name = 'Ai khác' WHERE ${ofLink(3)}`],
    ],
    [
      'the moment, by a microsecond',
      () => `lane ${lane}, link 3 .* was changed`,
      () => [`UPDATE audit_link SET recorded_at = recorded_at + interval '1 microsecond' WHERE ${ofLink(3)}`],
    ],
    [
      'what an entry accounts for',
      () => `lane ${lane}, link 3 .* was changed`,
      () => [`UPDATE audit_entry SET accounts_for = '{}' WHERE link_id = ${link(3)} AND ordinal = 1`],
    ],
    [
      'the action of an entry whose content was erased first',
      () => `lane ${lane}, link 3 .* was changed`,
      () => [
        `UPDATE audit_entry SET content = NULL, action = 'inspection.closed' WHERE link_id = ${link(3)} AND ordinal = 1`,
      ],
    ],
    [
      'the moment under which an entry is listed',
      () => String.raw`lane ${lane}, link 3, entry 1 \([a-z.-]+ [a-z_]+ [0-9a-f-]+\) was changed`,
      () => [
        `UPDATE audit_entry SET recorded_at = recorded_at - interval '1 year' WHERE link_id = ${link(3)} AND ordinal = 1`,
      ],
    ],
    [
      'an entry deleted',
      () => `lane ${lane}, link 3 .* was changed`,
      () => [`DELETE FROM audit_entry WHERE link_id = ${link(3)} AND ordinal = 1`],
    ],
    [
      'an entry added',
      () => `lane ${lane}, link 3, entry 99 .* was changed`,
      () => [
        `INSERT INTO audit_entry SELECT link_id, 99, tenant_id, org_unit_id, action, subject_type, subject_id, accounts_for,
           content, content_hash, recorded_at FROM audit_entry WHERE link_id = ${link(3)} AND ordinal = 1`,
      ],
    ],
    [
      'a link deleted from under its entries',
      () => 'entry [0-9]+/1 belongs to no link',
      () => [`DELETE FROM audit_link WHERE ${ofLink(3)}`],
    ],
    [
      'a link deleted in the middle',
      () => `lane ${lane}, link 3 is missing`,
      () => [`DELETE FROM audit_entry WHERE link_id = ${link(3)}`, `DELETE FROM audit_link WHERE ${ofLink(3)}`],
    ],
    [
      'the tail cut off',
      () => `lane ${lane} ends at link ${last - 1}, its head says ${last}`,
      () => [`DELETE FROM audit_entry WHERE link_id = ${link(last)}`, `DELETE FROM audit_link WHERE ${ofLink(last)}`],
    ],
    [
      'a link put behind the head',
      () => `lane ${lane}, link ${last + 1} .* was changed`,
      () => [
        `INSERT INTO audit_link OVERRIDING SYSTEM VALUE SELECT id + 1000000, tenant_id, lane_unit_id, seq + 1, hash, hash, actor,
           person, actor_name, request_id, recorded_at, transaction_id FROM audit_link WHERE ${ofLink(last)}`,
      ],
    ],
    [
      'two links swapped',
      () => `lane ${lane}, link 3 does not follow the one before it`,
      () => [
        `UPDATE audit_link SET seq = -3 WHERE ${ofLink(3)}`,
        `UPDATE audit_link SET seq = 3 WHERE ${ofLink(4)}`,
        `UPDATE audit_link SET seq = 4 WHERE ${ofLink(-3)}`,
      ],
    ],
    [
      'the head moved on',
      () => `lane ${lane} ends at link ${last}, its head says ${last + 1}`,
      () => [`UPDATE audit_head SET seq = seq + 1 WHERE lane_unit_id = ${lane}`],
    ],
    [
      'the head’s hash',
      () => `lane ${lane} ends at link ${last}, its head says ${last}`,
      () => [`UPDATE audit_head SET hash = sha256(hash) WHERE lane_unit_id = ${lane}`],
    ],
    [
      'the head deleted',
      () => `lane ${lane} has links but no head`,
      () => [`DELETE FROM audit_head WHERE lane_unit_id = ${lane}`],
    ],
    [
      'who read a record',
      () => 'reads 1 to 2 do not fit their seal',
      () => [`UPDATE read_log SET actor_name = 'Ai khác' WHERE id = 2`],
    ],
    ['a read deleted', () => 'reads 4 to 6 do not fit their seal', () => ['DELETE FROM read_log WHERE id = 5']],
    [
      'a read slipped in between two seals',
      () => 'reads 4 to 6 do not fit their seal',
      () => ['UPDATE read_log SET tenant_id = 1 WHERE tenant_id = 2'],
    ],
    [
      'reads and their seal deleted together',
      () => 'the seal of the reads up to 6 is not the one in the chain',
      () => ['DELETE FROM read_log WHERE id > 3', 'DELETE FROM read_log_seal WHERE to_id = 6'],
    ],
    [
      'a seal made anew',
      () => 'the seal of the reads up to 2 is not the one in the chain',
      () => [`UPDATE read_log_seal SET hash = sha256('') WHERE to_id = 2`],
    ],
  ];

  it.each(cases)('%s: the verifier says where', async (_, where, statements) => {
    expect(await faultAfter(...statements())).toMatch(new RegExp(`^tenant 1, ${where()}$`));
  });

  it(
    'changes by dice are found, each of them',
    async () => {
      const roll = dice();
      const missed: string[] = [];
      await withClient(app.database.appUrl, (reader) =>
        app.database.superuser(async (client) => {
          for (let attempt = 0; attempt < CHANGES; attempt += 1) {
            const statement = randomTampering(roll);
            const { fault } = await tampered(client, [statement], () => verifyAudit(reader));
            if (fault === null) missed.push(statement);
          }
        }),
      );
      expect({ seed: SEED, missed }).toEqual({ seed: SEED, missed: [] });
      expect((await verdict()).fault).toBeNull();
      figure('tampering', `${CHANGES} changes to the log by dice, ${CHANGES - missed.length} found`);
    },
    LONGEST_MS,
  );
});

describe('the written form', () => {
  it('is what the database makes of the example on its page', async () => {
    const page = readFileSync(join(__dirname, '../../../docs/audit-format.md'), 'utf8');
    const entry = { unit: 900, action: 'example.done', type: 'example', id: '1', accountsFor: '{"example":1}' };
    const database = await cloneDatabase();
    const hash = await database.superuser(async (client) => {
      await client.query(`BEGIN; SELECT set_config('app.tenant', '1', true)`);
      await client.query(
        `SELECT audit_append(900, 'job:example', '', 'Hệ thống', 'r-1', '2026-11-20T01:00:00.000Z', $1)`,
        [JSON.stringify([{ ...entry, content: '{"after":{"n":1}}' }])],
      );
      const { rows } = await client.query<{ hash: string }>(
        `SELECT encode(hash, 'hex') AS hash FROM audit_head WHERE tenant_id = 1 AND lane_unit_id = 900`,
      );
      return rows[0]?.hash;
    });
    await database.drop();
    expect(page).toContain(`its hash is \`${hash}\``);
  });
});

describe('the role that serves requests', () => {
  const attempts = [
    ...['audit_head', 'audit_link', 'audit_entry'].flatMap((table) => [
      `INSERT INTO ${table} OVERRIDING SYSTEM VALUE SELECT * FROM ${table}`,
      `UPDATE ${table} SET tenant_id = tenant_id`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]),
    ...['read_log', 'read_log_seal'].flatMap((table) => [
      `UPDATE ${table} SET tenant_id = tenant_id`,
      `DELETE FROM ${table}`,
      `TRUNCATE ${table}`,
    ]),
  ];

  it.each(attempts)('reads the log and cannot: %s', (attempt) =>
    withClient(app.database.appUrl, (client) =>
      under(client, { tenant: 1, wide: true, actor: 'job:test' }, async () => {
        const table = /(?:audit|read)_\w+/.exec(attempt)?.[0] ?? '';
        expect((await client.query(`SELECT 1 FROM ${table} LIMIT 1`)).rowCount).toBe(1);
        expect(await refusalOf(client, attempt)).toBe('42501');
      }),
    ),
  );
});

describe('the probe that every test of the product ends with', () => {
  let database: TestDatabase;
  beforeEach(async () => {
    database = await cloneDatabase();
  });
  afterEach(() => database.drop());

  const differences = (): Promise<unknown[]> =>
    query(database, 'SELECT table_name, happened::int, accounted::int FROM probe.difference');
  const entry = (accountsFor: string): string => `
    SELECT set_config('app.tenant', '1', true);
    SELECT audit_append(0, 'test', '', 'Test', 'test', '2026-11-20T01:00:00.000Z', json_build_array(json_build_object('unit', 0,
      'action', 'test.done', 'type', 'test', 'id', '1', 'accountsFor', '${accountsFor}', 'content', '{}')))`;
  const change =
    'UPDATE staff_member SET version = version + 1 WHERE id IN (SELECT id FROM staff_member ORDER BY id LIMIT 2)';

  it.each([
    ['nothing', 'SELECT 1', []],
    ['a change without an entry', change, [{ table_name: 'staff_member', happened: 2, accounted: 0 }]],
    [
      'a deletion',
      `DELETE FROM role_grant WHERE tenant_id = 2 AND tenant_wide AND role = 'PROVINCE_LEADER'`,
      [{ table_name: 'role_grant', happened: 1, accounted: 0 }],
    ],
    ['an insertion', `INSERT INTO tenant VALUES (9, 'x')`, [{ table_name: 'tenant', happened: 1, accounted: 0 }]],
    ['an entry without a change', entry('{"finding":1}'), [{ table_name: 'finding', happened: 0, accounted: 1 }]],
    [
      'an entry for half of it',
      `${change};${entry('{"staff_member":1}')}`,
      [{ table_name: 'staff_member', happened: 2, accounted: 1 }],
    ],
    ['an entry for all of it', `${change};${entry('{"staff_member":2}')}`, []],
  ])('sees %s', async (_, statements, expected) => {
    expect(await differences()).toEqual([]);
    await query(database, statements);
    expect(await differences()).toEqual(expected);
  });
});
