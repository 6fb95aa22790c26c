import { KeyRotation } from '@app/roster';
import { KeyStore } from '@app/platform';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { ALL_PARTICULARS, newcomerAt, NUMBER, transferTo } from '../support/roster-bodies';
import { expectDone, query, storyOf, written, type Story } from '../support/story';
import type { Answer, Visitor } from '../support/visitor';

// What is kept of people behind rights of its own: who reads which part, who enters it, and that nothing of it stands anywhere in clear.

interface Parts {
  readonly contact?: { readonly personalNumber: string | null; readonly isPlaceKnown: boolean };
  readonly etag: string;
}
interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly pointer: string; readonly code: string; readonly value?: unknown }[];
}

const REASON = { reason: 'Lập danh sách cấp thẻ bảo hiểm y tế.' };

let app: TestApp;
let story: Story;
let admin: Visitor;
let officer: Visitor;
let chair: Visitor;

beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  [admin, officer, chair] = [await administrator(app, story), await app.as('thu.mai'), await app.as('ngoc.do')];
});
afterAll(() => app.stop());

let taken = 0;
const takeOn = async (more: object = {}): Promise<string> => {
  taken += 1;
  const body = newcomerAt(story.unit('minhkhe'), { fullName: `Kiều Văn Riêng ${taken}`, ...more });
  expectDone(await admin.post('/staff-members', body));
  return body.id;
};
const partsOf = async (id: string, who = officer): Promise<Parts> =>
  expectDone(await who.get(`/staff-members/${id}/particulars`)).json<Parts>();
const enter = async (id: string, body: object, who = officer): Promise<Answer> => {
  const { etag } = await partsOf(id, who);
  return who.patch(`/staff-members/${id}/particulars`, body, { 'if-match': etag });
};
const problemOf = (answer: Answer): [number, string, unknown] => {
  const { code, errors = [] } = answer.json<Problem>();
  return [answer.status, errors[0]?.code ?? code, errors[0]?.value];
};
/** Numbers that nobody else of these tests has. */
const numberEnding = (end: number): string => `001085${String(100000 + end)}`;

it('are entered whole and read back, the number masked, by the personnel officer', async () => {
  const id = await takeOn({ sex: 'MALE', birthYear: 1985 });
  const answer = expectDone(await enter(id, ALL_PARTICULARS)).json<Parts>();
  const { contact, ...rest } = ALL_PARTICULARS;
  const expected = { contact: { ...contact, personalNumber: '001•••••••34', isPlaceKnown: true }, ...rest };
  expect(answer).toEqual({ ...expected, etag: `"${id}-2"` });
  expect(await partsOf(id)).toEqual(answer);

  // What is left out stays, null clears, and what did not change makes no new version.
  expectDone(await enter(id, { contact: { phone: null }, health: {} }));
  expect(await partsOf(id)).toEqual({
    ...expected,
    contact: { ...expected.contact, phone: null },
    etag: `"${id}-3"`,
  });
  expectDone(await enter(id, { contact: { phone: null } }));
  expect((await partsOf(id)).etag).toBe(`"${id}-3"`);
});

it('are there part by part, for whoever has the right, and absent for everybody else', async () => {
  const id = await takeOn();
  expectDone(await enter(id, { ...ALL_PARTICULARS, contact: { personalNumber: numberEnding(1), phone: '0912' } }));
  const keys = async (who: Visitor): Promise<string[]> => Object.keys(await partsOf(id, who)).sort();
  expect(await keys(officer)).toEqual(['contact', 'etag', 'family', 'health', 'origin', 'party']);
  expect(await keys(chair)).toEqual(['contact', 'etag', 'party']);
  expect(await keys(admin)).toEqual(['contact', 'etag']);
  expect(await keys(await app.as('dung.dang'))).toEqual(['etag']);
  expect(await keys(await app.as('vinh.cao'))).toEqual(['etag']);
  // The record itself says nothing of them, to nobody.
  expect(Object.keys((await officer.get(`/staff-members/${id}`)).json<object>())).not.toEqual(
    expect.arrayContaining(['contact']),
  );
});

it('are read whole by the person whom they are about', async () => {
  expectDone(await enter(story.person('anh'), { party: { isMember: true, cell: 'Chi bộ Văn phòng' } }));
  const own = await partsOf(story.person('anh'), await app.as('anh.le'));
  expect(Object.keys(own).sort()).toEqual(['contact', 'etag', 'family', 'health', 'origin', 'party']);
  expect(own).toMatchObject({ party: { isMember: true, cell: 'Chi bộ Văn phòng' }, health: { condition: null } });
});

it('stay behind when somebody goes elsewhere: the record is still read, these are not', async () => {
  const id = await takeOn();
  expectDone(await enter(id, { health: { condition: 'Viêm khớp mạn tính' } }));
  expectDone(await admin.post(`/staff-members/${id}/movements`, transferTo(story.unit('vanphong'))));
  expectDone(await officer.get(`/staff-members/${id}`));
  expect(Object.keys(await partsOf(id))).toEqual(['etag']);
  expect((await officer.post(`/staff-members/${id}/personal-number`, REASON)).status).toBe(404);
});

it.each<[what: string, body: object, answer: [number, string, unknown]]>([
  ['eleven digits', { contact: { personalNumber: '00108500003' } }, [400, 'roster.number-shape', '001•••••••03']],
  ['another sex', { contact: { personalNumber: '001185000091' } }, [400, 'roster.number-sex', '001•••••••91']],
  ['another year', { contact: { personalNumber: '001086000091' } }, [400, 'roster.number-birth', '001•••••••91']],
  ['a text that is too long', { contact: { address: `Thôn ${'x'.repeat(300)}` } }, [400, 'field.length', '•••']],
  ['a cell of no member', { party: { cell: 'Chi bộ 1' } }, [400, 'roster.party-not-a-member', undefined]],
  ['a day that is none', { party: { joinedOn: '2010-02-30' } }, [400, 'field.day', '•••']],
  ['a part that nobody knows', { wages: { rank: 1 } }, [400, 'field.unknown', '…']],
])('refuse %s, and write nothing', async (_, body, expected) => {
  const id = await takeOn({ sex: 'MALE', birthYear: 1985 });
  const before = await written(app.database);
  const answer = await officer.patch(`/staff-members/${id}/particulars`, body, { 'if-match': `"${id}-1"` });
  expect(problemOf(answer)).toEqual(expected);
  expect(await written(app.database)).toEqual(before);
});

it('warn of a place that is no province, and take it', async () => {
  const id = await takeOn();
  expectDone(await enter(id, { contact: { personalNumber: '184 085 000 092' } }));
  expect((await partsOf(id)).contact).toMatchObject({ personalNumber: '184•••••••92', isPlaceKnown: false });
});

it('of somebody are nobody else’s number, whoever asks', async () => {
  const [one, other] = [await takeOn(), await takeOn()];
  const body = { contact: { personalNumber: numberEnding(2) } };
  expectDone(await enter(one, body));
  expect(problemOf(await enter(other, body))[1]).toBe('roster.number-taken');
  expect((await enter(other, body)).text).not.toContain(numberEnding(2));
});

it('are entered by nobody who could not read them, nor over what somebody else has changed, nor of oneself', async () => {
  const id = await takeOn();
  const refused = await enter(id, { health: { condition: 'Tốt' } }, admin);
  expect(problemOf(refused).slice(0, 2)).toEqual([403, 'roster.part-not-yours']);
  expectDone(await enter(id, { contact: { phone: '0913' } }, admin));
  const stale = await officer.patch(`/staff-members/${id}/particulars`, {}, { 'if-match': `"${id}-1"` });
  expect(stale.status).toBe(412);
  expect((await chair.patch(`/staff-members/${id}/particulars`, {}, { 'if-match': `"${id}-2"` })).status).toBe(403);
});

it('hold a later correction of sex or birth to the number', async () => {
  const id = await takeOn({ sex: 'MALE', birthYear: 1985 });
  expectDone(await enter(id, { contact: { personalNumber: numberEnding(3) } }));
  const correct = (body: object): Promise<Answer> =>
    admin.patch(`/staff-members/${id}`, body, { 'if-match': `"${id}-2"` });
  expect(problemOf(await correct({ birthYear: 1984 }))).toEqual([400, 'roster.number-birth', '001•••••••03']);
  expect(problemOf(await correct({ sex: 'FEMALE' }))).toEqual([400, 'roster.number-sex', '001•••••••03']);
  expectDone(await correct({ rankStep: 4 }));
});

it('show the whole number for a reason, to whoever has that right, and the record says that it was looked at', async () => {
  const id = story.person('anh');
  const own = await app.as('anh.le');
  expectDone(await enter(id, { contact: { personalNumber: numberEnding(4) } }));
  expect(problemOf(await officer.post(`/staff-members/${id}/personal-number`, { reason: 'x' }))[0]).toBe(400);
  for (const who of [chair, admin, own]) {
    expect((await who.post(`/staff-members/${id}/personal-number`, REASON)).status).toBe(403);
  }
  const shown = expectDone(await officer.post(`/staff-members/${id}/personal-number`, REASON));
  expect(shown.json()).toEqual({ personalNumber: numberEnding(4) });

  const readings = async (who: Visitor): Promise<unknown> => (await who.get(`/staff-members/${id}/readings`)).json();
  for (const who of [chair, own]) {
    expect(await readings(who)).toMatchObject({
      items: expect.arrayContaining([
        expect.objectContaining({ name: 'Mai Thị Thu', what: 'personal_number', reason: REASON.reason }),
        expect.objectContaining({ name: 'Mai Thị Thu', what: 'staff_member', reason: null }),
      ]),
    });
  }
  expect((await admin.get(`/staff-members/${id}/readings`)).json<Problem>().code).toBe('roster.readings-not-yours');
  const log = await chair.get('/audit/entries?action=roster.personal-number-shown');
  expect(log.text).toContain(REASON.reason);
});

it('are found by the whole number, as people type it, within reach and by no part of it', async () => {
  const id = await takeOn();
  expectDone(await enter(id, { contact: { personalNumber: numberEnding(5) } }));
  const find = async (personalNumber: string, who = officer): Promise<unknown> =>
    expectDone(await who.post('/staff-members/by-personal-number', { personalNumber })).json();
  const found = { items: [expect.objectContaining({ id, unit: { id: story.unit('minhkhe'), name: 'Xã Minh Khê' } })] };
  expect(await find(numberEnding(5))).toEqual(found);
  expect(await find(' 001 085 100 005 ')).toEqual(found);
  expect(await find(numberEnding(6))).toEqual({ items: [] });
  expect(await find(numberEnding(5), await app.as('hai.thu.mai'))).toEqual({ items: [] });
  expect((await officer.post('/staff-members/by-personal-number', { personalNumber: '001085' })).status).toBe(400);
  const [read] = await query<{ n: number }>(
    app.database,
    `SELECT count(*)::int AS n FROM read_log WHERE subject_id = $1 AND actor_name = 'Mai Thị Thu'`,
    [id],
  );
  // Once to enter, twice to answer and three to find.
  expect(read?.n).toBeGreaterThanOrEqual(4);
});

it('stand nowhere in clear: not in a table, and not in the log, which says that they changed', async () => {
  const id = await takeOn();
  const body = {
    ...ALL_PARTICULARS,
    contact: { personalNumber: numberEnding(7), phone: '0987 654 321', address: 'Ngõ Tuyệt Mật 7' },
  };
  expectDone(await enter(id, body));
  const tables = await query<{ name: string }>(
    app.database,
    `SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name FROM information_schema.tables
      WHERE table_type = 'BASE TABLE' AND table_schema IN ('public', 'pgboss')`,
  );
  const holding = async (...texts: string[]): Promise<string[]> => {
    const where = texts.map((_, at) => `position($${at + 1} in t::text) > 0`).join(' OR ');
    const found: string[] = [];
    for (const { name } of tables) {
      const rows = await query(app.database, `SELECT 1 FROM ${name} t WHERE ${where} LIMIT 1`, texts);
      if (rows.length > 0) found.push(name);
    }
    return found;
  };
  const { origin, health, family, party } = ALL_PARTICULARS;
  const others = [origin.ethnicGroup, health.condition, family.relatives, party.cell];
  expect(await holding('Kiều Văn Riêng')).toContain('public.staff_member');
  expect(await holding(numberEnding(7), '0987 654 321', 'Ngõ Tuyệt Mật', ...others)).toEqual([]);
  const log = await chair.get(`/audit/entries?subjectType=staff_member&subjectId=${id}`);
  expect(log.text).toContain('personalNumber');
});

it('are encrypted with a new key while all of it stays readable; a run that was broken off goes on', async () => {
  const id = await takeOn();
  expectDone(await enter(id, { contact: { personalNumber: numberEnding(8) } }));
  const rotate = () => app.app.get(KeyRotation).run([1, 2]);
  const keysInUse = async (): Promise<string[]> =>
    (
      await query<{ key: string }>(
        app.database,
        `SELECT DISTINCT split_part(sealed, '.', 1) AS key FROM staff_particulars`,
      )
    ).map(({ key }) => key);
  const [all] = await query<{ n: number }>(app.database, 'SELECT count(*)::int AS n FROM staff_particulars');
  expect(await keysInUse()).toEqual(['particulars-1']);
  expect(await rotate()).toEqual({ key: 'particulars-2', rows: all?.n });
  expect(await keysInUse()).toEqual(['particulars-2']);

  // As if it had been broken off after its key was made: no further key, and the rows that are left.
  for (const family of ['numbers', 'particulars']) app.app.get(KeyStore).makeNext(family);
  expectDone(await enter(await takeOn(), { health: { condition: 'Tốt' } }));
  expect((await keysInUse()).sort()).toEqual(['particulars-2', 'particulars-3']);
  expect(await rotate()).toEqual({ key: 'particulars-3', rows: all?.n });
  expect(await keysInUse()).toEqual(['particulars-3']);
  expect(expectDone(await officer.post(`/staff-members/${id}/personal-number`, REASON)).json()).toEqual({
    personalNumber: numberEnding(8),
  });
  const found = await officer.post('/staff-members/by-personal-number', { personalNumber: numberEnding(8) });
  expect(found.json()).toMatchObject({ items: [{ id }] });
  expect(found.text).not.toContain(NUMBER);
});
