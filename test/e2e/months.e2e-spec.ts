import { TestApp } from '../support/app';
import { everyPage } from '../support/pages';
import { refused } from '../support/refusal';
import { grant, query, storyOf, type Story } from '../support/story';
import { Team } from '../support/team';
import type { Visitor } from '../support/visitor';

type Tally = Record<string, number>;
interface Month {
  running: boolean;
  total: { units: number; unitsOverdue: number; neverVisited: number; now: Tally; before: Tally };
  lines: { unit: { id: number; name: string }; neverVisited: boolean; ended: boolean; now: Tally; before: Tally }[];
}
interface Row {
  id: string;
  kind: string;
  unit: { id: number };
}

let app: TestApp;
let story: Story;
let leader: Visitor;
let chair: Visitor;
let secretary: Visitor;
let director: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  // One who works in the ward and belongs to the Party committee of the commune; one who directs the inspecting body.
  await grant(app.database, 'son.ngo', 'PARTY_SECRETARY', story.unit('minhkhe'));
  await grant(app.database, 'thanh.ly', 'HOME_AFFAIRS_DIRECTOR', story.unit('home'));
  [leader, chair] = [await app.as('vinh.cao'), await app.as('ngoc.do')];
  [secretary, director] = [await app.as('son.ngo'), await app.as('thanh.ly')];
  const team = await Team.of(await app.as('tham.nguyen'), await app.as('lan.tran'), { app, tenant: 1 });
  await team.settledVisit(2, story.unit('vanphong'));
  await team.lockedVisit(1, story.unit('vanphong'));
});
afterAll(() => app.stop());

const monthOf = async (who: Visitor, month = '2026-11'): Promise<Month> =>
  (await who.get(`/months/${month}`)).json<Month>();
const lineOf = ({ lines }: Month, unitId: number) => lines.find(({ unit }) => unit.id === unitId);

const rowsBehind = (who: Visitor, address: string): Promise<Row[]> => everyPage<Row>(who, `${address}&limit=2`);

describe('the month', () => {
  it('counts what happened at the commune and at the ward, and says of whom nothing is known', async () => {
    const { running, total, lines } = await monthOf(leader);
    expect(running).toBe(true);
    expect(lines.map(({ unit, neverVisited, now }) => [unit.name, neverVisited, now['opened'], now['visits']])).toEqual(
      [
        ['Xã Minh Khê', false, 6, 3],
        ['Phường Vân Phong', false, 2, 2],
        ['Xã Thượng Sa Khê', true, 0, 0],
      ],
    );
    expect(total).toMatchObject({ units: 3, unitsOverdue: 1, neverVisited: 1 });
    expect(total.now).toMatchObject({ opened: 8, closed: 1, overdue: 2, visits: 5, shortcomings: 10, repeated: 2 });
    expect(total.before).toMatchObject({ opened: 0, closed: 0, overdue: 0, visits: 0 });
  });

  it('says for every number exactly so many rows, to everybody who may read it', async () => {
    let compared = 0;
    for (const who of [leader, chair, secretary, director]) {
      for (const month of ['2026-11', '2026-10']) {
        const { total, lines } = await monthOf(who, month);
        for (const [measure, count] of Object.entries(total.now)) {
          const rows = await rowsBehind(who, `/months/${month}/rows?measure=${measure}`);
          expect([month, measure, rows.length]).toEqual([month, measure, count]);
          expect(new Set(rows.map(({ id }) => id)).size).toBe(count);
        }
        for (const { unit, now } of lines) {
          for (const [measure, count] of Object.entries(now)) {
            const rows = await rowsBehind(who, `/months/${month}/rows?unitId=${unit.id}&measure=${measure}`);
            expect([unit.name, measure, rows.length]).toEqual([unit.name, measure, count]);
            expect(rows.every((row) => row.unit.id === unit.id)).toBe(true);
            compared += count;
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(60);
  });

  it('of a commune is its chair’s and its Party committee’s; the neighbour has another, whoever asks', async () => {
    const [minhkhe, vanphong] = [story.unit('minhkhe'), story.unit('vanphong')];
    const neighbour = await app.as('khai.bui');
    for (const who of [chair, secretary]) {
      const { lines, total } = await monthOf(who);
      expect(lines.map(({ unit }) => unit.id)).toEqual([minhkhe]);
      expect(total.now['opened']).toBe(6);
      expect(await rowsBehind(who, `/months/2026-11/rows?unitId=${vanphong}&measure=opened`)).toEqual([]);
    }
    expect((await monthOf(neighbour)).lines.map(({ unit }) => unit.id)).toEqual([vanphong]);
    expect(await rowsBehind(neighbour, `/months/2026-11/rows?unitId=${minhkhe}&measure=opened`)).toEqual([]);
    expect((await (await app.as('anh.le')).get('/months/2026-11')).status).toBe(403);
  });

  it('of the director is that of every commune, by what the own body found', async () => {
    const { lines } = await monthOf(director);
    expect(lines.map(({ unit }) => unit.name)).toEqual(['Xã Minh Khê', 'Phường Vân Phong', 'Xã Thượng Sa Khê']);
    expect(lineOf(await monthOf(director), story.unit('minhkhe'))).toEqual(
      lineOf(await monthOf(leader), story.unit('minhkhe')),
    );
  });

  it('gives a Party committee no way to a task, a visit or what is not released', async () => {
    const [visit] = await query<{ id: string }>(
      app.database,
      `SELECT id FROM inspection WHERE tenant_id = 1 AND state = 'FOLLOWING' LIMIT 1`,
    );
    const [task] = await rowsBehind(secretary, '/months/2026-11/rows?measure=overdue');
    // A row says what, where, since when and how far, but not in whose hands it lies.
    expect(Object.keys(task ?? {}).sort()).toEqual(
      ['dueOn', 'findingClass', 'id', 'kind', 'on', 'severity', 'state', 'title', 'unit'].sort(),
    );
    expect((await secretary.get(`/inspections/${visit?.id}`)).status).toBe(403);
    expect((await secretary.get(`/tasks/${task?.id}`)).status).toBe(404);
    expect((await secretary.get(`/findings?unitId=${story.unit('minhkhe')}`)).status).toBe(403);
    const { rows } = await app.database.superuser((client) =>
      client.query<{ id: string }>(`SELECT id FROM finding WHERE tenant_id = 1 AND released_at IS NULL`),
    );
    expect(rows.length).toBeGreaterThan(0);
    const shown = await Promise.all(
      ['shortcomings', 'limitations', 'breaches'].map((m) => rowsBehind(leader, `/months/2026-11/rows?measure=${m}`)),
    );
    expect(shown.flat().filter(({ id }) => rows.some((row) => row.id === id))).toEqual([]);
  });

  it('that is over keeps what was overdue at its end, whatever happens afterwards', async () => {
    await app.database.superuser(async (client) => {
      await client.query(`BEGIN; SELECT set_config('app.now', '2026-11-20T09:00:00+07:00', true)`);
      // The mark of a job that had stood still since September; the task went on to be sent up in November.
      await client.query(`ALTER TABLE remediation_task DISABLE TRIGGER USER; ALTER TABLE remediation_task
        ENABLE TRIGGER remediation_task_spells; UPDATE remediation_task SET overdue_since = '2026-09-03'
        WHERE id = (SELECT id FROM remediation_task WHERE tenant_id = 1 AND state = 'NEW' AND org_unit_id = ${story.unit('vanphong')} LIMIT 1);
        UPDATE remediation_task SET state = 'SENT_UP', assignee_unit_id = org_unit_id, assignee_name = 'x'
         WHERE overdue_since = '2026-09-03'; ALTER TABLE remediation_task ENABLE TRIGGER USER; COMMIT`);
    });
    const months = ['2026-08', '2026-09', '2026-10', '2026-11'].map((month) => monthOf(leader, month));
    const overdue = (await Promise.all(months)).map((month) => lineOf(month, story.unit('vanphong'))?.now['overdue']);
    expect(overdue).toEqual([0, 1, 1, 0]);
    expect(await rowsBehind(leader, '/months/2026-10/rows?measure=overdue')).toHaveLength(1);
  });
});

describe('a month is refused', () => {
  refused(
    () => app,
    [
      [
        'that has not begun',
        () => ({ who: chair, method: 'GET', path: '/months/2026-12' }),
        { status: 400, code: 'reporting.month-to-come', pointer: '/month', value: '2026-12' },
      ],
      [
        'whose rows are asked for before it has begun',
        () => ({ who: chair, method: 'GET', path: '/months/2199-12/rows?measure=opened' }),
        { status: 400, code: 'reporting.month-to-come', pointer: '/month', value: '2199-12' },
      ],
    ],
  );
});
