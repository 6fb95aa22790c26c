import { TestApp } from '../support/app';
import { everyPage } from '../support/pages';
import { query, storyOf, tamper, type Story } from '../support/story';
import { Team } from '../support/team';
import type { Visitor } from '../support/visitor';

interface Row {
  id: string;
  title: string;
  unit: { id: number };
}
interface Sections {
  sections: string[];
  lines: {
    unit: { id: number; name: string };
    visits: number;
    cells: { section: string; checked: number; failed: number }[];
  }[];
}
interface Ageing {
  lines: { unit: { id: number; name: string }; tasks: number; ages: { age: string; tasks: number }[] }[];
}
interface Trend {
  months: { month: string; opened: number; closed: number; overdue: number }[];
}

let app: TestApp;
let story: Story;
let leader: Visitor;
let chair: Visitor;
let neighbour: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [leader, chair, neighbour] = [await app.as('vinh.cao'), await app.as('ngoc.do'), await app.as('khai.bui')];
  const team = await Team.of(await app.as('tham.nguyen'), await app.as('lan.tran'), { app, tenant: 1 });
  // Two findings of one section in one visit; one that is taken back before the lock; a visit that found nothing.
  const visit = await team.visit(3, story.unit('vanphong'));
  await team.withdraw(visit.findings[0] ?? '');
  await team.lock(visit.id);
  await team.lockedVisit(0, story.unit('vanphong'));
});
afterAll(() => app.stop());

const read = async <T>(who: Visitor, tile: string): Promise<T> => (await who.get(`/dashboard/${tile}`)).json<T>();

const rowsBehind = (who: Visitor, address: string): Promise<Row[]> =>
  everyPage<Row>(who, `/dashboard/${address}&limit=1`);

describe('the map of units and sections', () => {
  it('counts the items that failed, of those that were looked at', async () => {
    const { sections, lines } = await read<Sections>(leader, 'sections');
    expect(sections.slice(0, 2)).toEqual(['Giờ giấc, hiện diện', 'Tác phong, kỷ luật']);
    expect(lines.map(({ unit, visits }) => [unit.name, visits])).toEqual([
      ['Phường Vân Phong', 2],
      ['Xã Minh Khê', 3],
      ['Xã Thượng Sa Khê', 0],
    ]);
    const [ward, commune, unvisited] = lines;
    // One item, found wanting by two findings in one visit and in order in the other; nothing is known of the other sections.
    expect(ward?.cells).toEqual([{ section: 'Giờ giấc, hiện diện', checked: 2, failed: 1 }]);
    expect(commune?.cells.length).toBeGreaterThan(1);
    expect(unvisited?.cells).toEqual([]);
    const [byHand] = await query<{ checked: number; failed: number }>(
      app.database,
      `SELECT count(*)::int AS checked, count(*) FILTER (WHERE a.result = 'FAIL')::int AS failed FROM checklist_answer a
         JOIN inspection i ON i.id = a.inspection_id AND i.locked_at IS NOT NULL WHERE a.org_unit_id = $1 AND a.result IN ('PASS', 'FAIL')`,
      [story.unit('minhkhe')],
    );
    const sum = (measure: 'checked' | 'failed'): number =>
      (commune?.cells ?? []).reduce((all, cell) => all + cell[measure], 0);
    expect({ checked: sum('checked'), failed: sum('failed') }).toEqual(byHand);
  });

  it('knows nothing of an item whose findings were all taken back', async () => {
    const section = 'Giờ giấc, hiện diện';
    const ofWard = async () =>
      (await read<Sections>(leader, 'sections')).lines[0]?.cells.find((cell) => cell.section === section);
    const [failed] = await rowsBehind(
      leader,
      `sections/rows?unitId=${story.unit('vanphong')}&section=${encodeURIComponent(section)}&result=FAIL`,
    );
    const set = (state: string): Promise<void> =>
      tamper(
        app.database,
        `UPDATE finding SET state = $2, withdrawn_reason = CASE $2 WHEN 'WITHDRAWN' THEN 'Ghi nhầm' END WHERE inspection_id = $1 AND released_at IS NOT NULL`,
        [failed?.id, state],
      );
    await set('WITHDRAWN');
    expect(await ofWard()).toEqual({ section, checked: 1, failed: 0 });
    await set('RELEASED');
    expect(await ofWard()).toEqual({ section, checked: 2, failed: 1 });
  });

  it('opens in every cell exactly the answers that it counts', async () => {
    let compared = 0;
    for (const who of [leader, chair]) {
      for (const { unit, cells } of (await read<Sections>(who, 'sections')).lines) {
        for (const { section, checked, failed } of cells) {
          const address = `sections/rows?unitId=${unit.id}&section=${encodeURIComponent(section)}`;
          const [bad, good] = [
            await rowsBehind(who, `${address}&result=FAIL`),
            await rowsBehind(who, `${address}&result=PASS`),
          ];
          expect([unit.name, section, bad.length, good.length]).toEqual([unit.name, section, failed, checked - failed]);
          expect(new Set([...bad, ...good].map(({ id, title }) => `${id} ${title}`)).size).toBe(checked);
          compared += checked;
        }
      }
    }
    expect(compared).toBeGreaterThan(15);
  });

  it('of a chair has the own commune and no other', async () => {
    const unit = story.unit('minhkhe');
    expect((await read<Sections>(chair, 'sections')).lines.map((line) => line.unit.id)).toEqual([unit]);
    expect((await read<Sections>(neighbour, 'sections')).lines.map((line) => line.unit.name)).toEqual([
      'Phường Vân Phong',
    ]);
    const section = encodeURIComponent('Giờ giấc, hiện diện');
    expect(await rowsBehind(neighbour, `sections/rows?unitId=${unit}&section=${section}&result=FAIL`)).toEqual([]);
    expect((await (await app.as('anh.le')).get('/dashboard/sections')).status).toBe(403);
  });
});

describe('what is overdue, by age', () => {
  it('is in the bucket of its working days, and each bucket opens its tasks', async () => {
    const [before] = (await read<Ageing>(leader, 'ageing')).lines;
    expect([before?.unit.name, before?.tasks]).toEqual(['Xã Minh Khê', 2]);
    expect(before?.ages.map(({ age, tasks }) => [age, tasks])).toEqual([
      ['1-7', 2],
      ['8-15', 0],
      ['16-30', 0],
      ['31+', 0],
    ]);
    // Half a year earlier: the same task is old.
    await tamper(
      app.database,
      `UPDATE remediation_task SET due_on = '2026-06-01' WHERE id = (SELECT task_id FROM overdue_spell
        WHERE tenant_id = 1 AND to_on IS NULL ORDER BY id LIMIT 1)`,
    );
    for (const who of [leader, chair]) {
      const { lines } = await read<Ageing>(who, 'ageing');
      expect(lines.map(({ ages }) => ages.map(({ tasks }) => tasks))).toEqual([[1, 0, 0, 1]]);
      for (const { unit, ages } of lines) {
        for (const { age, tasks } of ages) {
          const address = `ageing/rows?age=${encodeURIComponent(age)}`;
          expect(await rowsBehind(who, `${address}&unitId=${unit.id}`)).toHaveLength(tasks);
          expect(await rowsBehind(who, address)).toHaveLength(tasks);
        }
      }
    }
    expect((await read<Ageing>(neighbour, 'ageing')).lines).toEqual([]);
    expect(await rowsBehind(neighbour, `ageing/rows?age=1-7&unitId=${story.unit('minhkhe')}`)).toEqual([]);
  });
});

describe('twelve months', () => {
  it('end with this one and say of each what the month itself says', async () => {
    const { months } = await read<Trend>(leader, 'trend');
    expect(months.map(({ month }) => month)).toEqual([
      ...Array.from({ length: 12 }, (_, at) => new Date(Date.UTC(2025, 11 + at)).toISOString().slice(0, 7)),
    ]);
    for (const { month, ...counts } of months.slice(-3)) {
      const { total } = (await leader.get(`/months/${month}`)).json<{ total: { now: Record<string, number> } }>();
      expect([month, counts]).toEqual([
        month,
        { opened: total.now['opened'], closed: total.now['closed'], overdue: total.now['overdue'] },
      ]);
    }
    expect((await read<Trend>(neighbour, 'trend')).months.at(-1)).toMatchObject({ opened: 0, closed: 0, overdue: 0 });
  });
});
