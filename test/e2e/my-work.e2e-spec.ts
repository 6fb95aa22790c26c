import { TestApp } from '../support/app';
import { expectDone, grant, NOTICE, storyOf, type Story } from '../support/story';
import { Team } from '../support/team';
import type { Visitor } from '../support/visitor';
import { approvedList, workOf, worksOf } from '../support/work-bodies';

interface Line {
  kind: string;
  part: string;
  count: number;
  nearestDue: string | null;
  rows: { id: string; title: string; dueOn: string | null; expectedDueOn: string | null }[];
}

let app: TestApp;
let story: Story;
beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
});
afterAll(() => app.stop());

const linesOf = async (who: Visitor): Promise<Line[]> => (await who.get('/my-work')).json<{ lines: Line[] }>().lines;
const counted = async (name: string): Promise<string[]> =>
  (await linesOf(await app.as(name))).map(({ part, kind, count }) => `${part} ${kind} ${count}`);

describe('what waits for somebody', () => {
  it.each<[string, string[]]>([
    ['tham.nguyen', ['MINE my-visits 1', 'UNIT team-visits 0', 'WAITING notices-to-enter 1']],
    ['mai.vu', ['WAITING to-confirm 1', 'WAITING requests-to-answer 0', 'WAITING notices-to-enter 1']],
    [
      'ngoc.do',
      ['MINE my-tasks 0', 'UNIT provisional-tasks 1', 'UNIT new-tasks 1', 'UNIT overdue-tasks 2', 'WAITING to-sign 1'],
    ],
    ['yen.hoang', ['MINE my-tasks 2', 'UNIT division-tasks 0']],
    ['anh.le', ['MINE my-tasks 2']],
    [
      'khai.bui',
      ['MINE my-tasks 0', 'UNIT provisional-tasks 0', 'UNIT new-tasks 0', 'UNIT overdue-tasks 0', 'WAITING to-sign 0'],
    ],
    ['vinh.cao', []],
  ])('is for %s what the own roles are for', async (name, expected) => {
    expect(await counted(name)).toEqual(expected);
  });

  it('are the same tasks that the lists give, the nearest due date first', async () => {
    const lists = {
      'my-tasks': ['anh.le', 'mine'],
      'to-sign': ['ngoc.do', 'to-sign'],
      'to-confirm': ['mai.vu', 'to-confirm'],
      'new-tasks': ['ngoc.do', 'unit&state=NEW'],
      'overdue-tasks': ['ngoc.do', 'unit&overdue=true'],
    };
    for (const [kind, [name = '', list = '']] of Object.entries(lists)) {
      const who = await app.as(name);
      const line = (await linesOf(who)).find((one) => one.kind === kind);
      const { items } = (await who.get(`/tasks?list=${list}`)).json<{
        items: { id: string; dueOn: string | null }[];
      }>();
      expect([kind, line?.count, line?.rows.map(({ id }) => id)]).toEqual([
        kind,
        items.length,
        items.map(({ id }) => id),
      ]);
      expect(line?.nearestDue).toBe(items[0]?.dueOn);
    }
  });

  it('count as work of the month without being typed again: once, for whom they lie with', async () => {
    const [chair, anh, head] = [await app.as('ngoc.do'), await app.as('anh.le'), await app.as('yen.hoang')];
    const [product = ''] = await approvedList(chair, story.unit('minhkhe'));
    const [task] = (await anh.get('/tasks?list=mine')).json<{ items: { id: string; title: string }[] }>().items;
    const counted = { title: task?.title, month: '2026-11', remediationTaskId: task?.id };
    const give = (person: string) => chair.post('/work-items', workOf(product, story.person(person), counted));
    expect(worksOf(await chair.get(`/tasks/${task?.id}/work`))).toEqual([]);
    expect((await give('uyen')).text).toContain('evaluation.task-elsewhere');
    worksOf(await give('anh'));
    const again = await give('anh');
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('evaluation.task-counted')]);
    for (const who of [chair, head]) {
      expect(worksOf(await who.get(`/tasks/${task?.id}/work`))).toMatchObject([
        { person: { fullName: 'Lê Đức Anh' }, month: '2026-11', state: 'ASSIGNED', title: task?.title },
      ]);
    }
    expect(worksOf(await anh.get('/own-work?month=2026-11'))).toMatchObject([{ remediationTaskId: task?.id }]);
    expect((await anh.get(`/tasks/${task?.id}/work`)).status).toBe(403);
    expect((await (await app.as('khai.bui')).get(`/tasks/${task?.id}/work`)).status).toBe(404);
  });

  it('tell the chair at once what the minutes say, the newest first, and when it would fall due', async () => {
    const head = await app.as('lan.tran');
    const team = await Team.of(await app.as('tham.nguyen'), head, { app, tenant: 1 });
    const visit = await team.lockedVisit(2);
    const chair = await app.as('ngoc.do');
    const line = (await linesOf(chair)).find(({ kind }) => kind === 'provisional-tasks');
    const { items } = (await chair.get('/desk/tasks?tab=provisional')).json<{ items: Line['rows'] }>();
    const told = line?.rows ?? [];
    const days = (rows: Line['rows']) => rows.map(({ id, expectedDueOn }) => ({ id, expectedDueOn }));
    expect(told).toHaveLength(3);
    expect(days(told)).toEqual(days(items).reverse());

    await team.sign(visit);
    expectDone(await head.post(`/inspections/${visit}/notice`, { ...NOTICE, date: '2026-11-20' }));
    for (const row of told.slice(0, 2)) {
      const task = (await chair.get(`/tasks/${row.id}`)).json<Line['rows'][number]>();
      expect(task).toMatchObject({ dueOn: row.expectedDueOn, expectedDueOn: null });
    }
    expect((await linesOf(chair)).find(({ kind }) => kind === 'provisional-tasks')?.count).toBe(1);
  });

  it('reaches with each line only where that very right is held', async () => {
    const before = await counted('yen.hoang');
    // Leads a division here and would sign in the ward: nothing of the commune comes under the ward's lines.
    await grant(app.database, 'yen.hoang', 'COMMUNE_CHAIR', story.unit('vanphong'));
    const after = await linesOf(await app.as('yen.hoang'));
    expect(before).toContain('UNIT division-tasks 0');
    expect(after.map(({ kind, count }) => [kind, count])).toEqual([
      ['my-tasks', 2],
      ['provisional-tasks', 0],
      ['new-tasks', 0],
      ['overdue-tasks', 0],
      ['to-sign', 0],
    ]);
  });
});
