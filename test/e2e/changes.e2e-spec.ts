import { v7 as uuidv7 } from 'uuid';
import type { ChangeResponse, RecordReadResponse } from '../../libs/reporting/src/dto/changes.response';
import { TestApp } from '../support/app';
import { expectDone, newTasks, query, step, storyOf, tamper, toPerson, type Story } from '../support/story';
import { Team } from '../support/team';
import type { Visitor } from '../support/visitor';

let app: TestApp;
let story: Story;
let chair: Visitor;
let neighbour: Visitor;
let head: Visitor;
let leader: Visitor;
let task: string;
let open: { id: string; findings: string[] };

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [chair, neighbour] = [await app.as('ngoc.do'), await app.as('khai.bui')];
  [head, leader] = [await app.as('lan.tran'), await app.as('vinh.cao')];
  [task = ''] = await newTasks(head, story, 1);
  expectDone(await step(chair, task, 'assign', { assignee: toPerson(story, 'anh'), note: '=HYPERLINK("x")' }));
  const team = await Team.of(await app.as('tham.nguyen'), head, { app, tenant: 1 });
  open = await team.visit(2);
});
afterAll(() => app.stop());

interface Page {
  readonly items: ChangeResponse[];
  readonly next: string | null;
}
const page = async (who: Visitor, asked: string): Promise<Page> =>
  expectDone(await who.get(`/audit/entries?${asked}`)).json<Page & Record<string, unknown>>();
const all = async (who: Visitor, asked = ''): Promise<ChangeResponse[]> =>
  (await page(who, `limit=200&${asked}`)).items;
const acts = (items: readonly ChangeResponse[]): string[] => [...new Set(items.map(({ action }) => action))].sort();
const reads = () => query<object>(app.database, 'SELECT actor_name, subject_id, org_unit_id FROM read_log ORDER BY id');

describe('who changed what and when', () => {
  it('is told of one act with the person, the post then, the thing, and each field old and new', async () => {
    const [assigned] = await all(chair, `subjectType=remediation_task&subjectId=${task}&action=remediation.assigned`);
    expect(assigned).toMatchObject({
      who: { name: 'Đỗ Thị Ngọc', personId: story.person('ngoc'), position: 'Chủ tịch UBND xã', job: null },
      subject: {
        type: 'remediation_task',
        id: task,
        title: 'Chưa niêm yết lịch tiếp công dân',
        page: 'task',
        pageId: task,
      },
      unit: { id: story.unit('minhkhe'), name: 'Xã Minh Khê' },
      isErased: false,
    });
    expect(assigned?.fields).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'assigneeName', before: null, after: 'Lê Đức Anh' }),
        expect.objectContaining({ name: 'state', before: 'NEW', after: 'ACCEPTED' }),
        expect.objectContaining({ name: 'assigneeStaffId', after: story.person('anh'), afterName: 'Lê Đức Anh' }),
      ]),
    );
  });

  it('names the job where nobody acted', async () => {
    const [overdue] = await all(chair, 'action=remediation.became-overdue');
    expect(overdue?.who).toEqual({ name: 'Hệ thống', personId: null, position: null, job: 'remediation.overdue' });
  });

  it('is read page by page, newest first, each entry once', async () => {
    const whole = await all(chair);
    const paged: ChangeResponse[] = [];
    for (let next: string | null = ''; next !== null;) {
      const one: Page = await page(chair, `limit=7${next && `&after=${encodeURIComponent(next)}`}`);
      paged.push(...one.items);
      next = one.next;
    }
    expect(paged).toEqual(whole);
    expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length);
    expect(paged.length).toBeGreaterThan(40);
    const instants = paged.map(({ at }) => Date.parse(at));
    expect(instants).toEqual([...instants].sort((a, b) => b - a));
  });

  it.each([
    ['the name of who acted', 'person=DO%20thi%20ngoc', ({ who }) => who.name === 'Đỗ Thị Ngọc'],
    ['the person', 'personId={ngoc}', ({ who }) => who.name === 'Đỗ Thị Ngọc'],
    ['the kind of thing', 'subjectType=finding', ({ subject }) => subject.type === 'finding'],
    ['the act', 'action=remediation.opened', ({ action }) => action === 'remediation.opened'],
    ['the unit and below', 'unitId={onestop}', ({ unit }) => unit?.name === 'Trung tâm Phục vụ hành chính công'],
    ['days', 'from=2026-11-06&to=2026-11-09', ({ at }) => at >= '2026-11-06' && at < '2026-11-10'],
    [
      'all of it',
      'from=2026-11-09&to=2026-11-09&person=ngoc',
      ({ at, who }) => at.startsWith('2026-11-09') && who.name === 'Đỗ Thị Ngọc',
    ],
  ] satisfies [string, string, (item: ChangeResponse) => boolean][])('is narrowed by %s', async (_, asked, fits) => {
    const filled = asked
      .replace('{ngoc}', story.person('ngoc'))
      .replace('{onestop}', String(story.unit('minhkhe.onestop')));
    const [whole, narrowed] = [await all(chair), await all(chair, filled)];
    expect(narrowed).toEqual(whole.filter(fits));
    expect(narrowed.length).toBeGreaterThan(0);
    expect(narrowed.length).toBeLessThan(whole.length);
  });

  it('is empty where nothing fits, and refuses what is no filter', async () => {
    expect(await page(chair, 'person=%25')).toEqual({ items: [], next: null });
    for (const wrong of ['action=made.up', 'from=2026-13-01', 'subjectType=session', 'unitId=x', 'ip=1']) {
      expect([wrong, (await chair.get(`/audit/entries?${wrong}`)).status]).toEqual([wrong, 400]);
    }
  });
});

describe('what is not the reader’s', () => {
  it('is not there: a neighbour, another province, and whoever answers for no body', async () => {
    for (const who of [neighbour, await app.as('hai.ngoc.do'), await app.as('hai.vinh.cao')]) {
      const text = JSON.stringify([await all(who), await all(who, `subjectType=remediation_task&subjectId=${task}`)]);
      expect(text).not.toContain(task);
      expect(text).not.toContain(story.person('anh'));
    }
    for (const who of ['anh.le', 'dung.dang', 'tham.nguyen', 'mai.vu']) {
      expect([who, (await (await app.as(who)).get('/audit/entries')).status]).toEqual([who, 403]);
    }
  });

  it('is what the inspecting side does before the minutes: the unit and the province read of it only what was released', async () => {
    const before = [
      'inspection.finding-recorded',
      'inspection.item-answered',
      'inspection.opened',
      'inspection.roll-called',
    ];
    for (const who of [chair, leader]) {
      const text = JSON.stringify([await all(who), await all(who, `subjectType=inspection&subjectId=${open.id}`)]);
      for (const id of [open.id, ...open.findings]) expect(text).not.toContain(id);
      expect(acts(await all(who)).filter((action) => before.includes(action))).toEqual([]);
      expect(acts(await all(who))).toContain('inspection.finding-released');
    }
    const [opened] = await all(head, `subjectType=inspection&subjectId=${open.id}`);
    expect(opened?.action).toBe('inspection.opened');
    expect(acts(await all(head))).toEqual(
      expect.arrayContaining(['inspection.finding-recorded', 'remediation.assigned']),
    );
  });

  it('is the post of somebody of another unit, although the name stands there', async () => {
    const [released] = await all(chair, 'action=inspection.finding-released');
    expect(released?.who).toMatchObject({ name: 'Trần Thị Lan', position: null });
    expect((await all(leader, 'action=inspection.finding-released'))[0]?.who.position).toEqual(expect.any(String));
  });

  it('is asked for by name only with a line in the log of reads', async () => {
    const before = (await reads()).length;
    await all(chair, 'person=anh');
    await all(chair, `personId=${story.person('anh')}`);
    await all(chair, `subjectType=staff_member&subjectId=${story.person('anh')}`);
    expectDone(await chair.get(`/audit/entries.csv?personId=${story.person('anh')}`));
    const line = {
      actor_name: 'Đỗ Thị Ngọc',
      subject_id: story.person('anh'),
      org_unit_id: story.unit('minhkhe.onestop'),
    };
    expect((await reads()).slice(before)).toEqual([line, line, line]);
  });
});

describe('the sheet', () => {
  it('opens with its letters right, one row an entry, and calculates nothing', async () => {
    const answer = expectDone(await chair.get(`/audit/entries.csv?subjectType=remediation_task&subjectId=${task}`));
    expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="nhat-ky-thay-doi.csv"');
    expect([...answer.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const lines = answer.bytes.subarray(3).toString().trimEnd().split('\r\n');
    expect(lines[0]).toBe('Thời gian,Ai,Chức vụ,Việc,Đối tượng,Đơn vị,Trước,Sau,Mã bản ghi,Mã yêu cầu');
    const entries = await all(chair, `subjectType=remediation_task&subjectId=${task}`);
    expect(lines).toHaveLength(entries.length + 1);
    expect(lines.join('\n')).toMatch(/Người nhận: [^,;\n]*Lê Đức Anh/);
    expect(lines.join('\n')).not.toMatch(/Người nhận: [^,;\n]*[0-9a-f]{8}-/);
    const assigned = lines.find((line) =>
      line.includes(',giao việc “Chưa niêm yết lịch tiếp công dân” cho Lê Đức Anh,'),
    );
    expect(assigned).toMatch(/^20\/11\/2026 \d\d:\d\d:\d\d,Đỗ Thị Ngọc,Chủ tịch UBND xã,/);
    expect(assigned).toContain(',Trạng thái: Mới chuyển đến,');
    expect(lines.filter((line) => /(^|,)"?[=+@]/.test(line))).toEqual([]);
  });
});

describe('the chain', () => {
  const chains = async (who: Visitor): Promise<{ name: string | null; through: number; isWhole: boolean }[]> =>
    expectDone(await who.get('/audit/chain')).json<{ chains: [] }>().chains;
  const third = 'link_id = (SELECT id FROM audit_link WHERE lane_unit_id = $1 AND seq = 3) AND ordinal = 1';

  it('is whole up to the last link of the reader’s own bodies', async () => {
    const [link] = await query<{ seq: string }>(app.database, 'SELECT seq FROM audit_head WHERE lane_unit_id = $1', [
      story.unit('minhkhe'),
    ]);
    expect(await chains(chair)).toEqual([{ name: 'Xã Minh Khê', from: 1, through: Number(link?.seq), isWhole: true }]);
    expect((await chains(neighbour)).map(({ name }) => name)).toEqual(['Phường Vân Phong']);
    expect((await chains(leader)).map(({ name }) => name)).toEqual(expect.arrayContaining([null, 'Xã Minh Khê']));
  });

  it('is said to be broken once a byte was changed behind the product’s back, to whom it concerns', async () => {
    const lane = story.unit('minhkhe');
    const kept = await query<{ content: string }>(app.database, `SELECT content FROM audit_entry WHERE ${third}`, [
      lane,
    ]);
    await tamper(
      app.database,
      `UPDATE audit_entry SET content = overlay(content placing '_' from 5 for 1) WHERE ${third}`,
      [lane],
    );
    expect(await chains(chair)).toEqual([{ name: 'Xã Minh Khê', from: 1, through: 3, isWhole: false }]);
    expect((await chains(neighbour)).map(({ isWhole }) => isWhole)).toEqual([true]);
    await tamper(app.database, `UPDATE audit_entry SET content = $2 WHERE ${third}`, [lane, kept[0]?.content]);
    expect((await chains(chair)).map(({ isWhole }) => isWhole)).toEqual([true]);
  });
});

it('an id that nobody has is asked for without a word about whether it exists', async () => {
  expect(await all(chair, `subjectType=remediation_task&subjectId=${uuidv7()}`)).toEqual([]);
});

describe('whose record was opened', () => {
  interface Reads {
    readonly items: RecordReadResponse[];
    readonly next: string | null;
  }
  const readsPage = async (who: Visitor, asked: string): Promise<Reads> =>
    expectDone(await who.get(`/audit/reads?${asked}`)).json<Reads & Record<string, unknown>>();

  it('is told to who answers for the unit, by whom and when, and to nobody else', async () => {
    const vice = await app.as('binh.pham');
    expectDone(await vice.get(`/staff-members/${story.person('oanh')}`));
    const [latest] = (await readsPage(chair, 'limit=5')).items;
    expect(latest).toMatchObject({
      who: { name: 'Phạm Văn Bình', personId: story.person('binh') },
      subject: { type: 'staff_member', id: story.person('oanh'), title: 'Phan Thị Oanh' },
      unit: { name: 'Phòng Văn hóa - Xã hội' },
    });
    expect((await readsPage(leader, 'limit=5')).items).toContainEqual(latest);
    for (const other of [neighbour, head])
      expect((await readsPage(other, 'limit=200')).items).not.toContainEqual(latest);
    expect((await vice.get('/audit/reads')).status).toBe(403);
  });

  it('is narrowed by name without marks, by unit and by day, and read page by page, each once', async () => {
    for (let nth = 0; nth < 4; nth += 1) expectDone(await chair.get(`/staff-members/${story.person('anh')}`));
    const whole = (await readsPage(chair, 'limit=200')).items;
    const ofChair = (await readsPage(chair, 'limit=200&person=do%20thi%20ngoc')).items;
    expect(ofChair).toEqual(whole.filter(({ who }) => who.name === 'Đỗ Thị Ngọc'));
    expect(ofChair.length).toBeGreaterThan(3);
    expect(ofChair.length).toBeLessThan(whole.length);
    expect((await readsPage(chair, `limit=200&unitId=${story.unit('minhkhe')}`)).items).toEqual(whole);
    expect((await readsPage(chair, 'to=2020-01-01')).items).toEqual([]);
    const paged: RecordReadResponse[] = [];
    for (let next: string | null = ''; next !== null;) {
      const one: Reads = await readsPage(chair, `limit=2${next && `&after=${encodeURIComponent(next)}`}`);
      paged.push(...one.items);
      next = one.next;
    }
    expect(paged).toEqual(whole);
  });
});

it('the sheet has every entry, however long the log', async () => {
  await tamper(
    app.database,
    `INSERT INTO audit_entry SELECT (jsonb_populate_record(one.e, jsonb_build_object('ordinal', n, 'accounts_for', '{}'))).*
       FROM (SELECT e FROM audit_entry e WHERE e.subject_id = $1 AND e.action = 'remediation.assigned' LIMIT 1) one,
            generate_series(1000, 3400) n`,
    [task],
  );
  const asked = `subjectType=remediation_task&subjectId=${task}&action=remediation.assigned`;
  const sheet = expectDone(await chair.get(`/audit/entries.csv?${asked}`)).bytes.toString();
  const ids = sheet.split('\r\n').flatMap((line) => /,(\d+-\d+),[^,]+$/.exec(line)?.[1] ?? []);
  const [kept] = await query<{ n: number }>(
    app.database,
    `SELECT count(*)::int AS n FROM audit_entry WHERE subject_id = $1 AND action = 'remediation.assigned'`,
    [task],
  );
  expect(kept?.n).toBeGreaterThan(2_400);
  expect([ids.length, new Set(ids).size]).toEqual([kept?.n, kept?.n]);
});
