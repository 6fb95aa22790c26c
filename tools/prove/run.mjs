// npm run prove -- <proof> [options]: what takes too long, or too much of a machine, for the tests.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Programs of their own. */
const PROGRAMS = [
  'deployment',
  'evaluation',
  'full-disk',
  'graceful-stop',
  'kill-server',
  'kill-postgres',
  'start-matrix',
];
/** Tests that every change waits for in a short form; here in the full one. */
const STORIES = [
  ...['authorization', 'fail-nth', 'decisions', 'fuzz', 'naughty', 'policies', 'posts', 'tampering', 'two-locks'],
  'undeclared',
];
const LONGEST_MS = 3 * 60 * 60_000;

/** Runs tests with the given environment; their figures stand in lines that begin with PROOF. */
function runTests(args, env) {
  const runner = join(import.meta.dirname, '../test/run.mjs');
  const options = { env: { ...process.env, ...env }, stdio: 'inherit', timeout: LONGEST_MS };
  process.exitCode = spawnSync(process.execPath, [runner, ...args], options).status ?? 1;
}

const [, , proof, ...rest] = process.argv;
if (PROGRAMS.includes(proof)) {
  process.argv.splice(2, 1);
  await import(`./${proof}.mjs`);
} else if (STORIES.includes(proof)) {
  runTests(['story', `e2e/proofs/${proof}`, ...rest], { KYCUONG_PROOF: 'full' });
} else if (proof === 'pool-of-one') {
  runTests(['story', ...rest], { DATABASE_POOL: '1' });
} else {
  const all = [...PROGRAMS, ...STORIES, 'pool-of-one'];
  console.error(`npm run prove -- <${all.join('|')}> [options]; docs/proofs.md says what each shows`);
  process.exitCode = 2;
}
