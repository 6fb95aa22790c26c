// npm run check: everything that can be said about the tree without a database, two steps at a time.
// One line a step; the full output of a step only when it fails.
//   --without-tests  leaves the rules ring to whoever runs all of them anyway
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { delimiter, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const bin = join(root, 'node_modules', '.bin');
const folders = ['libs', 'apps', 'tools', 'test', 'bench'].filter((folder) => existsSync(join(root, folder)));

// The longest first, so that the two lanes end together. The caches live in node_modules, so a fresh install has none.
// ESLint's knows the content of a file, not the types it imports: here a rule on types may stay green until its file is
// touched; in a fresh checkout it cannot.
const cache = 'node_modules/.cache';
const byContent = '--cache --cache-strategy content';
const tsc = (project, name) =>
  `tsc -p ${project} --noEmit --incremental --tsBuildInfoFile ${cache}/tsc/${name}.tsbuildinfo`;
const steps = [
  ['lint', `eslint . --max-warnings 0 ${byContent} --cache-location ${cache}/eslint/`],
  ['types', tsc('tsconfig.json', 'server')],
  ...(existsSync(join(root, 'apps/web/tsconfig.json')) ? [['types of the web client', tsc('apps/web', 'web')]] : []),
  ...(process.argv.includes('--without-tests') ? [] : [['rules ring', 'node tools/test/run.mjs rules']]),
  ['boundaries', `depcruise --cache ${cache}/dependency-cruiser --cache-strategy content ${folders.join(' ')}`],
  ['format', `prettier --check . --log-level warn ${byContent}`],
];

// The tools start with the Node of the lockfile, whichever one started this file.
const env = { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH}`, NO_COLOR: '1' };

function run([name, line]) {
  const start = performance.now();
  const [command, ...args] = line.split(' ');
  return new Promise((done) => {
    const child = spawn(join(bin, command), args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.on('error', (error) => output.push(Buffer.from(error.message)));
    child.on('close', (code) => {
      const passed = code === 0;
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${passed ? 'ok  ' : 'FAIL'}  ${name.padEnd(24)} ${seconds.padStart(5)} s`);
      if (!passed) console.log(Buffer.concat(output).toString().trimEnd());
      done(passed);
    });
  });
}

const start = performance.now();
const failed = [];
const queue = [...steps];
const lane = async () => {
  for (let step = queue.shift(); step; step = queue.shift()) if (!(await run(step))) failed.push(step[0]);
};
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, lane));

const seconds = ((performance.now() - start) / 1000).toFixed(0);
console.log(failed.length > 0 ? `check failed: ${failed.join(', ')} (${seconds} s)` : `check passed (${seconds} s)`);
process.exitCode = failed.length > 0 ? 1 : 0;
