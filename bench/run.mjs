// npm run bench: how fast the product answers, as a share of what its SQL alone does in the same run on the same machine.
//
// The product is the built server on its embedded database, filled with more than 100,000 findings, with session, both
// locks and the log as ever. Its SQL alone is what it sends to read the list or to write the rows, to the letter, sent as
// named statements by a superuser, for whom there is no row-level security; a write stands between BEGIN and COMMIT. Both
// sides have eight connections and a client process of their own, which takes its share of the same processors.
//
//   --rounds 5         rounds, in each of which every case is measured once on both sides
//   --seconds 3        length of one measurement
//   --against FOLDER   another checkout, measured in turn with this one (before and after a change)
//   --head-seconds 30  length of the case that waits for one audit head; 0 leaves it out
//   --profile          one long run of each case with the profiler on, and the costliest functions; no figures. It counts
//                      time on the clock: on a busy machine whatever wakes the database looks dearer than it is
//
// SEED=… repeats a run. Results are printed and written to bench/out.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { waitForOneHead } from './audit-head.mjs';
import { inspectorOf, listAsChair, listAsInspector, record } from './cases.mjs';
import { machineFacts } from './machine.mjs';
import { printCosts } from './profile.mjs';
import { printHeadWaits, printTable } from './report.mjs';
import { Subject } from './subject.mjs';

const root = resolve(import.meta.dirname, '..');
const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    seconds: { type: 'string', default: '3' },
    against: { type: 'string' },
    'head-seconds': { type: 'string', default: '30' },
    profile: { type: 'boolean', default: false },
  },
});
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31)) % 2 ** 31;
const [rounds, seconds, headSeconds] = [values.rounds, values.seconds, values['head-seconds']].map(Number);
const profileDir = values.profile ? mkdtempSync(join(tmpdir(), 'kycuong-profile-')) : null;
const subjects = [];

async function casesOf(subject) {
  const actor = await inspectorOf(subject.client);
  const on = { ...subject, actor };
  return [listAsChair(on), listAsInspector(on), await record(on)];
}

/** Both sides give the same list, or the comparison would mean nothing. */
async function requireSameAnswer(subject, { http, sql }) {
  const { path, cookie } = http[0];
  const answer = await fetch(subject.server.url + path, { headers: { cookie } });
  const [{ body }] = (await subject.client.query(sql[0].statements[0])).rows;
  const text = await answer.text();
  if (text !== body || JSON.parse(text).items.length !== 50) {
    throw new Error(`${path} and its SQL differ:\n${text.slice(0, 500)}\n${body.slice(0, 500)}`);
  }
}

async function open(checkout, name) {
  execFileSync(process.execPath, [join(checkout, 'tools/start/build.mjs'), '--server-only', '--quiet'], {
    stdio: 'inherit',
  });
  const subject = await Subject.start(checkout, { name, seed, profile: profileDir });
  subjects.push(subject);
  subject.cases = await casesOf(subject);
  for (const listed of subject.cases.slice(0, 2)) await requireSameAnswer(subject, listed);
  const { findings, tasks, inspections, bytes } = subject.places.size;
  const megabytes = Math.round(bytes / 2 ** 20);
  console.log(
    `${name}: ${findings} findings, ${tasks} tasks, ${inspections} inspections, ${megabytes} MB; SEED=${seed}`,
  );
}

async function measureAll() {
  const results = [];
  for (let round = 1; round <= rounds; round += 1) {
    for (const [index, { name, aim }] of subjects[0].cases.entries()) {
      for (const subject of subjects) {
        for (const side of ['http', 'sql']) {
          const choices = subject.cases[index][side];
          const result = await subject.measure(side, { choices, seconds, round });
          results.push({ case: name, aim, subject: subject.name, side, round, ...result });
        }
      }
    }
    console.log(`round ${round} of ${rounds}`);
  }
  return results;
}

/** The profile is written when the server ends. */
async function profile() {
  const [subject] = subjects;
  const windows = [];
  for (const { name, http } of subject.cases) {
    const { count, window } = await subject.measure('http', {
      choices: http,
      seconds: Math.max(seconds, 10),
      round: name,
    });
    windows.push({ name, count, ...window });
  }
  await subjects.pop().end();
  printCosts(profileDir, windows);
}

async function main() {
  const machine = machineFacts();
  await open(root, 'this');
  if (values.against) await open(resolve(values.against), 'other');
  if (profileDir) return profile();
  const results = await measureAll();
  printTable(results);
  const head = headSeconds > 0 ? await waitForOneHead(subjects[0], headSeconds) : null;
  if (head) printHeadWaits(head);
  const out = join(root, 'bench/out');
  mkdirSync(out, { recursive: true });
  const file = join(out, `${new Date().toISOString().slice(0, 19).replace(/\D/g, '-')}.json`);
  writeFileSync(file, `${JSON.stringify({ seed, machine, data: subjects[0].places.size, results, head }, null, 1)}\n`);
  console.log(`Written to ${file}`);
}

for (const name of ['SIGINT', 'SIGTERM']) {
  process.once(name, () => {
    for (const { server } of subjects) server.signal('SIGTERM');
    process.exit(1);
  });
}
try {
  await main();
} finally {
  for (const subject of subjects) await subject.end();
  if (profileDir) rmSync(profileDir, { recursive: true, force: true });
}
