import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CONSTRAINTS, PROBLEMS } from '../../apps/api/src/problems';
import { problemsMarkdown } from '../../apps/cli/src/commands/problems';
import { cloneDatabase, type TestDatabase } from '../support/app';

const root = resolve(__dirname, '../..');

const sourceFiles = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.problems.ts'))
    .map((path) => join(root, folder, path));
const holes = (text: string): string[] => [...new Set(text.match(/\{\w+\}/g))].sort();

describe('problems', () => {
  it('each have a code of their own, lib and key in lower case', () => {
    const codes = PROBLEMS.map(({ code }) => code);
    expect(codes.filter((code, index) => codes.indexOf(code) !== index)).toEqual([]);
    expect(codes.filter((code) => !/^[a-z]+(?:-[a-z]+)*\.[a-z]+(?:-[a-z]+)*$/.test(code))).toEqual([]);
  });

  it('of every lib are known to the process that answers with them', () => {
    const defined = [...sourceFiles('libs'), ...sourceFiles('apps/api')].flatMap((path) =>
      [...readFileSync(path, 'utf8').matchAll(/defineProblems\('([a-z-]+)'/g)].map(([, lib = '']) => lib),
    );
    expect(defined.length).toBeGreaterThan(7);
    expect([...new Set(PROBLEMS.map(({ code }) => code.split('.')[0]))].sort()).toEqual([...new Set(defined)].sort());
  });

  it('say the same in both languages: what one fills in, the other does', () => {
    const lopsided = PROBLEMS.filter(({ definition: { vi, en } }) => {
      const [inVietnamese, inEnglish] = [vi, en].map(({ title, remedy }) => holes(`${title} ${remedy}`).join());
      return inVietnamese !== inEnglish;
    });
    expect(lopsided.map(({ code }) => code)).toEqual([]);
  });

  it('say what is the case and what to do, in both languages, in one line of plain text', () => {
    const texts = PROBLEMS.flatMap(({ code, definition: { vi, en } }) =>
      [vi.title, vi.remedy, en.title, en.remedy].map((text): [string, string] => [code, text]),
    );
    expect(texts.filter(([, text]) => text.trim() !== text || text.length < 4 || /[|<>\n]/.test(text))).toEqual([]);
    expect(texts.filter(([, text]) => text !== text.normalize('NFC'))).toEqual([]);
  });

  it('neither beg nor blame nor feel sorry', () => {
    const empty = /vui lòng|không hợp lệ|rất tiếc|xin lỗi|please|invalid|sorry|oops/i;
    const found = PROBLEMS.filter(({ definition: { vi, en } }) =>
      [vi.title, vi.remedy, en.title, en.remedy].some((text) => empty.test(text)),
    );
    expect(found.map(({ code }) => code)).toEqual([]);
  });

  it('are written down in docs/problems.md as they are (npm run cli -- problems --out docs/problems.md)', () => {
    expect(readFileSync(join(root, 'docs/problems.md'), 'utf8')).toBe(problemsMarkdown());
    for (const { code } of PROBLEMS) expect(problemsMarkdown()).toContain(`\`/problems/${code}\``);
  });
});

describe('constraints that stand for a problem', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await cloneDatabase();
  });
  afterAll(() => database.drop());

  it('exist in the database under that name, as a constraint, a unique index or what a trigger raises', async () => {
    const raised = await database.superuser(async (client) => {
      const { rows } = await client.query<{ name: string }>(`
        SELECT conname AS name FROM pg_constraint WHERE connamespace = 'public'::regnamespace
        UNION ALL
        SELECT i.indexrelid::regclass::text FROM pg_index i WHERE i.indisunique AND i.indpred IS NOT NULL
        UNION ALL
        SELECT (regexp_matches(p.prosrc, 'CONSTRAINT = ''(\\w+)''', 'g'))[1] FROM pg_proc p
          JOIN pg_trigger t ON t.tgfoid = p.oid WHERE p.pronamespace = 'public'::regnamespace
        UNION ALL
        SELECT c.relname || '_step' FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
          JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname = 'refuse_wrong_step'
        UNION ALL
        SELECT c.relname || '_frozen' FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
          JOIN pg_proc p ON p.oid = t.tgfoid WHERE p.proname = 'refuse_change_of_minutes'`);
      return new Set(rows.map(({ name }) => name));
    });
    expect(Object.keys(CONSTRAINTS).filter((name) => !raised.has(name))).toEqual([]);
    expect(raised.has('no_such_constraint')).toBe(false);
  });

  it('stand for a problem that the product knows', () => {
    const known = new Set(PROBLEMS.map(({ code }) => code));
    expect(Object.values(CONSTRAINTS).filter(({ code }) => !known.has(code))).toEqual([]);
  });
});
