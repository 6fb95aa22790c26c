import { v7 as uuidv7 } from 'uuid';
import { jobContext, Jobs, UnitOfWork, withClient } from '@app/platform';
import { verifyAudit } from '../../apps/cli/src/audit-verifier';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { TestApp } from '../support/app';
import { callsChanging } from '../support/calls-changing';
import { documentedRoutes } from '../support/probe';
import { CHANGING } from '../support/probes-writing';
import { query } from '../support/story';
import type { Answer } from '../support/visitor';
import { buildWorld, EVIDENCE, EVIDENCE_HEADERS, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  // What the clock does would stand in the log as well.
  world = await buildWorld(await TestApp.start({ inside: true }));
  await sql(`CREATE FUNCTION probe.refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the log cannot be written'; END $$`);
  for (const table of ['audit_entry', 'audit_link', 'read_log']) {
    await sql(`CREATE TRIGGER refuse BEFORE INSERT ON ${table} FOR EACH ROW EXECUTE FUNCTION probe.refuse()`);
    await sql(`ALTER TABLE ${table} DISABLE TRIGGER refuse`);
  }
});
afterAll(() => world.app.stop());

const sql = <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
  query<Row>(world.app.database, text, values);

/** They change nothing: a number stands in no address, and a reason is asked for. The log of reads has them (particulars). */
const READING = ['POST /staff-members/by-personal-number', 'POST /staff-members/{id}/personal-number'];

/** Runs the work while nothing can be added to the table. */
async function refusing<T>(table: 'audit_entry' | 'audit_link' | 'read_log', work: () => Promise<T>): Promise<T> {
  await sql(`ALTER TABLE ${table} ENABLE TRIGGER refuse`);
  try {
    return await work();
  } finally {
    await sql(`ALTER TABLE ${table} DISABLE TRIGGER refuse`);
  }
}

/** Every row of every table but what stands outside of any transaction: counters of attempts, when a session was last seen. */
async function everything(): Promise<unknown> {
  const tables = await sql<{ name: string }>(`SELECT relname AS name FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'login_throttle' ORDER BY 1`);
  const digests = tables.map(({ name }) => {
    const row = name === 'session' ? `(to_jsonb(t) - 'last_seen_at')` : 't';
    return `SELECT '${name}' AS name, count(*), sum(hashtextextended(${row}::text, 0)) FROM ${name} t`;
  });
  return sql(digests.join(' UNION ALL '));
}

interface Entry {
  readonly action: string;
  readonly accounts_for: string;
  readonly lane: number;
  readonly actor: string;
}

/** What the log says of one request, all of it in one link, or in as many as it has units of work. */
async function entriesOf(request: Answer | string, links = 1): Promise<Entry[]> {
  const id = typeof request === 'string' ? request : request.headers.get('x-request-id');
  const entries = await sql<Entry & { link: string }>(
    `SELECT l.id AS link, l.lane_unit_id AS lane, l.actor, e.action, e.accounts_for
       FROM audit_link l JOIN audit_entry e ON e.link_id = l.id WHERE l.request_id = $1 ORDER BY e.ordinal`,
    [id],
  );
  expect(new Set(entries.map(({ link }) => link)).size).toBe(entries.length > 0 ? links : 0);
  return entries;
}

describe('every change has its entry', () => {
  it('each route that changes something says so in the log, or changes nothing', async () => {
    const all = callsChanging(world).filter(({ route }) => !READING.includes(route));
    for (const { by } of CHANGING) await world.as(by);
    // Putting the demo back is the one act that takes the log along: it brings the story's own back.
    const changing = documentedRoutes(world.app).filter(
      (route) => !route.startsWith('GET ') && route !== 'POST /demo/reset' && !READING.includes(route),
    );
    expect([...new Set(all.map(({ route }) => route))].sort()).toEqual(changing.sort());

    let before = await everything();
    for (const { route, ask } of all) {
      expect([route, (await refusing('audit_entry', ask)).status]).toEqual([route, 500]);
      expect([route, await everything()]).toEqual([route, before]);

      const answer = await ask();
      expect([route, answer.status < 300 ? 'done' : answer.text]).toEqual([route, 'done']);
      // Sets the password, and then signs in with it as anybody does.
      const entries = await entriesOf(answer, route === 'POST /auth/first-sign-in' ? 2 : 1);
      expect([route, entries.length]).not.toEqual([route, 0]);
      for (const { action, accounts_for } of entries) {
        // What is called off has written nothing but signs of life.
        if (action !== 'roster.import-called-off') expect(accounts_for).toMatch(/^\{"\w+":[1-9]/);
      }
      const after = await everything();
      expect([route, after]).not.toEqual([route, before]);
      expect(await world.app.auditDifferences()).toEqual([]);
      before = after;
    }
  }, 150_000);

  it('signing in and out account for the session, and for when it was', async () => {
    const visitor = world.app.anonymous();
    const accounted = async (answer: Answer): Promise<unknown> =>
      (await entriesOf(answer)).map(({ action, accounts_for }) => [action, accounts_for]);
    const signedIn = await visitor.post('/auth/login', { username: 'mai.vu', password: DEMO_PASSWORD });
    expect(await accounted(signedIn)).toEqual([['identity.signed-in', '{"account":1,"session":1}']]);
    expect(await accounted(await visitor.post('/auth/logout'))).toEqual([['identity.signed-out', '{"session":1}']]);
  });

  it('a refused request leaves nothing', async () => {
    const before = await everything();
    const visit = world.visits.open;
    expect((await (await world.as('khai.bui')).post(`/inspections/${visit}/lock`)).status).toBe(403);
    expect((await (await world.as('quang.ta')).post(`/inspections/${visit}/lock`)).status).toBe(404);
    expect(await everything()).toEqual(before);
  });
});

describe('what is not committed is not acknowledged', () => {
  const addChecklist = async (): Promise<void> => {
    await world.app.app.get(UnitOfWork).current.query({
      text: `INSERT INTO checklist_version (id, tenant_id, code, version, title, published_on) VALUES ($1, 1, 'X', 1, '', '2026-01-01')`,
      values: [uuidv7()],
    });
  };

  it('a statement that fails in one flight with COMMIT fails the unit of work', async () => {
    const unitOfWork = world.app.app.get(UnitOfWork);
    const before = await everything();
    let followed = false;
    const attempt = unitOfWork.run(jobContext('test', 1), async () => {
      await addChecklist();
      unitOfWork.current.afterCommit(() => (followed = true));
      unitOfWork.current.finishWith(() => ({ text: 'SELECT 1 / 0' }));
    });
    await expect(attempt).rejects.toThrow('division by zero');
    expect([followed, await everything()]).toEqual([false, before]);
  });

  it('COMMIT that is answered with ROLLBACK fails it too, whoever has looked away', async () => {
    const unitOfWork = world.app.app.get(UnitOfWork);
    const before = await everything();
    const attempt = unitOfWork.run(jobContext('test', 1), async () => {
      await addChecklist();
      await unitOfWork.current.query({ text: 'SELECT 1 / 0' }).catch(() => undefined);
    });
    await expect(attempt).rejects.toThrow('COMMIT was answered with ROLLBACK');
    expect(await everything()).toEqual(before);
  });

  it('the head of the chain does not move for a link that cannot be written', async () => {
    const heads = 'SELECT * FROM audit_head ORDER BY tenant_id, lane_unit_id';
    const official = await world.app.as('anh.le');
    const before = await sql(heads);
    const file = `/evidence-files/${uuidv7()}`;
    const upload = (): Promise<Answer> => official.put(file, EVIDENCE, EVIDENCE_HEADERS);
    expect((await refusing('audit_link', upload)).status).toBe(500);
    expect(await sql(heads)).toEqual(before);
    expect((await upload()).status).toBe(200);
    expect(await sql(heads)).not.toEqual(before);
  });
});

describe('what the clock does has its entry', () => {
  const marked = `SELECT id, tenant_id, due_on::text, overdue_since::text AS since FROM remediation_task WHERE overdue_since IS NOT NULL`;
  interface Marked {
    readonly id: string;
    readonly tenant_id: number;
    readonly due_on: string;
    readonly since: string;
  }
  const links = `SELECT l.tenant_id, l.lane_unit_id AS lane, l.actor, l.actor_name, e.subject_id, e.accounts_for, e.content
    FROM audit_link l JOIN audit_entry e ON e.link_id = l.id WHERE e.action = 'remediation.became-overdue'`;
  const run = (at: string): Promise<void> => world.app.app.get(Jobs).runOnce('remediation.overdue', new Date(at));

  it('a task falls overdue on the day after its due date, once, in the lane of the tenant', async () => {
    // What is put off or waits for confirmation does not fall overdue.
    const latest = `SELECT max(due_on)::text AS due FROM remediation_task WHERE state = 'NEW'`;
    const due = (await sql<{ due: string }>(latest))[0]?.due ?? '';
    const next = (await sql<{ day: string }>('SELECT ($1::date + 1)::text AS day', [due]))[0]?.day ?? '';
    await run(`${due}T23:59:59+07:00`);
    const before = { marked: await sql<Marked>(marked), entries: await sql(links) };
    expect(before.marked.filter((task) => task.due_on === due)).toEqual([]);

    await run(`${next}T00:00:00+07:00`);
    const after = {
      marked: await sql<Marked>(marked),
      entries: await sql<{ tenant_id: number; subject_id: string }>(links),
    };
    const fresh = after.marked.filter((task) => task.due_on === due);
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.map(({ since }) => since)).toEqual(fresh.map(() => next));
    expect(after.marked.length).toBe(before.marked.length + fresh.length);
    expect(after.entries.length).toBe(before.entries.length + fresh.length);
    for (const { id, tenant_id } of fresh) {
      expect(after.entries).toContainEqual({
        tenant_id,
        lane: 0,
        actor: 'job:remediation.overdue',
        actor_name: 'Hệ thống',
        subject_id: id,
        accounts_for: '{"remediation_task":1,"task_event":1}',
        content: JSON.stringify({ after: { dueOn: due, overdueSince: next } }),
      });
    }

    await run(`${next}T00:05:00+07:00`);
    expect(await sql(marked)).toEqual(after.marked);
    expect(await sql(links)).toEqual(after.entries);
    const own = fresh.filter(({ tenant_id }) => tenant_id === 2).map(({ id }) => id);
    const shown = await (await world.as('hai.ngoc.do')).get('/tasks?list=unit&overdue=true&limit=200');
    const items = shown.json<{ items: { id: string; overdueSince: string }[] }>().items;
    expect(items).toEqual(expect.arrayContaining(own.map((id) => expect.objectContaining({ id, overdueSince: next }))));
  });
});

describe('who reads a person’s record', () => {
  const page = async (who: string): Promise<Answer> =>
    (await world.as(who)).get(`/staff-members/${world.story.person('uyen')}`);
  const reads = (answer: Answer): Promise<unknown[]> =>
    sql('SELECT actor_name, subject_type, subject_id, org_unit_id FROM read_log WHERE request_id = $1', [
      answer.headers.get('x-request-id'),
    ]);

  it('is written down before the record is read: no row, no page', async () => {
    const [subject_id, org_unit_id] = [world.story.person('uyen'), world.story.unit('minhkhe.economy')];
    const read = await page('ngoc.do');
    expect(read.text).toContain('Trịnh Thị Uyên');
    expect(await reads(read)).toEqual([
      { actor_name: 'Đỗ Thị Ngọc', subject_type: 'staff_member', subject_id, org_unit_id },
    ]);

    const withoutLog = await refusing('read_log', () => page('ngoc.do'));
    expect([withoutLog.status, withoutLog.text.includes('Uyên')]).toEqual([500, false]);
    const refused = await page('khai.bui');
    expect([refused.status, await reads(refused)]).toEqual([404, []]);

    // Takes the reader's units away at the moment of the row: what is read later in the transaction is out of reach.
    await sql(`CREATE FUNCTION probe.lose_reach() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN PERFORM set_config('app.units', '{}', true); RETURN NEW; END $$`);
    await sql('CREATE TRIGGER lose_reach AFTER INSERT ON read_log FOR EACH ROW EXECUTE FUNCTION probe.lose_reach()');
    const readAfterwards = await page('ngoc.do');
    await sql('DROP TRIGGER lose_reach ON read_log');
    expect([readAfterwards.status, (await page('ngoc.do')).status]).toEqual([404, 200]);
  });

  it('is sealed once it is a minute old, and a read that is changed breaks its seal', async () => {
    const seal = (): Promise<void> => world.app.app.get(Jobs).runOnce('audit.seal-read-log');
    const seals = (): Promise<{ from: string; to: string; rows: number }[]> =>
      sql('SELECT from_id AS from, to_id AS to, rows FROM read_log_seal WHERE tenant_id = 1 ORDER BY to_id');
    const fault = (): Promise<string | null> =>
      withClient(world.app.database.appUrl, async (client) => (await verifyAudit(client)).fault);
    const ageing = `UPDATE read_log SET written_at = written_at - interval '2 minutes'`;
    await sql(ageing);
    await seal();
    const before = await seals();

    await page('ngoc.do');
    await page('binh.pham');
    await seal();
    expect(await seals()).toEqual(before);
    // An id that is still young holds back the older ones above it.
    await sql(`${ageing} WHERE actor_name = 'Phạm Văn Bình'`);
    await seal();
    expect(await seals()).toEqual(before);

    await sql(ageing);
    await seal();
    const [added] = (await seals()).slice(before.length);
    expect(added).toMatchObject({ rows: 2 });
    const chained = await sql<{ lane: number; content: string }>(
      `SELECT l.lane_unit_id AS lane, e.content FROM audit_link l JOIN audit_entry e ON e.link_id = l.id
        WHERE e.action = 'audit.read-log-sealed' AND l.tenant_id = 1 AND e.subject_id = $1`,
      [added?.to],
    );
    expect(chained).toEqual([{ lane: 0, content: expect.stringContaining(`"toId":"${added?.to}"`) }]);
    expect(await fault()).toBeNull();

    await sql(`UPDATE read_log SET actor_name = 'Ai khác' WHERE id = $1`, [added?.to]);
    expect(await fault()).toBe(`tenant 1, reads ${added?.from} to ${added?.to} do not fit their seal`);
    await sql(`UPDATE read_log SET actor_name = 'Phạm Văn Bình' WHERE id = $1`, [added?.to]);
    expect(await fault()).toBeNull();
  });
});
