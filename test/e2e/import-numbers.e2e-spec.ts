import { KeyStore } from '@app/platform';
import { KeyRotation } from '@app/roster';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { commitList, linesOf, tryList, undoList } from '../support/importing';
import { expectDone, query, storyOf, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

// The personal numbers of a list are entered where somebody has none, never over another one, and rest nowhere in the clear.

let app: TestApp;
let story: Story;
let admin: Visitor;
let unit: number;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  admin = await administrator(app, story);
  unit = story.unit('minhkhe');
});
afterAll(() => app.stop());

const listOf = (...people: readonly (readonly [name: string, number: string])[]): string =>
  [
    'Họ và tên,Năm sinh,Giới tính,Số định danh,Chức vụ',
    ...people.map(([name, no]) => `${name},1985,Nam,${no},Văn thư`),
  ].join('\n');
const contactOf = async (name: string): Promise<{ id: string; number: string | null; phone: string | null }> => {
  const [person] = await query<{ id: string }>(app.database, `SELECT id FROM staff_member WHERE full_name = '${name}'`);
  const page = expectDone(await admin.get(`/staff-members/${person?.id}/particulars`));
  const { contact } = page.json<{ contact: { personalNumber: string | null; phone: string | null } }>();
  return { id: person?.id ?? '', number: contact.personalNumber, phone: contact.phone };
};
async function enter(name: string, contact: object): Promise<void> {
  const { id } = await contactOf(name);
  const etag = (await admin.get(`/staff-members/${id}/particulars`)).json<{ etag: string }>().etag;
  expectDone(await admin.send('PATCH', `/staff-members/${id}/particulars`, { contact }, { 'if-match': etag }));
}
const faultsOf = async (id: string) => (await linesOf(admin, id)).map(({ faults }) => faults.map(({ code }) => code));

test('new people have theirs from the commit on, sealed, found whole, and gone with the undo', async () => {
  const number = '001085000201';
  const list = listOf(['Kiều Văn Niêm', number], ['Kiều Văn Trống', '']);
  const found = await tryList(admin, list, unit);
  expect(found.counts).toMatchObject({ newPeople: 2, wrong: 0 });
  const kept = await query<{ n: number; text: string }>(
    app.database,
    `SELECT count(*)::int AS n, string_agg(n::text, '') AS text FROM roster_import_number n WHERE import_id = '${found.id}'`,
  );
  expect(kept[0]?.n).toBe(1);
  expect(kept[0]?.text).toMatch(/particulars-\d+\./);
  expect(kept[0]?.text).not.toContain(number);

  await commitList(admin, found.id);
  expect(await contactOf('Kiều Văn Niêm')).toMatchObject({ number: '001•••••••01', phone: null });
  expect((await contactOf('Kiều Văn Trống')).number).toBeNull();
  expect(await query(app.database, `SELECT FROM roster_import_number WHERE import_id = '${found.id}'`)).toHaveLength(0);
  const holders = await query(
    app.database,
    `SELECT FROM staff_particulars WHERE number_index IS NOT NULL AND staff_member_id IN
       (SELECT person_id FROM roster_import_row WHERE import_id = '${found.id}')`,
  );
  expect(holders).toHaveLength(1);

  // The same again changes nothing, and neither does the list as it is exported, with the number masked.
  expect((await tryList(admin, list, unit)).counts).toMatchObject({ newPeople: 0, changed: 0, unchanged: 2, wrong: 0 });
  const masked = listOf(['Kiều Văn Niêm', '001•••••••01'], ['Kiều Văn Trống', '']);
  expect((await tryList(admin, masked, unit)).counts).toMatchObject({ changed: 0, unchanged: 2, wrong: 0 });

  // Nobody else can have it, and nobody gets a second one.
  const others = await tryList(
    admin,
    listOf(['Kiều Văn Mới', number], ['Kiều Văn Niêm', '001085000299'], ['Kiều Văn Trống', number]),
    unit,
  );
  expect(await faultsOf(others.id)).toEqual([['number-held'], ['number-other'], ['number-twice']]);
  const held = await tryList(admin, listOf(['Kiều Văn Trống', number]), unit);
  expect((await linesOf(admin, held.id))[0]?.faults).toEqual([
    { code: 'number-held', field: 'personalNumber', value: '001•••••••01' },
  ]);

  expectDone(await undoList(admin, found.id));
  const left = await query(
    app.database,
    `SELECT FROM staff_particulars p JOIN roster_import_row r ON r.person_id = p.staff_member_id
    WHERE r.import_id = '${found.id}'`,
  );
  expect(left).toHaveLength(0);
});

test('whoever was there without one gets it beside what is known of them, and loses it alone with the undo', async () => {
  const people = ['Kiều Văn Đủ', 'Kiều Văn Thiếu'] as const;
  const first = await tryList(admin, listOf([people[0], ''], [people[1], '']), unit);
  await commitList(admin, first.id);
  await enter(people[0], { phone: '0912345678' });

  const list = listOf([people[0], '001085000301'], [people[1], '001085000302']);
  const found = await tryList(admin, list, unit);
  expect(found.counts).toMatchObject({ newPeople: 0, changed: 2, wrong: 0 });
  expect((await linesOf(admin, found.id))[0]?.changes).toEqual([
    { field: 'personal_number', before: null, after: '••••••••••••' },
  ]);
  await commitList(admin, found.id);
  expect(await contactOf(people[0])).toMatchObject({ number: '001•••••••01', phone: '0912345678' });
  expect(await contactOf(people[1])).toMatchObject({ number: '001•••••••02', phone: null });
  expect((await tryList(admin, list, unit)).counts).toMatchObject({ changed: 0, unchanged: 2 });

  expectDone(await undoList(admin, found.id));
  expect(await contactOf(people[0])).toMatchObject({ number: null, phone: '0912345678' });
  expect(await contactOf(people[1])).toMatchObject({ number: null, phone: null });
  // Neither is anybody's any more.
  const free = listOf(['Kiều Văn Nhận', '001085000301'], ['Kiều Văn Nhận Nữa', '001085000302']);
  expect((await tryList(admin, free, unit)).counts).toMatchObject({ newPeople: 2, wrong: 0 });
});

test('a number that somebody got since the list was tried makes it stale', async () => {
  const base = await tryList(admin, listOf(['Kiều Văn Trước', '']), unit);
  await commitList(admin, base.id);
  const found = await tryList(admin, listOf(['Kiều Văn Sau', '001085000401']), unit);
  await enter('Kiều Văn Trước', { personalNumber: '001085000401' });
  const answer = await admin.post(`/roster-imports/${found.id}/commit`);
  expect([answer.status, answer.json<{ code: string }>().code]).toEqual([409, 'roster.import-stale']);
  expect(await faultsOf((await tryList(admin, listOf(['Kiều Văn Sau', '001085000401']), unit)).id)).toEqual([
    ['number-held'],
  ]);
});

test('another key reseals what imports keep: numbers that wait, what was known before, and the files', async () => {
  const [known, waiting] = ['Kiều Văn Khóa', 'Kiều Văn Chờ'] as const;
  const first = await tryList(admin, listOf([known, '']), unit);
  await commitList(admin, first.id);
  await enter(known, { phone: '0912345679' });
  const filled = await tryList(admin, listOf([known, '001085000501']), unit);
  await commitList(admin, filled.id);
  const tried = await tryList(admin, listOf([waiting, '001085000502']), unit);

  // A key that somebody has just made: nobody's number is entered by the one before it.
  for (const family of ['numbers', 'particulars']) app.app.get(KeyStore).makeNext(family);
  const stale = await admin.post(`/roster-imports/${tried.id}/commit`);
  expect([stale.status, stale.json<{ code: string }>().code]).toEqual([409, 'roster.import-stale']);

  const { key } = await app.app.get(KeyRotation).run([1, 2]);
  const sealed = await query<{ key: string }>(
    app.database,
    `SELECT DISTINCT split_part(s, '.', 1) AS key FROM (SELECT sealed AS s FROM roster_import_number UNION ALL SELECT sealed FROM roster_import_file
       UNION ALL SELECT before ->> 'contact' FROM roster_import_row WHERE before ->> 'contact' IS NOT NULL) x`,
  );
  expect(sealed).toEqual([{ key }]);
  // Nothing is stale after it: who waits gets theirs, who had none has none again, and the file is read again.
  await commitList(admin, tried.id);
  expect(await contactOf(waiting)).toMatchObject({ number: '001•••••••02' });
  expectDone(await undoList(admin, filled.id));
  expect(await contactOf(known)).toMatchObject({ number: null, phone: '0912345679' });
  expect((await admin.get(`/roster-imports/${first.id}/errors`)).status).toBe(200);
});

test('the file of a list leaves with its numbers for whoever brought it or may see them, without for others, and is written down', async () => {
  const number = '001085000601';
  const officer = await app.as('thu.mai');
  const known = await tryList(admin, listOf(['Kiều Văn Tải', number]), unit);
  await commitList(admin, known.id);
  const list = listOf(['Kiều Văn Tải', number], ['Kiều Văn Hỏng 2', '00108500060']);
  const [own, other] = [await tryList(admin, list, unit), await tryList(officer, list, unit)];
  const take = async (who: Visitor, id: string): Promise<string> =>
    expectDone(await who.get(`/roster-imports/${id}/errors`)).text;
  expect(await take(admin, own.id)).toContain(`Kiều Văn Tải,1985,Nam,${number},Văn thư,`);
  expect(await take(officer, own.id)).toContain(number);

  const veiled = await take(admin, other.id);
  expect(veiled).not.toMatch(/\d{9}/);
  expect(veiled).toContain('Kiều Văn Tải,1985,Nam,001•••••••01,Văn thư,');
  expect(veiled).toMatch(/Kiều Văn Hỏng 2,1985,Nam,001•••••••60,Văn thư,"?Ô A3/);
  // Sent again as it is, it says nothing of a number.
  expect((await tryList(admin, veiled, unit)).counts).toMatchObject({ changed: 0, unchanged: 1, wrong: 1 });

  const taken = await query<{ whole: string }>(
    app.database,
    `SELECT content::json->'after'->>'withNumbers' AS whole FROM audit_entry WHERE action = 'roster.import-file-taken' ORDER BY link_id`,
  );
  expect(taken.map(({ whole }) => whole)).toEqual(['true', 'true', 'false']);
  const readings = await query<{ who: string }>(
    app.database,
    `SELECT actor_name AS who FROM read_log r JOIN staff_member s ON s.id::text = r.subject_id
      WHERE r.subject_type = 'personal_number' AND s.full_name = 'Kiều Văn Tải' ORDER BY r.id`,
  );
  expect(readings.map(({ who }) => who)).toEqual(['Hồ Thị Trị', expect.not.stringMatching('Hồ Thị Trị')]);
});
