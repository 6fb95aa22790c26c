import { v7 as uuidv7 } from 'uuid';
import { Jobs } from '@app/platform';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { archiveOf, lockedWorkbook, oldWorkbook, rowOf, workbookOf } from '../support/hostile-workbooks';
import {
  checkList,
  commitList,
  linesOf,
  listHeaders,
  sendList,
  tryList,
  undoList,
  type Import,
} from '../support/importing';
import { refused, type BadRequest, type RefusedRow } from '../support/refusal';
import { leaveOf, newcomerAt } from '../support/roster-bodies';
import { expectDone, query, storyOf, tamper, type Story } from '../support/story';
import { handOf } from '../support/units';
import type { Visitor } from '../support/visitor';

// What cannot be a list is refused in words before anything of it is kept; what is wrong in a row is said at the row.

let app: TestApp;
let story: Story;
let admin: Visitor;

beforeAll(async () => {
  // Months open when the test says so, and not when a worker's clock does.
  app = await TestApp.start({ inside: true });
  story = await storyOf(app.database);
  admin = await administrator(app, story);
});
afterAll(() => app.stop());

const HEADERS = rowOf('Họ và tên', 'Năm sinh', 'Chức vụ');
const put = (body: Buffer | string, name?: string): BadRequest => ({
  ...{ who: admin, method: 'PUT', path: `/roster-imports/${uuidv7()}?unitId=${story.unit('minhkhe')}` },
  ...{ body, headers: listHeaders(name) },
});
const torn = (): Buffer => {
  const whole = workbookOf(HEADERS + rowOf('Kiều Văn Rách', '1985', 'Văn thư').repeat(2_000));
  return whole.subarray(0, Math.floor(whole.length / 2));
};
const MEGABYTE = 1024 * 1024;

const FILES: RefusedRow[] = [
  ['nothing', () => put(''), { status: 400, code: 'documents.workbook-empty' }],
  ['a workbook of a blank sheet', () => put(workbookOf('')), { status: 400, code: 'documents.workbook-empty' }],
  ['a workbook with a password', () => put(lockedWorkbook()), { status: 400, code: 'documents.workbook-locked' }],
  ['a workbook of the old kind', () => put(oldWorkbook(), 'a.xls'), { status: 400, code: 'documents.workbook-old' }],
  ['half a workbook', () => put(torn()), { status: 400, code: 'documents.workbook-damaged' }],
  ['a letter', () => put(Buffer.from('%PDF-1.7\n\0\x01')), { status: 400, code: 'documents.workbook-unknown' }],
  [
    'a workbook with macros',
    () => put(workbookOf(HEADERS, { 'xl/vbaProject.bin': 'x' }), 'a.xlsm'),
    { status: 400, code: 'documents.workbook-macro' },
  ],
  [
    'a bomb that says what it unpacks to',
    () => put(workbookOf(HEADERS, { 'xl/media/a.bin': Buffer.alloc(257 * MEGABYTE) })),
    { status: 400, code: 'documents.workbook-too-much-inside' },
  ],
  [
    'a bomb that lies about it',
    () => {
      const sheet = `<worksheet><sheetData>${HEADERS}<!--${' '.repeat(60 * MEGABYTE)}--></sheetData></worksheet>`;
      const parts = {
        '[Content_Types].xml': '<Types/>',
        'xl/workbook.xml': bare(),
        'xl/_rels/workbook.xml.rels': relations(),
      };
      return put(archiveOf({ ...parts, 'xl/worksheets/sheet1.xml': sheet }, { 'xl/worksheets/sheet1.xml': 1_000 }));
    },
    { status: 400, code: 'documents.workbook-damaged' },
  ],
];
const bare = (): string =>
  '<workbook xmlns:r="r"><sheets><sheet name="Danh sách" sheetId="1" r:id="rId1"/></sheets></workbook>';
const relations = (): string =>
  '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>';

describe('a file is refused in words and nothing of it is kept:', () => {
  refused(() => app, FILES);
});

describe('a list', () => {
  test('of two million rows is refused where it is tried, and stays as it was', async () => {
    const rows = '<row><c><v>1</v></c></row>'.repeat(2_000_000);
    const received = expectDone(
      await sendList(admin, workbookOf(HEADERS + rows), story.unit('minhkhe')),
    ).json<Import>();
    const answer = await checkList(admin, received);
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([400, 'documents.workbook-too-many-rows']);
    const after = (await admin.get(`/roster-imports/${received.id}`)).json<Import>();
    expect(after).toMatchObject({ state: 'RECEIVED', counts: null, progress: null });
  });

  test('without headers says so, and which columns hold what may be said all the same', async () => {
    const content = workbookOf(rowOf('Kiều Văn Không', '1985', 'Văn thư'));
    const received = expectDone(await sendList(admin, content, story.unit('minhkhe'))).json<Import>();
    expect(received.sheets[0]?.header).toBeNull();
    const answer = await checkList(admin, received);
    expect([answer.status, answer.json<{ errors: { pointer: string }[] }>().errors[0]?.pointer]).toEqual([
      400,
      '/columns',
    ]);
  });

  test('with a formula or 300 letters for a name says so at the row and takes neither', async () => {
    const formula = rowOf('', '1985', 'Văn thư').replace(
      '<c t="inlineStr"><is><t></t></is></c>',
      '<c><f>HYPERLINK("x")</f></c>',
    );
    const long = rowOf('K'.repeat(300), '1985', 'Văn thư');
    const found = await tryList(admin, workbookOf(HEADERS + formula + long), story.unit('minhkhe'));
    const lines = await linesOf(admin, found.id);
    expect(lines.map(({ faults }) => faults[0]?.code)).toEqual(['formula', 'name-length']);
    expect(found.counts).toMatchObject({ newPeople: 0, wrong: 2 });
    const answer = await admin.post(`/roster-imports/${found.id}/commit`);
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([409, 'roster.import-nothing']);
  });

  test('with personal numbers holds them against each other, and keeps none that can be read', async () => {
    const number = '001085000123';
    const list = `Họ và tên,Năm sinh,Giới tính,Số CCCD,Chức vụ\nKiều Văn Số,1985,Nam,${number},Văn thư\nKiều Văn Khác,1985,Nam,${number},Văn thư\n`;
    const { id } = await tryList(admin, list, story.unit('minhkhe'));
    expect((await linesOf(admin, id)).map(({ faults }) => faults)).toEqual([
      [],
      [{ code: 'number-twice', field: 'personalNumber', value: '001•••••••23' }],
    ]);
    expect((await admin.get(`/roster-imports/${id}`)).text).toContain('001•••••••23');
    const kept = await query<{ text: string }>(
      app.database,
      `SELECT i::text || (SELECT string_agg(r::text, '') FROM roster_import_row r WHERE r.import_id = i.id)
              || (SELECT f.sealed FROM roster_import_file f WHERE f.import_id = i.id) AS text FROM roster_import i WHERE i.id = '${id}'`,
    );
    expect(kept[0]?.text).toMatch(/particulars-\d+\.[\w-]{100,}$/);
    expect(kept[0]?.text).not.toContain(number);
    expect(Buffer.from(kept[0]?.text.split('.').at(-1) ?? '', 'base64url').includes(number)).toBe(false);
  });

  // TCVN3 and VNI, as programs that take them for another encoding show them.
  test.each([
    ['TCVN3', 'KiÒu V¨n Cò', 'Kiều Văn Cũ'],
    ['VNI', 'Kieàu Vaên Cuõ', 'Kiều Văn Cũ'],
  ])('typed for a font of %s is converted where one agrees, and wrong where not', async (encoding, typed, meant) => {
    // The header is typed as the names are; the post was pasted in Unicode, and stays.
    const header = encoding === 'VNI' ? 'Hoï vaø teân,Naêm sinh,Chöùc vuï' : 'Hä vµ tªn,N¨m sinh,Chøc vô';
    const list = `${header}\n${typed} ${encoding === 'VNI' ? 'Hai' : 'Ba'},1985,Chuyên viên\n`;
    const received = expectDone(await sendList(admin, list, story.unit('minhkhe'))).json<Import>();
    expect(received.sheets[0]?.encoding).toBe(encoding);
    const plain = expectDone(await checkList(admin, received)).json<Import>();
    expect((await linesOf(admin, plain.id))[0]?.faults[0]?.code).toBe('legacy-text');
    const converted = expectDone(await checkList(admin, received, { convert: encoding })).json<Import>();
    expect(converted.counts).toMatchObject({ newPeople: 1, wrong: 0 });
    await commitList(admin, received.id);
    const [person] = await query<{ name: string; position: string }>(
      app.database,
      `SELECT s.full_name AS name, r.position FROM staff_member s JOIN roster_import_row r ON r.person_id = s.id WHERE r.import_id = '${received.id}'`,
    );
    expect(person?.name).toMatch(new RegExp(`^${meant}`));
    expect(person?.position).toBe('Chuyên viên');
    expectDone(await undoList(admin, received.id));
  });

  test('says at its rows whom it cannot tell from others, and takes none of them', async () => {
    const unit = story.unit('minhkhe');
    for (const more of [{ staffCode: 'VS-7001' }, {}]) {
      const person = { fullName: 'Lương Văn Trùng', birthYear: 1985, ...more };
      expectDone(await admin.post('/staff-members', newcomerAt(unit, person)));
    }
    const list = [
      'Họ và tên,Mã cán bộ,Năm sinh,Chức vụ,Ngày bổ nhiệm',
      'Lương Văn Trùng,,1985,Văn thư,',
      'Kiều Văn Người Khác,VS-7001,1990,Văn thư,',
      'Kiều Thị Hai Nơi,,1991,Văn thư,31/12/2099',
      'Kiều Thị Hai Nơi,,1991,Thủ quỹ,',
    ].join('\n');
    const codes = async (id: string) => (await linesOf(admin, id)).map(({ faults }) => faults.map(({ code }) => code));
    const { id, counts } = await tryList(admin, list, unit);
    expect((await codes(id)).map(([first]) => first)).toEqual(['several-found', 'code-held', 'day-ahead', 'first-row']);
    expect(counts).toMatchObject({ newPeople: 0, newPosts: 0, wrong: 4 });
    // Nobody corrects their own record, by a list either.
    const own = await tryList(
      admin,
      'Họ và tên,Năm sinh,Chức vụ\nHồ Thị Trị,1980,Chuyên viên\n',
      story.unit('province'),
    );
    expect(await codes(own.id)).toEqual([['own-record']]);
    // Nor are posts of before added to it, whether anything else of it would change or not.
    for (const list of [
      'Họ và tên,Năm sinh,Chức vụ,Từ ngày,Đến ngày\nHồ Thị Trị,1980,Thủ quỹ,01/02/2020,31/12/2020\n',
      'Họ và tên,Chức vụ,Từ ngày,Đến ngày\nHồ Thị Trị,Thủ quỹ,01/02/2020,31/12/2020\n',
    ]) {
      const before = await tryList(admin, list, story.unit('province'));
      expect([await codes(before.id), before.counts.added]).toEqual([[['own-record']], 0]);
    }
  });

  test('is tried again where somebody of it was corrected since, and where its file is gone it is sent again', async () => {
    const unit = story.unit('minhkhe');
    const [headers, row] = ['Người ta,Sinh ra năm,Chức vụ', 'Lương Thị Cũ Kỹ'] as const;
    const read = {
      columns: ['fullName', 'birth', 'position'].map((field, column) => ({ column, field })),
      headerRow: 1,
    };
    const first = await tryList(admin, `${headers}\n${row},1985,Văn thư\n`, unit, read);
    await commitList(admin, first.id);
    // What the unit said once of its headers is known the next time.
    const received = expectDone(await sendList(admin, `${headers}\n${row},03/02/1985,Văn thư\n`, unit)).json<Import>();
    expect(received.sheets[0]?.header?.columns.map(({ field }) => field)).toEqual(['fullName', 'birth', 'position']);
    expect(expectDone(await checkList(admin, received)).json<Import>().counts).toMatchObject({ changed: 1 });
    const [person] = await query<{ id: string }>(
      app.database,
      `SELECT id FROM staff_member WHERE full_name = '${row}'`,
    );
    const etag = (await admin.get(`/staff-members/${person?.id}`)).headers.get('etag') ?? '';
    expectDone(await admin.send('PATCH', `/staff-members/${person?.id}`, { sex: 'FEMALE' }, { 'if-match': etag }));
    const stale = await admin.post(`/roster-imports/${received.id}/commit`);
    expect([stale.status, stale.json<{ code: string }>().code]).toEqual([409, 'roster.import-stale']);

    await tamper(
      app.database,
      `UPDATE roster_import SET uploaded_at = uploaded_at - interval '31 days' WHERE id = $1`,
      [received.id],
    );
    await app.app.get(Jobs).runOnce('roster.import-sweep');
    const gone = await checkList(admin, received);
    expect([gone.status, gone.json<{ code: string }>().code]).toEqual([409, 'roster.import-file-gone']);
    expect(expectDone(await admin.get(`/roster-imports/${first.id}`)).json()).toMatchObject({ hasFile: true });
  });

  test('that brings people to a unit that has ended since it was tried is tried again', async () => {
    const hand = handOf(() => admin);
    const unit = await hand.create('Phòng Kịp Thôi', 'DIVISION', story.unit('minhkhe'), '2025-07-01');
    const { id } = await tryList(admin, 'Họ và tên,Năm sinh,Chức vụ\nKiều Văn Kịp,1985,Văn thư\n', unit);
    expectDone(await hand.end(unit, '2026-11-18'));
    expect((await admin.post(`/roster-imports/${id}/commit`)).json()['code']).toBe('roster.import-stale');
  });

  test('that something has been built on is not undone, and says what: whole or not at all', async () => {
    const list = 'Họ và tên,Năm sinh,Chức vụ\nKiều Thị Nghỉ,1985,Văn thư\nKiều Thị Yên,1986,Văn thư\n';
    const { id } = await tryList(admin, list, story.unit('minhkhe'));
    await commitList(admin, id);
    const [person] = await query<{ id: string }>(
      app.database,
      `SELECT id FROM staff_member WHERE full_name = 'Kiều Thị Nghỉ'`,
    );
    expectDone(await admin.post(`/staff-members/${person?.id}/movements`, leaveOf()));
    const answer = await undoList(admin, id);
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([409, 'roster.import-built-on']);
    expect(answer.json<{ title: string }>().title).toBe('Đã có 1 người trong danh sách được dùng ở nơi khác');
    const page = (await admin.get(`/roster-imports/${id}`)).json<Import>();
    expect(page.state).toBe('COMMITTED');
    expect(page.hindrances.map(({ what }) => what)).toContain('staff_movement');
    const kept = await query(
      app.database,
      `SELECT FROM staff_member WHERE full_name LIKE 'Kiều Thị %' AND birth_year IN (1985, 1986)`,
    );
    expect(kept).toHaveLength(2);
  });

  test('whose people stand in a month that opened by itself takes their empty places along, and none with a word in it', async () => {
    const [at] = await query<{ name: string }>(
      app.database,
      `SELECT name FROM org_unit WHERE id = ${story.unit('minhkhe.economy')}`,
    );
    const bring = async (name: string, position: string): Promise<string> => {
      const list = `Họ và tên,Năm sinh,Chức vụ,Đơn vị\nKiều Văn ${name},1985,${position},${at?.name}\n`;
      const { id } = await tryList(admin, list, story.unit('minhkhe'));
      await commitList(admin, id);
      await app.app.get(Jobs).runOnce('evaluation.cycles');
      return id;
    };
    const months = (): Promise<{ id: string; who: string; superior: string | null }[]> =>
      query(
        app.database,
        `SELECT id, person_name AS who, superior_name AS superior FROM evaluation WHERE tenant_id = 1 AND person_name ~ 'Kiều Văn T|Trịnh Thị Uyên'
          ORDER BY person_name`,
      );
    const headed = await bring('Trưởng', 'Trưởng phòng');
    expect(await months()).toMatchObject([
      { who: 'Kiều Văn Trưởng', superior: 'Đỗ Thị Ngọc' },
      { who: 'Trịnh Thị Uyên', superior: 'Kiều Văn Trưởng' },
    ]);
    expect(expectDone(await undoList(admin, headed)).json()).toMatchObject({ state: 'UNDONE' });
    expect(await months()).toMatchObject([{ who: 'Trịnh Thị Uyên', superior: null }]);

    const written = await bring('Tháng', 'Văn thư');
    const [evaluation] = await months();
    const named = { staffMemberId: story.person('oanh'), reason: 'Phòng chưa có trưởng phòng.' };
    expectDone(await (await app.as('thu.mai')).put(`/evaluations/${evaluation?.id}/superior`, named));
    const answer = await undoList(admin, written);
    expect([answer.status, answer.json<{ code: string }>().code]).toEqual([409, 'roster.import-built-on']);
    const page = (await admin.get(`/roster-imports/${written}`)).json<Import>();
    expect(page.hindrances).toEqual([{ what: 'evaluation', people: 1 }]);
    expect(await months()).toHaveLength(2);
  });
});
