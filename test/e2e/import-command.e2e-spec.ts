import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandLine, dataFolder, EmptyDatabase, type Said } from '../support/process';

// At the server an office's list is tried by default, and brought in only where that is asked for.

let dataDir: string;
let database: EmptyDatabase;
let env: Record<string, string>;
let unit: string;
let list: string;

beforeAll(async () => {
  dataDir = dataFolder();
  database = await EmptyDatabase.create();
  env = { DATABASE_OWNER_URL: database.ownerUrl, KYCUONG_DATA_DIR: dataDir };
  await commandLine(['seed', '--profile', 'demo', '--out', dataDir], env);
  const [home] = await database.rows<{ id: number }>(
    `SELECT id FROM org_unit WHERE name = 'Xã Minh Khê' AND tenant_id = 1`,
  );
  unit = String(home?.id);
  list = join(dataDir, 'danh sách.csv');
  writeFileSync(
    list,
    'DANH SÁCH\nHọ và tên,Năm sinh,Số CCCD,Chức vụ\nKiều Thị Lệnh,1985,001185000777,Văn thư\nKiều Văn Lỗi,không rõ,,Văn thư\n',
  );
}, 240_000);
afterAll(async () => {
  await database.drop();
  rmSync(dataDir, { recursive: true, force: true });
});

const run = (...more: string[]): Promise<Said> => commandLine(['import-roster', ...more], env);
const people = (): Promise<{ name: string }[]> =>
  database.rows(`SELECT full_name AS name FROM staff_member WHERE full_name LIKE 'Kiều %' ORDER BY 1`);

it('says in both languages what it needs, and what is not there', async () => {
  for (const args of [
    [],
    ['--file', list],
    ['--file', list, '--unit', unit, '--kind', 'thợ'],
    ['--file', list, '--unit', unit, '--header-row', '3-1'],
  ]) {
    const { code, err } = await run(...args);
    expect([code, err]).toEqual([2, expect.stringMatching(/import-roster cần[^]*import-roster needs/)]);
  }
  expect((await run('--file', `${list}x`, '--unit', unit)).err).toContain('There is no file');
  expect((await run('--file', list, '--unit', '999999')).err).toContain('There is no unit 999999.');
}, 240_000);

it('tries a list without a change, writes what is wrong in it, and commits it where that is asked for', async () => {
  const errors = join(dataDir, 'lỗi.csv');
  const tried = await run('--file', list, '--unit', unit, '--errors', errors);
  expect(tried.code).toBe(0);
  expect(tried.out).toContain('2 rows: 1 new, 0 changed, 0 unchanged, 1 wrong');
  expect(tried.out).toContain('row 4, Kiều Văn Lỗi: The day of birth cannot be read (“không rõ”)');
  expect(tried.out).toContain('Nothing was changed.');
  expect(existsSync(errors) && readFileSync(errors, 'utf8')).toContain('Ô B4 (Năm sinh): Ngày sinh không đọc được');
  expect(await people()).toEqual([]);
  // Said by hand: the line above the header heads nothing.
  const elsewhere = await run('--file', list, '--unit', unit, '--sheet', '1', '--header-row', '1');
  expect([elsewhere.code, elsewhere.err]).toEqual([1, expect.stringContaining('--sheet and --header-row choose them')]);
  const chosen = await run('--file', list, '--unit', unit, '--sheet', '1', '--header-row', '2');
  expect([chosen.code, chosen.out]).toEqual([0, expect.stringContaining('header in line 2')]);

  const committed = await run('--file', list, '--unit', unit, '--commit', '--starts-on', '2026-01-05');
  expect([committed.code, committed.out]).toEqual([0, expect.stringContaining('Brought in.')]);
  expect(await people()).toEqual([{ name: 'Kiều Thị Lệnh' }]);
  const numbers = `SELECT p.sealed FROM staff_particulars p JOIN staff_member s ON s.id = p.staff_member_id
    WHERE s.full_name = 'Kiều Thị Lệnh' AND p.number_index IS NOT NULL`;
  expect(await database.rows<{ sealed: string }>(numbers)).toEqual([
    { sealed: expect.stringMatching(/^particulars-1\./) },
  ]);
  const again = await run('--file', list, '--unit', unit, '--commit', '--starts-on', '2026-01-05');
  expect([again.code, again.err]).toEqual([1, expect.stringContaining('There is no row to commit')]);
  expect(await commandLine(['audit', 'verify'], env)).toMatchObject({ code: 0 });
}, 240_000);
