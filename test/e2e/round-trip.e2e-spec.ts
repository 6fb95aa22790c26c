import { v7 as uuidv7 } from 'uuid';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { commitList, linesOf, tryList, undoList } from '../support/importing';
import { fillRecord, newcomerAt } from '../support/roster-bodies';
import { expectDone, grant, query, storyOf, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

// What an office takes out and brings back says nothing new: every person and post of the sheet is known, and none has changed.

interface Column {
  column: number;
  field: string | null;
}
interface Import {
  id: string;
  sheets: { header: { row: number; rows: number; columns: Column[] } | null }[];
  counts: {
    rows: number;
    newPeople: number;
    newPosts: number;
    changed: number;
    unchanged: number;
    wrong: number;
    noted: number;
  };
}

let app: TestApp;
let story: Story;
let admin: Visitor;
beforeAll(async () => {
  app = await TestApp.start();
  story = await storyOf(app.database);
  admin = await administrator(app, story);
  await fillRecord(admin, story);
  const born = { bornOn: '1988-02-29', sex: 'FEMALE', staffCode: 'MK-0007', rankCode: '01.003', rankStep: 4 };
  for (const more of [
    { fullName: 'Lò Thị Ơn', ...born, managedBy: 'COMMUNE_STANDING' },
    { fullName: 'Lò Văn Ôn', birthYear: 1985, kind: 'PART_TIME' },
    { fullName: 'Y Ban' },
  ]) {
    expectDone(await admin.post('/staff-members', newcomerAt(story.unit('minhkhe.office'), more)));
  }
});
afterAll(() => app.stop());

const TYPES = { xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', csv: 'text/csv' };

type Ending = keyof typeof TYPES;

/** The list of the unit's people as it left, tried again: what it would change, and what is said of its rows. */
async function roundTrip(unitId: number, ending: Ending) {
  const sheet = expectDone(await admin.get(`/staff-members.${ending}?unitId=${unitId}&allPosts=true`)).bytes;
  const path = `/roster-imports/${uuidv7()}?unitId=${unitId}`;
  const headers = { 'content-type': TYPES[ending], 'x-file-name': encodeURIComponent(`nhan-su.${ending}`) };
  const received = expectDone(await admin.put(path, sheet, headers)).json<Import>();
  const at = received.sheets.findIndex(({ header }) => header !== null);
  const { row, rows, columns = [] } = received.sheets[at]?.header ?? {};
  const tried = expectDone(
    await admin.post(`/roster-imports/${received.id}/check`, {
      ...{ sheet: at, headerRow: row, headerRows: rows, kind: 'CIVIL_SERVANT', startsOn: '2025-07-01' },
      columns: columns.flatMap(({ column, field }) => (field ? [{ column, field }] : [])),
    }),
  ).json<Import>();
  const said = expectDone(await admin.get(`/roster-imports/${received.id}/rows?limit=200`)).json<{
    items: { verdict: string; faults: { code: string }[] }[];
  }>();
  return { counts: tried.counts, rows: said.items.filter(({ verdict }) => verdict !== 'UNCHANGED') };
}

it.each(Object.keys(TYPES) as Ending[])('a list taken out as %s and brought back changes nothing', async (ending) => {
  const { counts, rows } = await roundTrip(story.unit('minhkhe'), ending);
  expect(rows).toEqual([]);
  expect(counts).toMatchObject({ newPeople: 0, newPosts: 0, changed: 0, wrong: 0, noted: 0 });
  expect(counts.unchanged).toBeGreaterThan(10);
});

it('a list of many communes too: their divisions of one name are told apart', async () => {
  const { counts, rows } = await roundTrip(story.unit('province'), 'xlsx');
  // Also two of one name without a year of birth: the id of the record says which of them is meant.
  expect(rows).toEqual([]);
  expect(counts).toMatchObject({ newPeople: 0, newPosts: 0, changed: 0, wrong: 0, noted: 0 });
  expect(counts.unchanged).toBeGreaterThan(20);
});

const idOf = async (name: string): Promise<string> =>
  (await query<{ id: string }>(app.database, `SELECT id FROM staff_member WHERE full_name = $1`, [name]))[0]?.id ?? '';

it('says what is to be looked at: another first day, which stays as it is, and a new person of the name of one who is there', async () => {
  const unit = story.unit('minhkhe');
  const [at] = await query<{ name: string }>(
    app.database,
    `SELECT name FROM org_unit WHERE id = ${story.unit('minhkhe.office')}`,
  );
  const list = [
    'Họ và tên,Năm sinh,Chức vụ,Từ ngày,Đơn vị',
    `Lò Văn Ôn,1985,Công chức văn thư,01/10/2026,${at?.name}`,
    `Lò Thị Ơn,,Văn thư,01/10/2026,Xã Minh Khê`,
    `Y Ban,,Công chức văn thư,02/11/2026,${at?.name}`,
  ].join('\n');
  const tried = await tryList(admin, list, unit);
  expect(tried.counts).toMatchObject({ newPeople: 1, changed: 0, unchanged: 2, wrong: 0 });
  expect(tried.counts).toMatchObject({ startDiffers: 1, namesakes: 1, noted: 2 });
  const noted = await linesOf(admin, tried.id, '&noted=true');
  expect(noted.map(({ verdict, notes }) => [verdict, notes])).toEqual([
    [
      'UNCHANGED',
      [
        {
          ...{ code: 'start-differs', field: 'startsOn', value: '2026-10-01', stands: '2026-11-02' },
          personId: await idOf('Lò Văn Ôn'),
        },
      ],
    ],
    [
      'NEW',
      [
        {
          ...{ code: 'namesake', field: 'fullName', value: 'Lò Thị Ơn', stands: `${at?.name}, Xã Minh Khê` },
          personId: await idOf('Lò Thị Ơn'),
        },
      ],
    ],
  ]);
  await commitList(admin, tried.id);
  const posts = await query<{ day: string }>(
    app.database,
    `SELECT starts_on::text AS day FROM appointment WHERE staff_member_id = $1`,
    [await idOf('Lò Văn Ôn')],
  );
  expect(posts).toEqual([{ day: '2026-11-02' }]);
  expectDone(await undoList(admin, tried.id));
});

it('a record that is named is that one or none: of another name, beyond reach or unknown is wrong, the last two in the same words', async () => {
  const [own, far] = [await idOf('Y Ban'), story.person('khai')];
  await grant(app.database, 'dung.dang', 'ADMINISTRATOR', story.unit('minhkhe'));
  const list = (...rows: string[]): string => ['Mã hồ sơ,Họ và tên,Năm sinh,Chức vụ', ...rows].join('\n');
  const ofFar = await query<{ name: string }>(
    app.database,
    `SELECT full_name AS name FROM staff_member WHERE id = $1`,
    [far],
  );
  const { id, counts } = await tryList(
    await app.as('dung.dang'),
    list(
      `${own.toUpperCase()},Y Ban,,Công chức văn thư`,
      `${own},Y Bun,,Công chức văn thư`,
      `${far},${ofFar[0]?.name},,Chủ tịch`,
      `${uuidv7()},Kiều Thị Lạ,,Văn thư`,
      `12,Kiều Thị Sai,,Văn thư`,
    ),
    story.unit('minhkhe'),
  );
  expect((await linesOf(admin, id)).map(({ faults }) => faults.map(({ code }) => code))).toEqual([
    ...[[], ['record-twice', 'record-of-another'], ['record-unknown'], ['record-unknown'], ['record-unreadable']],
  ]);
  expect(counts).toMatchObject({ newPeople: 0, unchanged: 1, wrong: 4 });
  const renamed = await tryList(admin, list(`${own},Y Bun,,Công chức văn thư`), story.unit('minhkhe'));
  expect((await linesOf(admin, renamed.id))[0]?.faults.map(({ code }) => code)).toEqual(['record-of-another']);
});

it('tells a row without a year of birth that it has the name of another row, which would be another person', async () => {
  const list = [
    'Họ và tên,Năm sinh,Chức vụ',
    'Kha Thị Đôi,1985,Văn thư',
    'KHA THỊ ĐÔI,,Thủ quỹ',
    'Kha Thị Riêng,,Thủ quỹ',
  ];
  const tried = await tryList(admin, list.join('\n'), story.unit('minhkhe'));
  expect(tried.counts).toMatchObject({ newPeople: 3, wrong: 0, namesakes: 0, namesakesInList: 1, noted: 1 });
  expect((await linesOf(admin, tried.id)).map(({ notes }) => notes)).toEqual([
    [],
    [{ code: 'namesake-in-list', field: 'fullName', value: 'KHA THỊ ĐÔI', stands: '2' }],
    [],
  ]);
  // Brought in as two, they are found as two when the list comes again.
  await commitList(admin, tried.id);
  const again = await tryList(admin, list.join('\n'), story.unit('minhkhe'));
  expect(again.counts).toMatchObject({ newPeople: 0, changed: 0, unchanged: 3, wrong: 0, noted: 0 });
  expectDone(await undoList(admin, tried.id));
});
