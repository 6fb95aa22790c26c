import { v7 as uuidv7 } from 'uuid';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { DECISION, leaveOf, newcomerAt, transferTo } from '../support/roster-bodies';
import { expectDone, newTasks, query, step, storyOf, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

// Who holds which post on any day: people come, move, are away and go, each time by a paper.

interface Post {
  id: string;
  unit: { id: number; name: string };
  position: string;
  isMain: boolean;
  isSecondment: boolean;
  startsOn: string;
  endsOn: string | null;
}
interface PersonRecord {
  id: string;
  fullName: string;
  unit: { name: string };
  appointments: Post[];
  movements: {
    id: string;
    kind: string;
    fromUnit: string | null;
    toUnit: string | null;
    withdrawnReason: string | null;
  }[];
  etag: string;
}

let app: TestApp;
let story: Story;
let admin: Visitor;
let home: number;
let ward: number;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  admin = await administrator(app, story);
  [home, ward] = [story.unit('minhkhe'), story.unit('vanphong')];
});
afterAll(() => app.stop());

const takeOn = async (more: object = {}): Promise<string> => {
  const body = newcomerAt(home, more);
  expectDone(await admin.post('/staff-members', body));
  return body.id;
};
const move = async (person: string, body: object): Promise<PersonRecord> =>
  expectDone(await admin.post(`/staff-members/${person}/movements`, body)).json<PersonRecord>();
const recordOf = async (person: string, who = admin): Promise<PersonRecord> =>
  expectDone(await who.get(`/staff-members/${person}`)).json<PersonRecord>();
const namesAt = async (unit: number, onDay: string, more = ''): Promise<string[]> => {
  const answer = await admin.get(`/staff-members?unitId=${unit}&onDay=${onDay}&limit=200${more}`);
  return answer.json<{ items: { fullName: string }[] }>().items.map(({ fullName }) => fullName);
};

describe('a person', () => {
  it('is on the roster from the first day of the post, with what was written about them', async () => {
    const id = await takeOn({ fullName: 'Đinh Thị Lan Hương', staffCode: 'VS-0001', sex: 'FEMALE', birthYear: 1990 });
    expect(await recordOf(id)).toMatchObject({
      ...{ fullName: 'Đinh Thị Lan Hương', staffCode: 'VS-0001', sex: 'FEMALE', birthYear: 1990, bornOn: null },
      unit: { name: 'Xã Minh Khê' },
      appointments: [{ position: 'Công chức văn thư', isMain: true, startsOn: '2026-11-02', endsOn: null }],
      movements: [{ kind: 'RECRUITMENT', toUnit: 'Xã Minh Khê', decisionNumber: DECISION.number }],
    });
    expect(await namesAt(home, '2026-11-02')).toContain('Đinh Thị Lan Hương');
    expect(await namesAt(home, '2026-11-01')).not.toContain('Đinh Thị Lan Hương');
  });

  it('who is transferred is here up to the day before and there from the day on', async () => {
    const id = await takeOn({ fullName: 'Đinh Văn Điều' });
    const page = await move(id, transferTo(ward));
    expect(page.unit.name).toBe('Phường Vân Phong');
    expect(page.appointments.map(({ unit, startsOn, endsOn }) => [unit.name, startsOn, endsOn])).toEqual([
      ['Phường Vân Phong', '2026-11-16', null],
      ['Xã Minh Khê', '2026-11-02', '2026-11-16'],
    ]);
    const where = async (day: string) => [
      (await namesAt(home, day)).includes('Đinh Văn Điều'),
      (await namesAt(ward, day)).includes('Đinh Văn Điều'),
    ];
    expect([await where('2026-11-15'), await where('2026-11-16')]).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it('keeps the record where they have worked; the new unit reads where they came from', async () => {
    const id = await takeOn({ fullName: 'Đinh Văn Nhớ' });
    await move(id, transferTo(ward));
    const before = await recordOf(id, await app.as('ngoc.do'));
    expect(before.appointments.map(({ unit }) => unit.name)).toEqual(['Xã Minh Khê']);
    const now = await recordOf(id, await app.as('khai.bui'));
    expect(now.appointments.map(({ unit }) => unit.name)).toEqual(['Phường Vân Phong']);
    expect(now.movements).toMatchObject([{ kind: 'TRANSFER', fromUnit: 'Xã Minh Khê', toUnit: 'Phường Vân Phong' }]);
    // Whoever has never had them learns nothing.
    expect((await (await app.as('yen.hoang')).get(`/staff-members/${id}`)).status).toBe(404);
  });

  it('who is seconded works there for a time and keeps the post here', async () => {
    const id = await takeOn({ fullName: 'Đinh Văn Phái' });
    const to = { unitId: ward, position: 'Chuyên viên biệt phái' };
    await move(id, transferTo(ward, { kind: 'SECONDMENT', untilDay: '2027-05-16', to }));
    expect(await namesAt(home, '2026-11-20')).toContain('Đinh Văn Phái');
    expect(await namesAt(ward, '2026-11-20')).not.toContain('Đinh Văn Phái');
    expect(await namesAt(ward, '2026-11-20', '&allPosts=true')).toContain('Đinh Văn Phái');
    expect(await namesAt(ward, '2027-05-16', '&allPosts=true')).not.toContain('Đinh Văn Phái');
  });

  it('with two posts in a unit stands there twice, the pages of a list meeting without a gap', async () => {
    const id = await takeOn({ fullName: 'Đinh Văn Kiêm' });
    await move(id, transferTo(home, { kind: 'CONCURRENT_POST', to: { unitId: home, position: 'Thủ quỹ' } }));
    const all = await namesAt(home, '2026-11-20', '&allPosts=true');
    expect(all.filter((name) => name === 'Đinh Văn Kiêm')).toHaveLength(2);
    const paged: string[] = [];
    let after = '';
    do {
      const path = `/staff-members?unitId=${home}&onDay=2026-11-20&allPosts=true&limit=3${after}`;
      const page = (await admin.get(path)).json<{ items: { fullName: string }[]; next: string | null }>();
      paged.push(...page.items.map(({ fullName }) => fullName));
      after = page.next ? `&after=${encodeURIComponent(page.next)}` : '';
    } while (after);
    expect(paged).toEqual(all);
  });

  it('who retires is on no list any more, and their account is locked at once', async () => {
    const id = await takeOn({ fullName: 'Đinh Văn Hưu' });
    const account = { id: uuidv7(), username: 'huu.dinh', staffMemberId: id };
    const { oneTimePassword } = expectDone(await admin.post('/accounts', account)).json<{ oneTimePassword: string }>();
    const retirement = { id: uuidv7(), kind: 'RETIREMENT', onDay: '2026-11-18', decision: DECISION };
    await move(id, retirement);
    expect(await namesAt(home, '2026-11-18')).not.toContain('Đinh Văn Hưu');
    const signIn = await app.anonymous().post('/auth/login', { username: 'huu.dinh', password: oneTimePassword });
    expect(signIn.status).toBe(401);
    expect((await admin.get(`/accounts/${account.id}`)).json()).toMatchObject({ state: 'DISABLED' });
    // Taken on again they begin anew; the account stays locked until somebody opens it.
    const again = { ...transferTo(ward), kind: 'RECRUITMENT', onDay: '2026-11-19' };
    expect((await move(id, again)).appointments).toHaveLength(2);
  });

  it('who holds open work goes once somebody takes it over, and nothing changes before', async () => {
    const id = await takeOn({ fullName: 'Đinh Văn Bận' });
    const [task = ''] = await newTasks(await app.as('lan.tran'), story, 1);
    const assignee = { kind: 'person', staffMemberId: id };
    expectDone(await step(await app.as('ngoc.do'), task, 'assign', { assignee }));
    const leaving = { id: uuidv7(), kind: 'LEAVING', onDay: '2026-11-18', decision: DECISION };
    const refused = await admin.post(`/staff-members/${id}/movements`, leaving);
    expect([refused.status, refused.json()['code']]).toEqual([409, 'identity.open-work']);
    expect(await namesAt(home, '2026-11-18')).toContain('Đinh Văn Bận');
    await move(id, { ...leaving, successorId: story.person('anh') });
    expect(await namesAt(home, '2026-11-18')).not.toContain('Đinh Văn Bận');
    const { assignee: now } = (await (await app.as('ngoc.do')).get(`/tasks/${task}`)).json<{
      assignee: { id: string };
    }>();
    expect(now).toMatchObject({ id: story.person('anh') });
  });

  it('takes their account along, to whoever administers the new unit', async () => {
    const id = await takeOn({ fullName: 'Đinh Văn Theo' });
    const account = { id: uuidv7(), username: 'theo.dinh', staffMemberId: id };
    expectDone(await admin.post('/accounts', account));
    await move(id, transferTo(ward));
    expect((await admin.get(`/accounts/${account.id}`)).json()).toMatchObject({ unit: { name: 'Phường Vân Phong' } });
  });
});

describe('a movement that was a mistake', () => {
  it('leaves no record where they turned out never to have worked', async () => {
    const id = await takeOn({ fullName: 'Đinh Văn Lạc' });
    const mistake = transferTo(ward, { kind: 'CONCURRENT_POST', to: { unitId: ward, position: 'Thủ quỹ' } });
    await move(id, mistake);
    const neighbour = await app.as('khai.bui');
    expect((await neighbour.get(`/staff-members/${id}`)).status).toBe(200);
    expectDone(await admin.post(`/staff-movements/${mistake.id}/withdraw`, { reason: 'Ghi nhầm người khác.' }));
    expect((await neighbour.get(`/staff-members/${id}`)).status).toBe(404);
  });

  it('takes the account with it where somebody should never have been taken on', async () => {
    const id = await takeOn({ fullName: 'Đinh Văn Ảo' });
    const account = { id: uuidv7(), username: 'ao.dinh', staffMemberId: id };
    expectDone(await admin.post('/accounts', account));
    expectDone(await admin.post(`/staff-movements/${id}/withdraw`, { reason: 'Ghi trùng một người hai lần.' }));
    expect((await admin.get(`/accounts/${account.id}`)).json()).toMatchObject({ state: 'DISABLED' });
    const log = `SELECT content FROM audit_entry WHERE action = 'identity.account-disabled' AND subject_id = '${account.id}'`;
    const [entry] = await query<{ content: string }>(app.database, log);
    expect(entry?.content).toContain('Rút biến động ghi nhầm: Ghi trùng một người hai lần.');
    expect(await namesAt(home, '2026-11-20')).not.toContain('Đinh Văn Ảo');
  });

  it('does not go while its person holds open work, and says where that is handed over', async () => {
    const id = await takeOn({ fullName: 'Đinh Văn Vội' });
    const [task = ''] = await newTasks(await app.as('lan.tran'), story, 1);
    const assignee = { kind: 'person', staffMemberId: id };
    expectDone(await step(await app.as('ngoc.do'), task, 'assign', { assignee }));
    const refused = await admin.post(`/staff-movements/${id}/withdraw`, { reason: 'Ghi trùng một người hai lần.' });
    expect([refused.status, refused.json()['code']]).toEqual([409, 'identity.open-work-first']);
    expect(await namesAt(home, '2026-11-20')).toContain('Đinh Văn Vội');
  });

  it('is taken back: the post it opened was held on no day, the one it ended goes on', async () => {
    const id = await takeOn({ fullName: 'Đinh Văn Nhầm' });
    const mistake = transferTo(ward);
    await move(id, mistake);
    const page = expectDone(
      await admin.post(`/staff-movements/${mistake.id}/withdraw`, { reason: 'Ghi nhầm người khác.' }),
    ).json<PersonRecord>();
    expect(page.unit.name).toBe('Xã Minh Khê');
    expect(page.appointments).toMatchObject([{ unit: { name: 'Xã Minh Khê' }, endsOn: null }]);
    expect(page.movements).toMatchObject([
      { kind: 'TRANSFER', withdrawnReason: 'Ghi nhầm người khác.' },
      { kind: 'RECRUITMENT', withdrawnReason: null },
    ]);
    expect(await namesAt(ward, '2026-11-20')).not.toContain('Đinh Văn Nhầm');
    // Then the right one can be entered, from the very same day.
    expect((await move(id, transferTo(ward))).unit.name).toBe('Phường Vân Phong');
  });

  it('goes only as the last one, and once', async () => {
    const id = await takeOn({ fullName: 'Đinh Văn Lần' });
    const [first, second] = [leaveOf(), leaveOf({ onDay: '2026-11-17' })];
    await move(id, first);
    await move(id, second);
    const withdraw = (movement: string) =>
      admin.post(`/staff-movements/${movement}/withdraw`, { reason: 'Ghi nhầm người khác.' });
    const codes = [];
    for (const movement of [first.id, second.id, second.id, first.id]) {
      const answer = await withdraw(movement);
      codes.push([answer.status, answer.json<{ code?: string }>().code]);
    }
    expect(codes).toEqual([
      [409, 'roster.movement-not-last'],
      [200, undefined],
      [409, 'roster.movement-withdrawn'],
      [200, undefined],
    ]);
  });
});

it('the last movement is the one written last, also where another server’s clock is behind', async () => {
  const kept = { ...app.database, drop: () => Promise.resolve() };
  const behind = await TestApp.start({ database: kept, env: { KYCUONG_NOW: '2026-11-19T09:00:00+07:00' } });
  try {
    const id = await takeOn({ fullName: 'Đinh Thị Giờ' });
    const leave = leaveOf();
    const elsewhere = await behind.as('quan.tri');
    expectDone(await elsewhere.post(`/staff-members/${id}/movements`, leave));
    expect((await recordOf(id)).movements).toMatchObject([{ kind: 'LEAVE' }, { kind: 'RECRUITMENT' }]);
    expectDone(await admin.post(`/staff-movements/${leave.id}/withdraw`, { reason: 'Ghi nhầm người khác.' }));
  } finally {
    await behind.stop();
  }
});

it('ten movements of one person at once: one main post on any day', async () => {
  const id = await takeOn({ fullName: 'Đinh Văn Đông' });
  const tries = Array.from({ length: 10 }, (_, nth) => {
    const to = { unitId: nth % 2 === 0 ? ward : home, position: `Vị trí ${nth}` };
    return admin.post(`/staff-members/${id}/movements`, transferTo(ward, { kind: 'APPOINTMENT', to }));
  });
  const statuses = (await Promise.all(tries)).map(({ status }) => status).sort();
  expect(statuses).toEqual([200, ...Array<number>(9).fill(409)]);
  const overlaps = await query(
    app.database,
    `SELECT 1 FROM appointment a JOIN appointment b ON b.staff_member_id = a.staff_member_id AND b.id <> a.id AND b.is_main
      WHERE a.is_main AND a.staff_member_id = $1 AND a.starts_on < coalesce(b.ends_on, 'infinity')
        AND b.starts_on < coalesce(a.ends_on, 'infinity')`,
    [id],
  );
  expect(overlaps).toEqual([]);
});

it('a correction changes what stands about a person, in the version that was read', async () => {
  const id = await takeOn({ fullName: 'Đinh Văn Sửa' });
  const { etag } = await recordOf(id);
  const body = {
    fullName: 'Đinh Văn Sửa Tên',
    bornOn: '1985-06-01',
    rankCode: '01.004',
    managedBy: 'COMMUNE_STANDING',
  };
  const page = expectDone(await admin.send('PATCH', `/staff-members/${id}`, body, { 'if-match': etag })).json();
  expect(page).toMatchObject({ ...body, birthYear: 1985 });
  expect((await admin.send('PATCH', `/staff-members/${id}`, body, { 'if-match': etag })).status).toBe(412);
  expect(await namesAt(home, '2026-11-20', '&q=sua ten')).toEqual(['Đinh Văn Sửa Tên']);
});

it('nobody enters movements of their own, nor corrects what stands about them', async () => {
  const { person } = (await admin.get('/me')).json<{ person: { id: string } }>();
  const answer = await admin.post(`/staff-members/${person.id}/movements`, leaveOf());
  expect([answer.status, answer.json()['code']]).toEqual([403, 'roster.own-record']);
  const { etag } = await recordOf(person.id);
  const rise = await admin.send('PATCH', `/staff-members/${person.id}`, { rankStep: 9 }, { 'if-match': etag });
  expect([rise.status, rise.json()['code']]).toEqual([403, 'roster.own-record']);
});
