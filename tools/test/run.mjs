// npm test [-- ring … [file or Jest option …]]: the rings one after the other, each counted from Jest's own report.
// --processes N: each file of the story ring on N servers and N workers, its requests to one server after the other. The
// ring "processes" is a few of them run so.
// Several rings on a database have one server and one seeded template between them.
// The last line is always "N passed, N failed[, N skipped]".
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const bin = join(root, 'node_modules', '.bin');

const RINGS = ['rules', 'database', 'story', 'processes', 'architecture', 'browser'];
// These start the built product, or read what only the build knows.
const NEEDS_BUILD = ['story', 'processes', 'architecture', 'browser'];
/** Every ring but the first. */
const ON_DATABASE = RINGS.slice(1);
// These print papers and read them back.
const NEEDS_PDFTOTEXT = ['database', 'story', 'processes'];
/** A proof in its full form takes as long as it takes. */
const LONGEST_RING_MS = (process.env.KYCUONG_PROOF === 'full' ? 180 : 20) * 60_000;
/** A browser waits as much as it works: for what fades in, rests before it is saved, or is far away. */
const BROWSER_WORKERS = 4;
/** Every test file waits for its servers and workers to start. */
const LONGEST_RING_OF_PROCESSES_MS = 60 * 60_000;

const args = process.argv.slice(2);
const at = args.indexOf('--processes');
const processes = at >= 0 ? Number(args.splice(at, 2)[1]) : 0;
if (!Number.isInteger(processes) || processes < 0) throw new Error('--processes takes a number');
const named = args.filter((arg) => RINGS.includes(arg));
const filters = args.filter((arg) => !RINGS.includes(arg));
const rings = named.length > 0 ? RINGS.filter((ring) => named.includes(ring)) : RINGS;

/** Chromium without its windows draws less, and so leaves more of the machine to the tests. */
const CHROMIUMS = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];
const chromium = process.env.CHROMIUM_PATH || (CHROMIUMS.find((path) => existsSync(path)) ?? CHROMIUMS[0]);
const env = {
  PATH: `${bin}${delimiter}${process.env.PATH}`,
  NODE_OPTIONS:
    `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim(),
  CHROMIUM_PATH: chromium,
  // A test starts the product's programs over and over: a quarter of the start is compiling the same files again.
  NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/compiled'),
};

let child;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    child?.kill(signal);
    process.exitCode = 130;
  });
}

/** Runs a command to its end; true when it ended well. Its words go to stderr, so that stdout holds the counts alone. */
function run(command, commandArgs, count = 0) {
  return new Promise((done) => {
    child = spawn(command, commandArgs, {
      cwd: root,
      env: { ...process.env, ...env, KC_PROCESSES: String(count) },
      stdio: ['ignore', 2, 2],
      timeout: count > 0 ? LONGEST_RING_OF_PROCESSES_MS : LONGEST_RING_MS,
    });
    child.on('error', (error) => console.error(error.message));
    child.on('close', (code) => done(code === 0));
  });
}

/** What one ring gave. Whatever went wrong outside of a test counts as one failure, so that no silence looks like success. */
async function runRing(ring) {
  const folder = mkdtempSync(join(tmpdir(), 'ring-'));
  const report = join(folder, 'report.json');
  const workers = ring === 'browser' ? ['--maxWorkers', String(BROWSER_WORKERS)] : [];
  const jest = ['--selectProjects', ring, '--ci', '--json', '--outputFile', report, ...workers, ...filters];
  if (filters.length > 0) jest.push('--passWithNoTests');
  const ended = await run(join(bin, 'jest'), jest, ring === 'processes' ? 2 : ring === 'story' ? processes : 0);
  const counts = { passed: 0, failed: 0, skipped: 0 };
  if (existsSync(report)) {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    counts.passed = result.numPassedTests;
    counts.failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    counts.skipped = result.numPendingTests + result.numTodoTests;
  }
  rmSync(folder, { recursive: true });
  if (counts.failed === 0 && !ended) counts.failed = 1;
  return counts;
}

function report(ring, { passed, failed, skipped }, since) {
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  console.log(`${ring.padEnd(13)} ${sentence(passed, failed, skipped)} (${seconds} s)`);
}

function sentence(passed, failed, skipped) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** What the rings find in place of a database of their own (test/support/global-setup.mjs); false when there is none. */
async function openDatabase() {
  const { default: setUp } = await import('../../test/support/global-setup.mjs');
  return setUp().then(
    () => true,
    (error) => console.error(error),
  );
}

const total = { passed: 0, failed: 0, skipped: 0 };
const isShared = rings.filter((ring) => ON_DATABASE.includes(ring)).length > 1;
const readsPapers = spawnSync('pdftotext', ['-v']).error === undefined;
let built;
let database;
for (const ring of rings) {
  if (process.exitCode) break;
  if (ring === 'browser' && !existsSync(chromium)) {
    console.log('browser ring skipped: no Chromium found (apt-get install chromium-headless-shell)');
    if (process.env.KYCUONG_REQUIRE_BROWSER === '1') total.failed += 1;
    continue;
  }
  if (NEEDS_PDFTOTEXT.includes(ring) && !readsPapers) {
    console.error(`${ring} ring not run: its tests read papers back with pdftotext (apt-get install poppler-utils)`);
    total.failed += 1;
    continue;
  }
  const since = performance.now();
  if (NEEDS_BUILD.includes(ring)) built ??= await run('node', [join(root, 'tools/start/build.mjs')]);
  if (isShared && ON_DATABASE.includes(ring)) database ??= (await openDatabase()) ?? false;
  const lacks = (NEEDS_BUILD.includes(ring) && !built) || (ON_DATABASE.includes(ring) && database === false);
  const counts = lacks ? { passed: 0, failed: 1, skipped: 0 } : await runRing(ring);
  if (filters.length === 0 && counts.passed + counts.failed === 0) {
    console.error(`${ring} ran no test`);
    counts.failed = 1;
  }
  report(ring, counts, since);
  for (const key of Object.keys(total)) total[key] += counts[key];
}
if (database) await (await import('../../test/support/global-teardown.mjs')).default();
if (total.passed + total.failed === 0) {
  console.error('no test ran');
  total.failed = 1;
}
console.log(sentence(total.passed, total.failed, total.skipped));
if (total.failed > 0) process.exitCode ||= 1;
