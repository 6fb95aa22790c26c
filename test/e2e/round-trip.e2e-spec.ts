import { v7 as uuidv7 } from 'uuid';
import { administrator } from '../support/administrator';
import { TestApp } from '../support/app';
import { fillRecord, newcomerAt } from '../support/roster-bodies';
import { expectDone, storyOf, type Story } from '../support/story';
import type { Visitor } from '../support/visitor';

// What an office takes out and brings back says nothing new: every person and post of the sheet is known, and none has changed.

interface Column {
  column: number;
  field: string | null;
}
interface Import {
  id: string;
  sheets: { header: { row: number; rows: number; columns: Column[] } | null }[];
  counts: { rows: number; newPeople: number; newPosts: number; changed: number; unchanged: number; wrong: number };
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
  expect(counts).toMatchObject({ newPeople: 0, newPosts: 0, changed: 0, wrong: 0 });
  expect(counts.unchanged).toBeGreaterThan(10);
});

it('a list of many communes too: their divisions of one name are told apart', async () => {
  const { counts, rows } = await roundTrip(story.unit('province'), 'xlsx');
  // Of two of one name without a year of birth no list can say which of them it means.
  expect(rows.filter(({ faults }) => faults.some(({ code }) => code !== 'name-twice'))).toEqual([]);
  expect(counts).toMatchObject({ newPeople: 0, newPosts: 0, changed: 0, wrong: rows.length });
  expect(counts.unchanged).toBeGreaterThan(20);
});
