import { TestApp } from '../support/app';
import { grant, storyOf, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

interface Line {
  kind: string;
  part: string;
  count: number;
  nearestDue: string | null;
  rows: { id: string; title: string; dueOn: string | null }[];
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
    ['ngoc.do', ['MINE my-tasks 0', 'UNIT new-tasks 1', 'UNIT overdue-tasks 2', 'WAITING to-sign 1']],
    ['yen.hoang', ['MINE my-tasks 2', 'UNIT division-tasks 0']],
    ['anh.le', ['MINE my-tasks 2']],
    ['khai.bui', ['MINE my-tasks 0', 'UNIT new-tasks 0', 'UNIT overdue-tasks 0', 'WAITING to-sign 0']],
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

  it('reaches with each line only where that very right is held', async () => {
    const before = await counted('yen.hoang');
    // Leads a division here and would sign in the ward: nothing of the commune comes under the ward's lines.
    await grant(app.database, 'yen.hoang', 'COMMUNE_CHAIR', story.unit('vanphong'));
    const after = await linesOf(await app.as('yen.hoang'));
    expect(before).toContain('UNIT division-tasks 0');
    expect(after.map(({ kind, count }) => [kind, count])).toEqual([
      ['my-tasks', 2],
      ['new-tasks', 0],
      ['overdue-tasks', 0],
      ['to-sign', 0],
    ]);
  });
});
