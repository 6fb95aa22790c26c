// What the profiler of the server saw while each case ran: the functions and packages that cost most of their own time.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SHOWN = 40;

/** Prints, for each window of the run, the shares of processor time. */
export function printCosts(folder, windows) {
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.cpuprofile'));
  if (!file) throw new Error('the server has left no profile');
  const profile = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const nodes = new Map(profile.nodes.map((node) => [node.id, node.callFrame]));
  for (const { name, from, to, count } of windows) {
    const functions = new Map();
    const packages = new Map();
    let at = profile.startTime;
    let busy = 0;
    for (const [index, sample] of profile.samples.entries()) {
      const spent = profile.timeDeltas[index];
      at += spent;
      const frame = nodes.get(sample);
      if (at < from || at > to || frame.functionName === '(idle)') continue;
      busy += spent;
      add(functions, `${frame.functionName || '(anonymous)'}  ${place(frame)}`, spent);
      add(packages, packageOf(frame), spent);
    }
    console.log(`\n${name}: ${(busy / 1000 / count).toFixed(3)} ms of Node a request`);
    for (const counts of [packages, functions]) {
      for (const [what, spent] of [...counts].sort((a, b) => b[1] - a[1]).slice(0, SHOWN)) {
        console.log(`${((spent / busy) * 100).toFixed(1).padStart(6)} %  ${what}`);
      }
      console.log('');
    }
  }
}

function add(counts, key, spent) {
  counts.set(key, (counts.get(key) ?? 0) + spent);
}

function place({ url, lineNumber }) {
  if (!url) return '';
  const path = url.startsWith('file:') ? fileURLToPath(url) : url;
  return `${path.replace(/^.*\/(node_modules|dist)\//, '')}:${lineNumber + 1}`;
}

function packageOf({ url, functionName }) {
  if (!url) return functionName;
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url);
  return inPackage?.[1] ?? (url.startsWith('node:') ? 'node' : 'the product');
}
