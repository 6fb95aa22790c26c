// Builds what has changed since the last build: the server (nest build) and the web client (vite build), side by side.
//   --force        builds even when nothing has changed
//   --server-only  leaves the web client alone
//   --quiet        speaks only of failures
// Runs on every Node that can start npm, hence plain JavaScript without a dependency.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const at = (path) => join(root, path);
const flags = new Set(process.argv.slice(2));
const say = flags.has('--quiet') ? () => undefined : (line) => console.log(line);

const LOCK = at('dist/.building');
const LONGEST_BUILD_MS = 60_000;
const WEB_CONFIG = 'apps/web/vite.config.mts';
const shared = ['package.json', 'package-lock.json', 'tsconfig.json', 'libs'];

const server = {
  name: 'server',
  sources: ['apps', 'tools', 'nest-cli.json', 'tsconfig.build.json', ...shared],
  ignored: ['apps/web', 'libs/api-client'],
  stamp: at('dist/.stamp-server'),
  output: at('dist/apps/api/src/main.js'),
  build: async () => {
    // The compiler trusts this file: what it lists as written is not written again, even where it has gone.
    if (flags.has('--force') || !existsSync(server.output)) rmSync(at('dist/server.tsbuildinfo'), { force: true });
    await run('@nestjs/cli/bin/nest.js', ['build']);
    for (const folder of ['apps', 'libs', 'tools']) removeOutputsWithoutSource(at(`dist/${folder}`));
  },
};

const web = {
  name: 'web client',
  sources: ['apps/web', ...shared],
  ignored: [],
  stamp: at('dist/.stamp-web'),
  output: at('dist/web/index.html'),
  build: async () => {
    // Built beside its place, so that a running server is without its pages for the blink of a rename only.
    const next = at('dist/.web-next');
    await run('vite/bin/vite.js', ['build', '--config', at(WEB_CONFIG), '--outDir', next, '--emptyOutDir']);
    rmSync(at('dist/web'), { recursive: true, force: true });
    renameSync(next, at('dist/web'));
  },
};

function filesIn(path, ignored) {
  const full = at(path);
  if (ignored.includes(path) || !existsSync(full)) return [];
  if (statSync(full).isFile()) return /\.(int-|e2e-|browser-)?spec\.ts$/.test(path) ? [] : [path];
  return readdirSync(full)
    .filter((name) => name !== 'node_modules' && name !== 'dist')
    .flatMap((name) => filesIn(`${path}/${name}`, ignored));
}

/** Of contents, not of times: a checkout or a copy with the same sources needs no new build. */
function fingerprint({ sources, ignored }) {
  const hash = createHash('sha256').update(process.version);
  for (const path of sources.flatMap((source) => filesIn(source, ignored)).sort()) {
    hash.update(`\0${path}\0`).update(
      createHash('sha256')
        .update(readFileSync(at(path)))
        .digest(),
    );
  }
  return hash.digest('hex');
}

function isFresh(target) {
  if (!existsSync(target.output) || !existsSync(target.stamp)) return false;
  return readFileSync(target.stamp, 'utf8') === fingerprint(target);
}

const children = new Set();

/** Runs a program of node_modules with this Node; its output is shown only when it fails. */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [at(`node_modules/${program}`), ...args], { cwd: root });
    const output = [];
    child.stdout.on('data', (chunk) => output.push(chunk));
    child.stderr.on('data', (chunk) => output.push(chunk));
    child.once('error', reject);
    child.once('close', (code) => {
      children.delete(child);
      if (code === 0) resolve();
      else reject(new Error(`${Buffer.concat(output)}`));
    });
    children.add(child);
  });
}

function removeOutputsWithoutSource(folder) {
  if (!existsSync(folder)) return;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    const source = at(relative(at('dist'), path).replace(/\.js(\.map)?$/, '.ts'));
    if (entry.isDirectory()) removeOutputsWithoutSource(path);
    else if (/\.js(\.map)?$/.test(path) && !existsSync(source)) rmSync(path);
  }
}

async function build(target) {
  const stamp = fingerprint(target); // taken first: what changes during the build is built next time
  rmSync(target.stamp, { force: true });
  const since = performance.now();
  await target.build();
  writeFileSync(target.stamp, stamp);
  say(`Built the ${target.name} in ${((performance.now() - since) / 1000).toFixed(1)} s`);
}

/** Two starts at the same time would write into each other's output. */
async function lock() {
  mkdirSync(at('dist'), { recursive: true });
  const since = performance.now();
  for (let told = false; ; told = true) {
    // Written aside and linked into place: a lock that is there names its holder, however early that one was killed.
    const draft = `${LOCK}-${process.pid}`;
    writeFileSync(draft, String(process.pid));
    try {
      linkSync(draft, LOCK);
      process.once('exit', () => rmSync(LOCK, { force: true }));
      return;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    } finally {
      rmSync(draft, { force: true });
    }
    // After a power cut the number may by now belong to a process that has nothing to do with us.
    if (!holderLives() || performance.now() - since > LONGEST_BUILD_MS) rmSync(LOCK, { force: true });
    else if (!told) say('Waiting for another build');
    await sleep(100);
  }
}

function holderLives() {
  try {
    process.kill(Number(readFileSync(LOCK, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function main() {
  const wanted = flags.has('--server-only') ? [server] : [server, web];
  if (wanted.includes(web) && !existsSync(at(WEB_CONFIG))) {
    say('There is no web client in this checkout');
    wanted.pop();
  }
  const isWanted = (target) => flags.has('--force') || !isFresh(target);
  if (!wanted.some(isWanted)) return say('Nothing has changed since the last build');
  if (!existsSync(at('node_modules'))) throw new Error('The packages are missing. Run "npm ci" first.');
  await lock();
  // Another start may have built meanwhile.
  const results = await Promise.allSettled(wanted.filter(isWanted).map(build));
  const failures = results.filter((result) => result.status === 'rejected');
  if (failures.length > 0) throw new Error(failures.map((failure) => failure.reason.message).join('\n'));
}

for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.once(name, () => {
    for (const child of children) child.kill(name);
    process.exit(1);
  });
}

main().catch((error) => {
  console.error(`${error.message}\nThe build failed.`);
  process.exitCode = 1;
});
