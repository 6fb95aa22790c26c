import { spawn, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

// A compiler of the same habits as the real one: it writes a .js for every .ts and complains after that.
const COMPILER = `
  const fs = require('node:fs'), path = require('node:path');
  const sources = fs.readdirSync('apps', { recursive: true }).filter((file) => file.endsWith('.ts'));
  let bad = false;
  for (const file of sources) {
    const text = fs.readFileSync(path.join('apps', file), 'utf8');
    const out = path.join('dist/apps', file.replace(/ts$/, 'js'));
    fs.mkdirSync(path.dirname(out), { recursive: true });
    fs.writeFileSync(out, text);
    bad ||= text.includes('wrong');
  }
  if (bad) { console.error('main.ts: this is wrong'); process.exit(1); }
  if (fs.existsSync('slow')) setTimeout(() => {}, 60_000);
`;
const BUNDLER = `
  const fs = require('node:fs');
  const next = process.argv[process.argv.indexOf('--outDir') + 1];
  fs.mkdirSync(next, { recursive: true });
  fs.writeFileSync(next + '/index.html', fs.readFileSync('apps/web/page.ts'));
`;

let root: string;
const at = (path: string): string => join(root, path);

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

function build(...flags: string[]): { lines: string[]; errors: string; ok: boolean } {
  const done = spawnSync(process.execPath, [at('tools/start/build.mjs'), ...flags], {
    encoding: 'utf8',
    cwd: tmpdir(),
  });
  return { lines: done.stdout.split('\n').filter(Boolean), errors: done.stderr, ok: done.status === 0 };
}

const built = expect.stringMatching(/^Built the server in/);
const nothing = 'Nothing has changed since the last build';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'));
  write('apps/api/src/main.ts', 'one');
  write('apps/api/src/other.ts', 'other');
  write('package.json', '{}');
  write('node_modules/@nestjs/cli/bin/nest.js', COMPILER);
  write('node_modules/vite/bin/vite.js', BUNDLER);
  mkdirSync(at('tools/start'), { recursive: true });
  copyFileSync(join(__dirname, 'build.mjs'), at('tools/start/build.mjs'));
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

test('a second start builds nothing, whatever the times of the files say', () => {
  expect(build('--server-only').lines).toEqual([built]);
  utimesSync(at('apps/api/src/main.ts'), 1, 1);
  write('apps/api/src/main.spec.ts', 'a new test is no reason to build either');
  expect(build('--server-only').lines).toEqual([nothing]);
  expect(build('--server-only', '--quiet').lines).toEqual([]);
});

test.each(['apps/api/src/main.ts', 'libs/kernel/src/index.ts', 'package-lock.json'])(
  'a change in %s is built',
  (path) => {
    build('--server-only');
    write(path, 'two');
    expect(build('--server-only').lines).toEqual([built]);
  },
);

test('output that has gone is built again, and so is everything by force', () => {
  build('--server-only');
  rmSync(at('dist/apps'), { recursive: true });
  expect(build('--server-only').lines).toEqual([built]);
  expect(build('--server-only', '--force').lines).toEqual([built]);
});

test('the output of a deleted source goes with it', () => {
  build('--server-only');
  expect(existsSync(at('dist/apps/api/src/other.js'))).toBe(true);
  rmSync(at('apps/api/src/other.ts'));
  build('--server-only');
  expect(existsSync(at('dist/apps/api/src/other.js'))).toBe(false);
  expect(existsSync(at('dist/apps/api/src/main.js'))).toBe(true);
});

test('a failed build says why, stops the start and is not taken for done when the change is taken back', () => {
  build('--server-only');
  write('apps/api/src/main.ts', 'wrong');
  const failed = build('--server-only', '--quiet');
  expect(failed).toMatchObject({ ok: false, errors: expect.stringContaining('this is wrong') });
  write('apps/api/src/main.ts', 'one');
  expect(build('--server-only')).toMatchObject({ ok: true, lines: [built] });
  expect(readFileSync(at('dist/apps/api/src/main.js'), 'utf8')).toBe('one');
});

test('a killed build is not taken for done, and does not keep the next one waiting', async () => {
  build('--server-only');
  write('apps/api/src/main.ts', 'two');
  write('slow', '');
  const killed = spawn(process.execPath, [at('tools/start/build.mjs'), '--server-only'], { stdio: 'ignore' });
  while (!existsSync(at('dist/.building'))) await new Promise((resolve) => setTimeout(resolve, 10));
  const ended = new Promise((resolve) => killed.once('exit', resolve));
  killed.kill('SIGKILL');
  await ended;
  expect(existsSync(at('dist/.building'))).toBe(true);
  rmSync(at('slow'));
  expect(build('--server-only').lines).toEqual([built]);
});

test('the web client is built apart from the server, each when its own sources change', () => {
  expect(build().lines).toEqual(['There is no web client in this checkout', built]);
  write('apps/web/vite.config.mts', '');
  write('apps/web/page.ts', 'page one');
  const builtWeb = expect.stringMatching(/^Built the web client in/);
  expect(build().lines).toEqual([builtWeb]);
  write('apps/web/page.ts', 'page two');
  expect(build('--server-only').lines).toEqual([nothing]);
  expect(build().lines).toEqual([builtWeb]);
  expect(readFileSync(at('dist/web/index.html'), 'utf8')).toBe('page two');
  write('apps/api/src/main.ts', 'two');
  expect(build().lines).toEqual([built]);
});
