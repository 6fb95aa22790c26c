import type { CalendarDay } from '@app/kernel';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { changeOfCalendar } from '../support/office-bodies';
import { expectDone, findingOf, storyOf, tamper, visitAt } from '../support/story';

let app: TestApp;
beforeAll(async () => {
  // Every row is compared: nothing may be done by the clock meanwhile.
  app = await TestApp.start({ inside: true });
});
afterAll(async () => {
  // What was put back has taken its entries with it: the changes of before have nothing to be compared with.
  await tamper(
    app.database,
    'DELETE FROM probe.change c WHERE NOT EXISTS (SELECT 1 FROM audit_link l WHERE l.transaction_id = c.transaction_id)',
  );
  await app.stop();
});

/** Rows and one hash a table, of everything but what belongs to whoever is signed in. */
async function everything(): Promise<Record<string, unknown>> {
  return app.database.superuser(async (client) => {
    const tables = await client.query<{ name: string }>(
      `SELECT c.relname AS name FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
          AND c.relname NOT IN ('schema_migration', 'session', 'known_place', 'login_throttle', 'idempotency_key', 'tenant')
        ORDER BY 1`,
    );
    const states: Record<string, unknown> = {};
    for (const { name } of tables.rows) {
      const { rows } = await client.query(
        `SELECT count(*)::int AS rows, md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) AS hash FROM ${name} t`,
      );
      states[name] = rows[0];
    }
    return states;
  });
}

describe('putting the demo back', () => {
  it('brings every row back as it was told, ends all sessions, and everybody can enter again', async () => {
    const before = await everything();
    const [inspector, chair] = [await app.as('tham.nguyen'), await app.as('ngoc.do')];
    const visit = visitAt(await storyOf(app.database));
    expectDone(await inspector.post('/inspections', visit));
    expectDone(await inspector.post(`/inspections/${visit.id}/findings`, findingOf()));
    expect(await everything()).not.toEqual(before);

    expect((await inspector.post('/demo/reset')).status).toBe(204);
    expect(await everything()).toEqual(before);
    expect([(await inspector.get('/me')).status, (await chair.get('/me')).status]).toEqual([401, 401]);

    const again = await app.as('tham.nguyen');
    expect((await again.get(`/inspections/${visit.id}`)).status).toBe(404);
    // Numbers that the database hands out go on behind those of the story.
    expectDone(await again.post('/inspections', visit));
  });

  it('gives the numbers of versions again, and the days of the new ones with them', async () => {
    const decided = async (day: string): Promise<string[]> => {
      const admin = await administrator(app, await storyOf(app.database));
      const days = [{ day, kind: 'HOLIDAY', state: 'CONFIRMED', name: 'Ngày nghỉ thử' }];
      const { version: basedOn } = expectDone(await admin.get('/calendars')).json<{ version: number }>();
      expectDone(await admin.post('/calendars', { ...changeOfCalendar(basedOn), days }));
      const current = expectDone(await admin.get('/calendars/current')).json<{
        version: number;
        days: CalendarDay[];
      }>();
      return current.days.flatMap(({ day: on, name }) =>
        name === 'Ngày nghỉ thử' ? [`${current.version} ${on}`] : [],
      );
    };
    const first = await decided('2026-12-09');
    expect((await (await app.as('ngoc.do')).post('/demo/reset')).status).toBe(204);
    const [version = ''] = first.join().split(' ');
    expect([first, await decided('2026-12-10')]).toEqual([[`${version} 2026-12-09`], [`${version} 2026-12-10`]]);
  });

  it('is there for nobody who is not signed in', async () => {
    const before = await everything();
    expect((await app.anonymous().post('/demo/reset')).status).toBe(401);
    expect(await everything()).toEqual(before);
  });

  it('says so where no copy was kept', async () => {
    const chair = await app.as('ngoc.do');
    await tamper(app.database, 'ALTER TABLE demo_pristine.tenant RENAME TO elsewhere');
    const refused = await chair.post('/demo/reset');
    expect([refused.status, refused.json<{ code: string }>().code]).toEqual([409, 'demo.nothing-kept']);
    expect((await chair.get('/me')).status).toBe(200);
    await tamper(app.database, 'ALTER TABLE demo_pristine.elsewhere RENAME TO tenant');
  });
});

it('an office’s own data beside it is never touched', async () => {
  await tamper(app.database, 'UPDATE tenant SET demo_anchor_on = NULL, demo_started_at = NULL WHERE id = 2');
  const chair = await app.as('ngoc.do');
  const before = await everything();
  expect((await chair.post('/demo/reset')).status).toBe(409);
  expect(await everything()).toEqual(before);
});

it('outside of demo mode there is no such thing', async () => {
  const office = await TestApp.start({ env: { KYCUONG_DEMO: 'off' } });
  const chair = await office.as('ngoc.do');
  expect((await chair.post('/demo/reset')).status).toBe(404);
  await office.stop();
});

it('role cards are of whoever is there: an earlier version may have told the story without some', async () => {
  const shown = async (): Promise<string[]> =>
    (await app.anonymous().get('/demo/accounts'))
      .json<{ items: { username: string }[] }>()
      .items.map(({ username }) => username);
  const before = await shown();
  expect(before).toContain('mai.vu');
  expect(before).not.toContain('hai.duong');
  const rename = 'UPDATE account SET username = $2 WHERE username = $1 AND tenant_id = 1';
  await tamper(app.database, rename, ['mai.vu', 'mai.vu.truoc']);
  expect(await shown()).toEqual(before.filter((username) => username !== 'mai.vu'));
  await tamper(app.database, rename, ['mai.vu.truoc', 'mai.vu']);
});
