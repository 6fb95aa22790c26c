import { v7 as uuidv7 } from 'uuid';
import { addWorkdays, localDate, workCalendar, type CalendarDay, type LocalDate } from '@app/kernel';
import type { CalendarPageResponse } from '../../libs/organization/src/dto/calendar.response';
import type { DueMovesResponse } from '../../libs/remediation/src/dto/due-moves';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { refused } from '../support/refusal';
import { expectDone, grant, newTasks, query, step, storyOf, toPerson, written, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

// The story's today is Friday 20/11/2026; Tuesday 24/11 is proposed as a holiday.
const CULTURE_DAY = { day: '2026-11-24', kind: 'HOLIDAY', state: 'CONFIRMED', name: 'Ngày Văn hóa Việt Nam' };
const AS_TEXT = '2026-11-24:HOLIDAY:CONFIRMED';

let app: TestApp;
let story: Story;
let admin: Visitor;
let head: Visitor;
let chair: Visitor;
let fresh = '';
let extended = '';

const page = async (): Promise<CalendarPageResponse> =>
  expectDone(await admin.get('/calendars')).json<CalendarPageResponse>();
const moves = async (basedOn: number, days: string, more = ''): Promise<DueMovesResponse> =>
  expectDone(await admin.get(`/due-moves?basedOn=${basedOn}&days=${days}${more}`)).json<DueMovesResponse>();
const change = (basedOn: number, days: readonly object[], more: object = {}) => ({
  ...{ id: uuidv7(), basedOn, days, reason: 'Thủ tướng Chính phủ đã quyết định.' },
  ...more,
});
interface Dues {
  readonly id: string;
  readonly state: string;
  readonly due_on: string;
  readonly calendar_version: number;
}
const dues = () =>
  query<Dues>(
    app.database,
    `SELECT id, state, due_on::text, calendar_version FROM remediation_task WHERE due_on IS NOT NULL ORDER BY id`,
  );

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [head, chair, admin] = [await app.as('lan.tran'), await app.as('ngoc.do'), await administrator(app, story)];
  [fresh = '', extended = ''] = await newTasks(head, story, 2);
  const asked = { id: uuidv7(), kind: 'EXTENSION', text: 'Chờ bố trí kinh phí.', proposedDueOn: '2026-12-11' };
  expectDone(await step(chair, extended, 'requests', asked));
  const granted = { outcome: 'GRANTED', answer: 'Đồng ý gia hạn đến 11/12.', grantedDueOn: '2026-12-11' };
  expectDone(await head.post(`/task-requests/${asked.id}/answer`, granted));
});
afterAll(() => app.stop());

it('before a day is decided it is shown which open due dates would move, old and new, page by page; nothing is written', async () => {
  const before = await written(app.database);
  const { version } = await page();
  const whole = await moves(version, AS_TEXT, '&limit=200');
  const [first] = await query<{ due_on: string }>(
    app.database,
    'SELECT due_on::text FROM remediation_task WHERE id = $1',
    [fresh],
  );
  expect(first?.due_on).toBe('2026-12-04');
  expect(whole.items).toContainEqual({
    unit: { id: story.unit('minhkhe'), name: 'Xã Minh Khê' },
    noticeNumber: '440/TB-SNV',
    dueOn: '2026-12-04',
    newDueOn: '2026-12-07',
  });
  expect(whole).toMatchObject({ count: whole.items.length, beyond: 0, next: null });
  expect(whole.count).toBeGreaterThan(1);
  const paged: unknown[] = [];
  for (let next: string | null = ''; next !== null;) {
    const one: DueMovesResponse = await moves(version, AS_TEXT, `&limit=1${next && `&after=${next}`}`);
    paged.push(...one.items);
    next = one.next;
  }
  expect(paged).toEqual(whole.items);
  // A day that stays only proposed moves nothing.
  expect(await moves(version, '2026-11-25:HOLIDAY:PROPOSED')).toEqual({ count: 0, beyond: 0, items: [], next: null });
  expect(await written(app.database)).toEqual(before);
});

describe('once it is decided', () => {
  let before: Dues[] = [];
  let shown = 0;
  const asked = change(1, [CULTURE_DAY]);

  it('there is a new version, which says who, when and why', async () => {
    before = await dues();
    shown = (await moves(1, AS_TEXT)).count;
    const made = expectDone(await admin.post('/calendars', asked)).json<CalendarPageResponse>();
    expect(made.version).toBe(2);
    expect(made.days).toContainEqual(expect.objectContaining({ day: '2026-11-24', state: 'CONFIRMED' }));
    expect(made.versions[0]).toMatchObject({ version: 2, publishedByName: 'Hồ Thị Trị', reason: asked.reason });
  });

  it('exactly the dates that were shown have moved, each to the day that the kernel counts, with its version', async () => {
    const after = await dues();
    const moved = after.filter((row, at) => row.due_on !== before[at]?.due_on);
    expect(moved).toHaveLength(shown);
    const { days, coversFrom, coversTo } = await page();
    const listed = days.map((day): CalendarDay => ({ ...day, day: localDate(day.day) }));
    const calendar = workCalendar(2, localDate(coversFrom ?? ''), localDate(coversTo ?? ''), listed);
    const facts = await query<{ id: string; start: LocalDate; term: number }>(
      app.database,
      `SELECT id, coalesce(clock_starts_on, notice_received_on)::text AS start, term_workdays AS term FROM remediation_task
        WHERE id = ANY ($1)`,
      [moved.map(({ id }) => id)],
    );
    for (const { id, due_on: due, calendar_version: version } of moved) {
      const fact = facts.find((row) => row.id === id);
      expect([id, due, version]).toEqual([id, addWorkdays(calendar, localDate(fact?.start ?? ''), fact?.term ?? 0), 2]);
    }
  });

  it('what is closed, what was due before and what an extension named stays, with the version that it was counted with', async () => {
    const after = new Map((await dues()).map((row) => [row.id, row]));
    const closed = before.filter(({ state }) => state === 'CLOSED');
    expect(closed.length).toBeGreaterThan(0);
    for (const row of [...closed, ...before.filter(({ due_on: due }) => due < '2026-11-24')])
      expect(after.get(row.id)).toEqual(row);
    expect(after.get(extended)).toMatchObject({ due_on: '2026-12-11', calendar_version: 1 });
  });

  it('the task tells it, with the old date in the log; whoever has it in hand does not work on a stale version', async () => {
    const { etag, due, timeline } = (await chair.get(`/tasks/${fresh}`)).json<{
      etag: string;
      due: { on: string; calendarVersion: number };
      timeline: { action: string; dueOn: string | null; reason: string | null; by: { name: string } }[];
    }>();
    expect(due).toMatchObject({ on: '2026-12-07', calendarVersion: 2 });
    expect(timeline.find(({ action }) => action === 'due-recounted')).toMatchObject({
      dueOn: '2026-12-07',
      reason: asked.reason,
    });
    expect(etag).toBe(`"${fresh}-2"`);
    const { items } = (await chair.get(`/audit/entries?subjectType=remediation_task&subjectId=${fresh}`)).json<{
      items: { action: string; fields: object[] }[];
    }>();
    const told = items.find(({ action }) => action === 'remediation.due-recounted');
    expect(told?.fields).toContainEqual(
      expect.objectContaining({ name: 'dueOn', before: '2026-12-04', after: '2026-12-07' }),
    );
    expect((await step(chair, fresh, 'assign', { assignee: toPerson(story, 'anh') })).status).toBe(200);
  });

  it('the same request again changes nothing; another change of the version before is refused', async () => {
    const standing = await written(app.database);
    expect((await admin.post('/calendars', asked)).json()).toEqual(await page());
    const other = await admin.post('/calendars', change(1, [{ ...CULTURE_DAY, kind: 'PLAIN' }]));
    expect([other.status, other.json()['code']]).toEqual([412, 'organization.calendar-stale']);
    const taken = await admin.post('/calendars', { ...asked, reason: 'Lý do khác hẳn lần trước.' });
    expect([taken.status, taken.json()['code']]).toEqual([409, 'request.id-taken']);
    expect(await written(app.database)).toEqual(standing);
  });

  it('two decisions at once make one version, and the other is told', async () => {
    const at = (await page()).version;
    const answers = await Promise.all(
      ['2026-12-24', '2026-12-25'].map((day) => admin.post('/calendars', change(at, [{ ...CULTURE_DAY, day }]))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    expect((await page()).version).toBe(at + 1);
  });

  it('it can reach another year, and a swap moves a day off and its working Saturday together', async () => {
    const at = (await page()).version;
    const swap = [
      { day: '2026-12-31', kind: 'HOLIDAY', state: 'CONFIRMED', name: 'Hoán đổi' },
      { day: '2026-12-26', kind: 'MAKEUP', state: 'CONFIRMED', name: 'Làm bù' },
    ];
    expectDone(await admin.post('/calendars', change(at, swap, { throughYear: 2028 })));
    expect(await page()).toMatchObject({ version: at + 1, coversTo: '2029-01-01' });
    const [numbers] = await query<{ n: number }>(
      app.database,
      `SELECT (b.workday_number - a.workday_number)::int AS n FROM calendar_day a JOIN calendar_day b ON b.version = a.version
        AND b.tenant_id = 1 AND b.day = '2026-12-31' WHERE a.tenant_id = 1 AND a.version = $1 AND a.day = '2026-12-25'`,
      [at + 1],
    );
    // 26 (Saturday, worked), 28, 29, 30; not the 31st.
    expect(numbers?.n).toBe(4);
  });
});

describe('refused, with words, and nothing is written:', () => {
  const bad =
    (days: readonly object[], more: object = {}) =>
    async () => ({
      who: admin,
      path: '/calendars',
      body: change((await page()).version, days, more),
    });
  const code = (name: string, pointer?: string, status = 400) => ({
    status,
    code: `organization.${name}`,
    ...(pointer ? { pointer } : {}),
  });
  refused(
    () => app,
    [
      ['a day that has passed', bad([{ ...CULTURE_DAY, day: '2026-11-19' }]), code('calendar-past', '/days', 422)],
      ['a day named twice', bad([CULTURE_DAY, CULTURE_DAY]), code('calendar-twice', '/days')],
      [
        'a day beyond the calendar',
        bad([{ ...CULTURE_DAY, day: '2031-01-01' }]),
        code('calendar-not-covered', '/days', 422),
      ],
      [
        'a working day worked in exchange',
        bad([{ ...CULTURE_DAY, kind: 'MAKEUP' }]),
        code('calendar-makeup-on-workday', '/days'),
      ],
      [
        'a day off without a name',
        bad([{ day: '2026-12-23', kind: 'HOLIDAY', state: 'CONFIRMED' }]),
        { status: 400, code: 'field.required', pointer: '/days/0/name' },
      ],
      ['no change at all', bad([]), code('calendar-unchanged')],
      [
        'a change without a reason',
        bad([CULTURE_DAY], { reason: 'ngắn' }),
        { status: 400, code: 'field.length', pointer: '/reason' },
      ],
      [
        'whoever may not',
        async () => ({ ...(await bad([CULTURE_DAY])()), who: chair }),
        { status: 403, code: 'request.not-permitted' },
      ],
    ],
  );

  it('whoever administers a part of the authority, the preview included', async () => {
    await grant(app.database, 'dung.dang', 'ADMINISTRATOR', story.unit('minhkhe'));
    const part = await app.as('dung.dang');
    const { version } = await page();
    for (const refusal of [
      await part.post('/calendars', change(version, [CULTURE_DAY])),
      await part.get(`/due-moves?basedOn=${version}&days=${AS_TEXT}`),
    ]) {
      expect([refusal.status, refusal.json()['code']]).toEqual([403, 'organization.whole-authority-only']);
    }
  });

  it('days in the address that cannot be read', async () => {
    const refusal = await admin.get('/due-moves?basedOn=1&days=morgen');
    expect([refusal.status, refusal.json()['code']]).toEqual([400, 'organization.day-changes-unreadable']);
  });
});
