import { v7 as uuidv7 } from 'uuid';
import { TestApp } from '../support/app';
import { PDF } from '../support/corpus';
import { refused, type BadRequest, type RefusedRow } from '../support/refusal';
import { atOnce, expectDone, NOTICE, query, soon, statementOf } from '../support/story';
import { Team } from '../support/team';
import type { Answer, Visitor } from '../support/visitor';

interface Said {
  readonly id: string;
  readonly text: string;
  readonly author: { readonly fullName: string };
  readonly replaced: boolean;
  readonly file: { readonly name: string } | null;
}

let app: TestApp;
let team: Team;
let head: Visitor;
let chair: Visitor;
let vice: Visitor;
let neighbour: Visitor;

beforeAll(async () => {
  // Several requests are held in the database at once, even where the run gives the product one connection.
  app = await TestApp.start({ env: { DATABASE_POOL: '10' } });
  head = await app.as('lan.tran');
  team = await Team.of(await app.as('tham.nguyen'), head, { app, tenant: 1 });
  [chair, vice, neighbour] = [await app.as('ngoc.do'), await app.as('binh.pham'), await app.as('khai.bui')];
});
afterAll(() => app.stop());

async function released(count = 1): Promise<{ visit: string; findings: string[] }> {
  const { id, findings } = await team.visit(count);
  await team.lock(id);
  await team.sign(id);
  return { visit: id, findings };
}
const say = (who: Visitor, finding: string, statement = statementOf()) =>
  who.post(`/findings/${finding}/statements`, statement);
const said = async (who: Visitor, finding: string): Promise<Said[]> =>
  expectDone(await who.get(`/findings/${finding}`)).json<{ statements: Said[] }>().statements;

describe('a statement of the unit', () => {
  it('is heard between minutes and notice, seen by both sides with its file, and told to whoever concludes', async () => {
    const { visit, findings } = await released();
    const [finding = ''] = findings;
    const fileId = uuidv7();
    const headers = { 'content-type': 'application/pdf', 'x-file-name': 'giai-trinh.pdf' };
    expectDone(await chair.put(`/evidence-files/${fileId}`, PDF, headers));
    expect((await say(neighbour, finding)).status).toBe(404);
    expect((await say(chair, finding, statementOf({ fileId }))).status).toBe(201);
    for (const side of [chair, vice, head]) {
      expect(await said(side, finding)).toMatchObject([
        { author: { fullName: 'Đỗ Thị Ngọc' }, replaced: false, file: { name: 'giai-trinh.pdf' } },
      ]);
      expect((await side.get(`/evidence-files/${fileId}`)).status).toBe(200);
    }
    expect((await neighbour.get(`/evidence-files/${fileId}`)).status).toBe(404);
    const { items } = (await head.get('/inbox')).json<{ items: { code: string; about: { id: string } }[] }>();
    expect(items.filter(({ about }) => about.id === visit).map(({ code }) => code)).toEqual([
      'inspection.statement-submitted',
    ]);
  });

  it('is replaced by a later one of the same author, and the earlier text is kept; another author’s stands beside', async () => {
    const { findings } = await released();
    const [finding = ''] = findings;
    for (const text of ['Chưa kịp in lịch của tháng này.', 'Lịch đã in, dán ở cổng sau.']) {
      expectDone(await say(chair, finding, statementOf({ text })));
    }
    expectDone(await say(vice, finding));
    expect((await said(head, finding)).map(({ author, replaced }) => [author.fullName, replaced])).toEqual([
      ['Đỗ Thị Ngọc', true],
      ['Đỗ Thị Ngọc', false],
      ['Phạm Văn Bình', false],
    ]);
  });

  it('sent ten times at once under its id is one', async () => {
    const { findings } = await released();
    const [finding = ''] = findings;
    const statement = statementOf();
    const ten = Array.from({ length: 10 }, () => () => say(chair, finding, statement));
    const answers = await atOnce(app.database, 'finding_statement', ten);
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([201]);
    expect(await said(chair, finding)).toHaveLength(1);
    const other = await say(chair, finding, { ...statement, text: 'Nội dung khác hẳn.' });
    expect([other.status, other.json()['code']]).toEqual([409, 'request.id-taken']);
  });

  it('is refused once the notice has concluded the finding, and the same one again is answered as before', async () => {
    const { visit, findings } = await released();
    const [finding = ''] = findings;
    const statement = statementOf();
    expectDone(await say(chair, finding, statement));
    expectDone(await head.post(`/inspections/${visit}/notice`, NOTICE));
    const late = await say(chair, finding);
    expect([late.status, late.json()['code']]).toEqual([409, 'inspection.statement-closed']);
    expect((await say(chair, finding, statement)).status).toBe(201);
  });

  it('and a notice at the same moment: one of them waits for the other', async () => {
    const { visit, findings } = await released();
    const [finding = ''] = findings;
    const [answer, notice] = await atOnce(app.database, 'finding', [
      () => say(chair, finding),
      () => head.post(`/inspections/${visit}/notice`, NOTICE),
    ]);
    expect(notice?.status).toBe(200);
    const heard = answer?.status === 201;
    if (!heard) expect([answer?.status, answer?.json()['code']]).toEqual([409, 'inspection.statement-closed']);
    expect(await said(head, finding)).toHaveLength(heard ? 1 : 0);
  });

  it('that comes while the notice is being entered waits for it, and is too late', async () => {
    const { visit, findings } = await released();
    const [finding = ''] = findings;
    const waiting = async (): Promise<number> => {
      const text = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
      return (await query(app.database, text)).length;
    };
    let late: Answer | undefined;
    let answer: Promise<unknown> = Promise.resolve();
    // The notice has concluded the finding and waits to note that the clock of its task has started.
    const enter = () => head.post(`/inspections/${visit}/notice`, NOTICE);
    const [notice] = await atOnce(app.database, 'task_event', [enter], async () => {
      answer = say(chair, finding).then((given) => (late = given));
      await soon(async () => late !== undefined || (await waiting()) === 2);
    });
    await answer;
    expect([notice?.status, late?.status, late?.json()['code']]).toEqual([200, 409, 'inspection.statement-closed']);
    expect(await said(head, finding)).toEqual([]);
  });
});

describe('the dates of a notice', () => {
  const taskOf = async (finding: string) => {
    const { taskId } = (await chair.get(`/findings/${finding}`)).json<{ taskId: string }>();
    return (await chair.get(`/tasks/${taskId}`)).json();
  };

  it('win where it wrote one, beside the counted one with its reason; elsewhere the counted one holds', async () => {
    const { visit, findings } = await released(2);
    const [written = '', counted = ''] = findings;
    // A Saturday: warned about on screen, and the notice's own affair.
    const dueDates = [{ findingId: written, dueOn: '2026-12-12' }];
    expectDone(await head.post(`/inspections/${visit}/notice`, { ...NOTICE, dueDates }));
    const computed = (await taskOf(counted)) as { dueOn: string };
    expect(await taskOf(written)).toMatchObject({
      dueOn: '2026-12-12',
      due: { on: '2026-12-12', noticeOn: '2026-12-12', computedOn: computed.dueOn, startsOn: '2026-11-20' },
    });
    expect(computed).toMatchObject({ due: { on: computed.dueOn, noticeOn: null, computedOn: computed.dueOn } });
    const told = (await vice.get('/inbox')).json<{ items: { code: string; about: { id: string } }[] }>().items;
    expect(told.filter(({ about }) => about.id === visit).map(({ code }) => code)).toEqual([
      'remediation.clock-started',
      'remediation.tasks-opened',
    ]);
  });

  it('are kept out by the database when they lie before the receipt', async () => {
    const before = query(
      app.database,
      `UPDATE remediation_task SET notice_due_on = notice_received_on - 1 WHERE notice_received_on IS NOT NULL`,
    );
    await expect(before).rejects.toMatchObject({ constraint: 'remediation_task_notice_due' });
  });

  describe('are refused', () => {
    let visit = '';
    let finding = '';
    let elsewhere = '';
    beforeAll(async () => {
      ({
        visit,
        findings: [finding = ''],
      } = await released());
      [elsewhere = ''] = (await released()).findings;
    });
    const dated =
      (dueDates: () => unknown): (() => BadRequest) =>
      () => ({ who: head, path: `/inspections/${visit}/notice`, body: { ...NOTICE, dueDates: dueDates() } });
    const rows: RefusedRow[] = [
      [
        'before the day of receipt',
        dated(() => [{ findingId: finding, dueOn: '2026-11-19' }]),
        { status: 400, code: 'field.before', pointer: '/dueDates/0/dueOn', value: '2026-11-19' },
      ],
      [
        'for a finding of another visit',
        dated(() => [{ findingId: elsewhere, dueOn: '2026-12-01' }]),
        { status: 400, code: 'field.no-such-row', pointer: '/dueDates/0/findingId' },
      ],
      [
        'twice for one finding',
        dated(() => ['2026-12-01', '2026-12-02'].map((dueOn) => ({ findingId: finding, dueOn }))),
        { status: 400, code: 'inspection.due-date-doubled', pointer: '/dueDates/1/findingId' },
      ],
      [
        'on a day that no calendar covers',
        dated(() => [{ findingId: finding, dueOn: '2099-12-01' }]),
        { status: 422, code: 'organization.calendar-not-covered' },
      ],
      [
        'that are no days',
        dated(() => [{ findingId: finding, dueOn: '2026-02-30' }]),
        { status: 400, code: 'field.day', pointer: '/dueDates/0/dueOn', value: '2026-02-30' },
      ],
      ['that are no list', dated(() => 'x'), { status: 400, code: 'field.list', pointer: '/dueDates' }],
    ];
    refused(() => app, rows);
  });
});

describe('a statement is refused', () => {
  let finding = '';
  let loose = '';
  beforeAll(async () => {
    [finding = ''] = (await released()).findings;
    loose = uuidv7();
    const headers = { 'content-type': 'application/pdf', 'x-file-name': 'cua-nguoi-khac.pdf' };
    expectDone(await vice.put(`/evidence-files/${loose}`, PDF, headers));
  });
  const saying =
    (changes: Record<string, unknown>): (() => BadRequest) =>
    () => ({ who: chair, path: `/findings/${finding}/statements`, body: statementOf(changes) });
  refused(
    () => app,
    [
      ['without words', saying({ text: ' ' }), { status: 400, code: 'field.required', pointer: '/text', value: '' }],
      [
        'too short',
        saying({ text: 'Đã rõ.' }),
        { status: 400, code: 'field.length', pointer: '/text', value: 'Đã rõ.' },
      ],
      [
        'with a file of somebody else',
        () => saying({ fileId: loose })(),
        { status: 400, code: 'field.no-such-row', pointer: '/fileId' },
      ],
      [
        'with a file that never arrived',
        saying({ fileId: uuidv7() }),
        { status: 400, code: 'field.no-such-row', pointer: '/fileId' },
      ],
      [
        'to a finding that is not there',
        () => ({ who: chair, path: `/findings/${uuidv7()}/statements`, body: statementOf() }),
        { status: 404, code: 'request.not-found' },
      ],
      [
        'under the name of somebody else',
        saying({ authorId: uuidv7() }),
        { status: 400, code: 'field.unknown', pointer: '/authorId' },
      ],
    ],
  );
});
