// Works months of random people out twice, by the rules of libs/evaluation and as on paper, and compares them exactly.
//
//   npm run prove -- evaluation [--runs 10000]
//
// The same tests as in the rules ring, which takes a few hundred from one seed; a difference is printed with its facts.
// SEED=… repeats a run; it is a whole number here.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { SEED } from './random.mjs';

const root = resolve(import.meta.dirname, '../..');
const { values } = parseArgs({ options: { runs: { type: 'string', default: '10000' } } });
const [runs, seed] = [values.runs, SEED].map(Number);
if (!Number.isSafeInteger(runs) || runs < 1 || !Number.isSafeInteger(seed))
  throw new Error('--runs and SEED are whole numbers');
console.log(`SEED=${seed}`);

const since = performance.now();
const { status } = spawnSync(
  process.execPath,
  [join(root, 'tools/test/run.mjs'), 'rules', 'libs/evaluation/src/rules/(by-hand|mutants)', '--testTimeout=1000000'],
  { cwd: root, stdio: 'inherit', env: { ...process.env, KC_RUNS: String(runs), KC_SEED: String(seed) } },
);
const seconds = ((performance.now() - since) / 1000).toFixed(0);
console.log(
  status === 0
    ? `${runs} people-months and ${runs} years equal on paper, every changed formula caught; SEED=${seed}, ${seconds} s`
    : `not equal, or a changed formula not caught; SEED=${seed}`,
);
process.exitCode = status ?? 1;
