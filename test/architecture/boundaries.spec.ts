import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { cleanTree, plants } from './boundary-plants';

const root = resolve(__dirname, '../..');
const config = join(root, '.dependency-cruiser.cjs');

interface Violation {
  from: string;
  to: string;
  rule: { name: string };
}

interface Cruise {
  modules: { source: string }[];
  summary: { violations: Violation[]; ruleSetUsed: { forbidden: { name: string }[] } };
}

function cruise(tree: string): Cruise {
  const folders = ['libs', 'apps', 'tools', 'test', 'bench'].filter((folder) => readdirSync(tree).includes(folder));
  const binary = join(root, 'node_modules/.bin/depcruise');
  const run = spawnSync(process.execPath, [binary, '--config', config, '--output-type', 'json', ...folders], {
    cwd: tree,
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (!run.stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no report: ${run.stderr}`);
  return JSON.parse(run.stdout) as Cruise;
}

function write(tree: string, files: Record<string, string>): void {
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true });
    writeFileSync(join(tree, path), source);
  }
}

const sentences = (violations: Violation[]) => violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);

describe('the import boundaries', () => {
  const made: string[] = [];
  const treeOf = (files: Record<string, string>): string => {
    const tree = mkdtempSync(join(tmpdir(), 'boundaries-'));
    made.push(tree);
    write(tree, files);
    // typescript is what the cruiser reads TypeScript with; the packages that rules name are stubs in the tree.
    symlinkSync(join(root, 'node_modules/typescript'), join(tree, 'node_modules/typescript'));
    return tree;
  };
  afterAll(() => made.forEach((tree) => rmSync(tree, { recursive: true, force: true })));

  test('the tree keeps every rule, and every lib has its line in the table', () => {
    const { modules, summary } = cruise(root);
    expect(sentences(summary.violations)).toEqual([]);

    const rules = summary.ruleSetUsed.forbidden.map(({ name }) => name);
    for (const lib of readdirSync(join(root, 'libs'))) {
      expect(rules).toContain(`layer-${lib}`);
      expect(modules.some(({ source }) => source.startsWith(`libs/${lib}/src/`))).toBe(true);
    }
  });

  test('a small tree that keeps the rules has no violation', () => {
    const { modules, summary } = cruise(treeOf(cleanTree));
    expect(sentences(summary.violations)).toEqual([]);
    expect(modules.map(({ source }) => source)).toEqual(
      expect.arrayContaining(Object.keys(cleanTree).filter((path) => /^(libs|apps|tools|test)\//.test(path))),
    );
  });

  describe('one planted file for each rule', () => {
    const planted = Object.fromEntries(plants.map(({ path, source }) => [path, source]));
    let summary: Cruise['summary'];
    beforeAll(() => {
      summary = cruise(treeOf({ ...cleanTree, ...planted })).summary;
    });

    test.each(plants)('$path breaks $breaks', ({ path, breaks }) => {
      const broken = summary.violations.filter(({ from }) => from === path).map(({ rule }) => rule.name);
      expect([...new Set(broken)].sort()).toEqual([...breaks].sort());
    });

    test('no file but the planted ones is blamed', () => {
      const blamed = new Set(summary.violations.map(({ from }) => from));
      expect([...blamed].sort()).toEqual(plants.map(({ path }) => path).sort());
    });

    test('every rule of the configuration was seen to fire', () => {
      const fired = new Set(plants.flatMap(({ breaks }) => breaks));
      expect([...fired].sort()).toEqual(summary.ruleSetUsed.forbidden.map(({ name }) => name).sort());
    });
  });
});
