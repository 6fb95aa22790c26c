import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { lintPlants } from './lint-plants';

const root = resolve(__dirname, '../..');

interface FileReport {
  filePath: string;
  messages: { ruleId: string | null; message: string }[];
}

describe('our own lint rules', () => {
  const tree = realpathSync(mkdtempSync(join(tmpdir(), 'lint-')));
  const found = new Map<string, string[]>();

  beforeAll(() => {
    for (const name of ['eslint.config.mjs', 'tsconfig.json']) copyFileSync(join(root, name), join(tree, name));
    symlinkSync(join(root, 'node_modules'), join(tree, 'node_modules'));
    for (const { path, source } of lintPlants) {
      mkdirSync(dirname(join(tree, path)), { recursive: true });
      writeFileSync(join(tree, path), source);
    }
    writeFileSync(
      join(tree, 'apps/web/tsconfig.json'),
      JSON.stringify({ extends: '../../tsconfig.json', include: ['src'], exclude: [] }),
    );
    const run = spawnSync(process.execPath, [join(root, 'node_modules/eslint/bin/eslint.js'), '-f', 'json', '.'], {
      cwd: tree,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    });
    if (!run.stdout.startsWith('[')) throw new Error(`ESLint gave no report: ${run.stderr}`);
    for (const { filePath, messages } of JSON.parse(run.stdout) as FileReport[]) {
      found.set(
        filePath.slice(tree.length + 1),
        messages.map(({ ruleId, message }) => `${ruleId ?? 'unreadable'}: ${message}`),
      );
    }
  });
  afterAll(() => rmSync(tree, { recursive: true, force: true }));

  test.each(lintPlants)('$path: $says', ({ path, says }) => {
    const messages = [...(found.get(path) ?? ['the file was not linted'])].sort();
    expect(messages).toHaveLength(says.length);
    says.forEach((beginning, n) => expect(messages[n]).toMatch(new RegExp(`^${beginning}`)));
  });
});
