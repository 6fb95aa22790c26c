import { v7 as uuidv7 } from 'uuid';
import { jobContext, UnitOfWork } from '@app/platform';
import { StaffService } from '@app/roster';
import { localDate } from '@app/kernel';
import { DEMO_PASSWORD } from '../../apps/api/src/demo/demo-story';
import { TestApp } from '../support/app';
import { atOnce, query, storyOf, tamper, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

let app: TestApp;
let story: Story;
let chair: Visitor;
let official: Visitor;

/** People whose names tell whether the alphabet is the Vietnamese one; they join the office of the commune. */
const JOINED = [
  'Đặng Văn Đức',
  'Trần Văn Dũng',
  'Nguyễn Thị Ánh',
  'Nguyễn Thị An',
  'Lê Văn Ân',
  'Phạm Thị Ăn',
  'Vũ Ẩn',
  'Bùi Thị Ngọc',
  'Ngô Thị Oánh',
  'Đỗ Thị Ỷ',
  'Y Ban',
  'Lò Thị Ơn',
];

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [chair, official] = [await app.as('ngoc.do'), await app.as('anh.le')];
  await app.app.get(UnitOfWork).run(jobContext('test', 1), async () => {
    for (const fullName of JOINED) {
      await app.app.get(StaffService).appoint({
        id: uuidv7(),
        appointmentId: uuidv7(),
        fullName: fullName.normalize('NFD'),
        kind: 'CIVIL_SERVANT',
        unitId: story.unit('minhkhe.office'),
        position: 'Chuyên viên',
        startsOn: localDate('2026-11-01'),
      });
    }
  });
});
afterAll(() => app.stop());

interface Row {
  readonly id: string;
  readonly fullName: string;
}
const namesOf = async (who: Visitor, unit: string, q = '', limit = 200): Promise<string[]> => {
  const path = `/staff-members?unitId=${story.unit(unit)}&limit=${limit}&q=${encodeURIComponent(q)}`;
  return (await who.get(path)).json<{ items: Row[] }>().items.map(({ fullName }) => fullName);
};
const reads = () =>
  query<Record<string, unknown>>(
    app.database,
    'SELECT actor_name, subject_type, subject_id, org_unit_id, request_id FROM read_log ORDER BY id',
  );

describe('the list of a unit', () => {
  it('is sorted by given name, then by the rest, as the Vietnamese alphabet goes', async () => {
    expect(await namesOf(chair, 'minhkhe')).toEqual([
      'Nguyễn Thị An',
      'Lê Đức Anh',
      'Nguyễn Thị Ánh',
      'Phạm Thị Ăn',
      'Lê Văn Ân',
      'Vũ Ẩn',
      'Y Ban',
      'Phạm Văn Bình',
      'Đặng Tiến Dũng',
      'Trần Văn Dũng',
      'Đặng Văn Đức',
      'Bùi Thị Ngọc',
      'Đỗ Thị Ngọc',
      'Phan Thị Oanh',
      'Ngô Thị Oánh',
      'Lò Thị Ơn',
      'Trịnh Thị Uyên',
      'Đỗ Thị Ỷ',
      'Hoàng Thị Yến',
    ]);
  });

  it('ends where the limit is, and holds the people of the unit and below only', async () => {
    expect(await namesOf(chair, 'minhkhe', '', 3)).toEqual(['Nguyễn Thị An', 'Lê Đức Anh', 'Nguyễn Thị Ánh']);
    expect(await namesOf(chair, 'minhkhe.onestop')).toEqual(['Lê Đức Anh', 'Hoàng Thị Yến']);
  });

  it.each([
    ['ngọc', ['Bùi Thị Ngọc', 'Đỗ Thị Ngọc']],
    ['NGỌC', ['Bùi Thị Ngọc', 'Đỗ Thị Ngọc']],
    ['ngoc', ['Bùi Thị Ngọc', 'Đỗ Thị Ngọc']],
    ['do thi', ['Đỗ Thị Ngọc', 'Đỗ Thị Ỷ']],
    ['đỗ  thị', ['Đỗ Thị Ngọc', 'Đỗ Thị Ỷ']],
    ['dang', ['Đặng Tiến Dũng', 'Đặng Văn Đức']],
    ['oanh', ['Phan Thị Oanh', 'Ngô Thị Oánh']],
    ['vũ ẩn', ['Vũ Ẩn']],
    ['vu an', ['Vũ Ẩn']],
    ['%', []],
    ['_', []],
    ['\\', []],
    ["' OR true --", []],
  ])('finds %j, however it is typed', async (q, expected) => {
    for (const form of ['NFC', 'NFD', 'NFKD'] as const) {
      const found = await namesOf(chair, 'minhkhe', q.normalize(form));
      expect([form, found]).toEqual([form, expected]);
    }
  });

  it('shows nobody outside of the scope, and cannot be told from a unit that does not exist', async () => {
    const other = await storyOf(app.database, 2);
    const nobody = (await chair.get('/staff-members?unitId=999999')).text;
    for (const unit of [story.unit('vanphong'), story.unit('home'), other.unit('minhkhe')]) {
      expect((await chair.get(`/staff-members?unitId=${unit}`)).text).toBe(nobody);
    }
    // An official sees no colleagues here, only their own record.
    expect(await namesOf(official, 'minhkhe')).toEqual([]);
  });

  it('is not a reading of anybody’s record', async () => {
    const before = await reads();
    await namesOf(chair, 'minhkhe');
    expect(await reads()).toEqual(before);
  });
});

describe('the record of a person', () => {
  it('is opened with its line in the log of reads', async () => {
    const before = (await reads()).length;
    const answer = await chair.get(`/staff-members/${story.person('anh')}`);
    expect(answer.json()).toMatchObject({
      id: story.person('anh'),
      fullName: 'Lê Đức Anh',
      kind: 'CIVIL_SERVANT',
      appointments: [{ position: 'Công chức tiếp nhận hồ sơ', isMain: true, startsOn: '2025-07-01', endsOn: null }],
    });
    expect((await reads()).slice(before)).toEqual([
      {
        actor_name: 'Đỗ Thị Ngọc',
        subject_type: 'staff_member',
        subject_id: story.person('anh'),
        org_unit_id: story.unit('minhkhe.onestop'),
        request_id: answer.headers.get('x-request-id'),
      },
    ]);
  });

  it('is one’s own too, logged like any other', async () => {
    const before = (await reads()).length;
    expect((await official.get(`/staff-members/${story.person('anh')}`)).status).toBe(200);
    expect((await official.get(`/staff-members/${story.person('yen')}`)).status).toBe(404);
    expect(await reads()).toHaveLength(before + 1);
  });

  it('is read only after the line has been written', async () => {
    // Whoever writes the line renames the person: what is read afterwards shows it.
    await app.database.superuser((client) =>
      client.query(`
        CREATE FUNCTION probe.rename() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
        BEGIN
          UPDATE public.staff_member SET full_name = 'Đã ghi sổ' WHERE id = NEW.subject_id::uuid;
          RETURN NEW;
        END $$;
        CREATE TRIGGER rename AFTER INSERT ON read_log FOR EACH ROW EXECUTE FUNCTION probe.rename()`),
    );
    const answer = await chair.get(`/staff-members/${story.person('dung')}`);
    expect(answer.json()).toMatchObject({ fullName: 'Đã ghi sổ' });
    await app.database.superuser((client) => client.query('DROP TRIGGER rename ON read_log'));
    await tamper(app.database, `DELETE FROM probe.change WHERE table_name = 'staff_member' AND op = 'UPDATE'`);
  });

  it('has its line even though the reader hung up before the answer came', async () => {
    const signedIn = await app.anonymous().post('/auth/login', { username: 'ngoc.do', password: DEMO_PASSWORD });
    const cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ');
    const path = `${app.url}/api/v1/staff-members/${story.person('oanh')}`;
    const reader = new AbortController();
    const read = () => fetch(path, { signal: reader.signal, headers: { cookie } }).catch(() => 'hung up');
    // Held at the log while the reader leaves.
    expect(await atOnce(app.database, 'read_log', [read], () => reader.abort())).toEqual(['hung up']);
    const lines = async () => (await reads()).filter((line) => line['subject_id'] === story.person('oanh')).length;
    for (let look = 0; look < 100 && (await lines()) === 0; look += 1);
    expect(await lines()).toBe(1);
  });

  it('stays closed when the line cannot be written', async () => {
    await app.database.superuser((client) =>
      client.query(`ALTER TABLE read_log ADD CONSTRAINT torn CHECK (subject_id = '') NOT VALID`),
    );
    const answer = await chair.get(`/staff-members/${story.person('uyen')}`);
    expect(answer.status).toBe(500);
    expect(answer.text).not.toContain('Trịnh');
    await app.database.superuser((client) => client.query('ALTER TABLE read_log DROP CONSTRAINT torn'));
    expect((await chair.get(`/staff-members/${story.person('uyen')}`)).status).toBe(200);
  });

  it('out of the scope leaves no line, and cannot be told from one that does not exist', async () => {
    const before = await reads();
    const other = await storyOf(app.database, 2);
    const bodies = [];
    for (const id of [uuidv7(), story.person('khai'), story.person('mai'), other.person('anh')]) {
      const answer = await chair.get(`/staff-members/${id}`);
      const { instance, traceId, ...body } = answer.json();
      expect([answer.status, instance, traceId]).toEqual([404, `/api/v1/staff-members/${id}`, expect.any(String)]);
      bodies.push(body);
    }
    for (const body of bodies) expect(body).toEqual(bodies[0]);
    expect(await reads()).toEqual(before);
  });
});

it.each([
  ['xã minh khê', ['Xã Minh Khê']],
  ['XA MINH KHE', ['Xã Minh Khê']],
  ['phuong van phong', ['Phường Vân Phong']],
  ['sở', ['Sở Nội vụ', 'Sở Tài chính']],
  ['huyện', []],
])('units are found by %j, however it is typed', async (q, expected) => {
  for (const form of ['NFC', 'NFD'] as const) {
    const { items } = (await chair.get(`/units?q=${encodeURIComponent(q.normalize(form))}`)).json<{
      items: { name: string }[];
    }>();
    expect(items.map(({ name }) => name)).toEqual(expected);
  }
});
