import { v7 as uuidv7 } from 'uuid';
import { foldVietnamese } from '@app/kernel';
import type { TestDatabase } from './app';
import { expectDone, query, tamper, type Story } from './story';
import type { Visitor } from './visitor';

/** A list of one person, and one whose year of birth cannot be read. */
export const listOf = (name: string): string =>
  `Họ và tên,Năm sinh,Chức vụ\nKiều Thị ${name},1985,Văn thư\nKiều Văn ${name},không rõ,Văn thư\n`;
const LIST_HEADERS = { 'content-type': 'text/csv', 'x-file-name': encodeURIComponent('danh sách.csv') };

/** How the list is to be read. */
export const readingOfList = () => ({
  ...{ sheet: 0, headerRow: 1, headerRows: 1, kind: 'CIVIL_SERVANT', startsOn: '2026-01-05' },
  columns: ['fullName', 'birth', 'position'].map((field, column) => ({ column, field })),
});

export const putList = (id: string, unitId: string | number, name = 'Nhập') => ({
  ...{
    method: 'PUT',
    path: `/roster-imports/${id}?unitId=${unitId}`,
    body: Buffer.from(listOf(name)),
    headers: LIST_HEADERS,
  },
});

/** Imports of Xã Minh Khê, each in the state that its request needs. */
export interface Imports {
  readonly toRead: string;
  readonly toCheck: string;
  readonly toCommit: string;
  readonly toUndo: string;
  /** Something is being done with it, for as long as anybody looks. */
  readonly toCancel: string;
}

export async function importsOf(admin: Visitor, story: Story, database: TestDatabase): Promise<Imports> {
  const toRead = uuidv7();
  const { method, path, body, headers } = putList(toRead, story.unit('minhkhe'), 'Đọc');
  expectDone(await admin.send(method, path, body, headers));
  expectDone(await admin.post(`/roster-imports/${toRead}/check`, readingOfList()));
  const [toCheck, toCommit, toUndo, toCancel] = await Promise.all([
    another(database, toRead, 'Thử', { state: `'RECEIVED'`, settings: 'NULL', counts: 'NULL' }),
    another(database, toRead, 'Ghi'),
    another(database, toRead, 'Rút'),
    another(database, toRead, 'Dừng'),
  ]);
  expectDone(await admin.post(`/roster-imports/${toUndo}/commit`));
  await tamper(database, UNDER_WAY, [toCancel, uuidv7()]);
  return { toRead, toCheck, toCommit, toUndo, toCancel };
}

/** An act on the import, by a key, that lives on. */
export const UNDER_WAY = `INSERT INTO roster_import_progress (import_id, tenant_id, org_unit_id, act, done, total, beat_at, key)
  SELECT i.id, i.tenant_id, i.org_unit_id, 'COMMIT', 0, 0, clock_timestamp() + interval '1 hour', $2::uuid FROM roster_import i WHERE i.id = $1`;

/** The same list of somebody else: reading each one anew would take a process each time. */
async function another(
  database: TestDatabase,
  id: string,
  name: string,
  state: Readonly<Record<string, string>> = {},
): Promise<string> {
  const copy = uuidv7();
  const called = `replace(%, 'Đọc', '${name}')`;
  const rows: Readonly<Record<string, string>> = {
    ...{ import_id: '$2', person_id: 'gen_random_uuid()', post_id: 'gen_random_uuid()' },
    ...{ full_name: called, given_name: called, name_folded: `replace(%, 'doc', '${foldVietnamese(name)}')` },
  };
  for (const [table, changed] of Object.entries({
    roster_import: { id: '$2', ...state },
    roster_import_file: { import_id: '$2' },
    roster_import_row: rows,
  } as Readonly<Record<string, Readonly<Record<string, string>>>>)) {
    const columns = await query<{ name: string }>(
      database,
      `SELECT attname AS name FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped ORDER BY attnum`,
      [table],
    );
    const names = columns.map((column) => column.name);
    const values = names.map((column) => (changed[column] ?? '%').replace('%', column));
    const key = table === 'roster_import' ? 'id' : 'import_id';
    await tamper(
      database,
      `INSERT INTO ${table} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${table} WHERE ${key} = $1 AND $2::uuid IS NOT NULL`,
      [id, copy],
    );
  }
  return copy;
}

/** Imports with everything that one can say, by everything that can come of it; `full` is somebody with a staff code. */
export async function fillImports(admin: Visitor, story: Story, database: TestDatabase): Promise<void> {
  const tell = (sql: string): Promise<unknown> =>
    database.superuser((client) => client.query(`SET session_replication_role = replica; ${sql}`));
  const unitId = story.unit('minhkhe');
  const text = [
    'DANH SÁCH,,,,,,',
    'Họ và tên,Mã cán bộ,Năm sinh,Chức vụ,Bậc,Đơn vị,Từ ngày,Đến ngày',
    'Lương Thị Đủ,VS-0451,1988,Thủ quỹ,5,,01/09/2025',
    'I. Văn phòng HĐND và UBND,,,,,,',
    'Kiều Thị Khác,,1985,Văn thư,3,Phòng Kinh tếp,',
    'Kiều Thị Sớm,,1985,Văn thư,3,UBND xã Minh Khê,01/03/2015',
    'Kiều Thị Hết,,1985,Văn thư,3,Xã Minh Tân Khê (cũ),',
    'Kiều Thị Thôi,,1970,Văn thư,3,Xã Minh Tân Khê (cũ),01/03/2017,30/06/2025',
    'KiÒu V¨n Cò,,1985,Văn thư,3,,',
    'Tổng cộng: 6,,,,,,',
  ].join('\n');
  const full = uuidv7();
  const headers = { 'content-type': 'text/csv', 'x-file-name': encodeURIComponent('đủ.csv') };
  expectDone(await admin.put(`/roster-imports/${full}?unitId=${unitId}`, text, headers));
  const columns = ['fullName', 'staffCode', 'birth', 'position', 'rankStep', 'unit', 'startsOn', 'endsOn'];
  const decision = { number: '88/QĐ-UBND', decidedOn: '2026-10-30', by: 'Chủ tịch UBND xã Minh Khê' };
  const reading = { ...readingOfList(), headerRow: 2, decision, convert: 'TCVN3' };
  const asked = { ...reading, columns: columns.map((field, column) => ({ column, field })) };
  expectDone(await admin.post(`/roster-imports/${full}/check`, asked));
  const { toRead: builtOn, toUndo } = await importsOf(admin, story, database);
  expectDone(await admin.post(`/roster-imports/${toUndo}/undo`, { reason: 'Gửi nhầm danh sách.' }));
  expectDone(await admin.post(`/roster-imports/${builtOn}/commit`));
  // Corrected since, and still worked on: both as they are for a moment only.
  await tell(`UPDATE staff_member SET version = 2 WHERE full_name = 'Kiều Thị Đọc'`);
  await tell(`INSERT INTO roster_import_progress (import_id, tenant_id, org_unit_id, act, done, total, beat_at, key, called_off_by_name)
    SELECT i.id, i.tenant_id, i.org_unit_id, 'CHECK', 1, 3, clock_timestamp(), gen_random_uuid(), 'Quản trị' FROM roster_import i WHERE i.id = '${full}'`);
}
