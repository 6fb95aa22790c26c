import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSync } from '@swc/core';
import type { Rules } from './case';

const folder = join(__dirname, '../../../libs/evaluation/src/rules');
/** The files that a formula stands in; the others hold words and data types. */
const FILES = readdirSync(folder).filter(
  (file) =>
    file.endsWith('.ts') && !file.endsWith('.spec.ts') && !['index.ts', 'evaluation-settings.ts'].includes(file),
);

/** One place in the source with something else written there. */
export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly change: string;
  readonly source: string;
}

// What is put in the place of what, wherever it stands. Nobody picks the places, so that none is spared.
const CHANGES: readonly (readonly [found: RegExp, put: string])[] = [
  ...operators(
    [' >= ', ' > '],
    [' <= ', ' < '],
    [' < ', ' <= '],
    [' > ', ' >= '],
    [' === ', ' !== '],
    [' !== ', ' === '],
  ),
  ...operators([' && ', ' || '], [' || ', ' && '], [' + ', ' - '], [' - ', ' + '], [' * ', ' + '], [' / ', ' * ']),
  ...operators(["'SUM'", "'MEAN'"], ["'MEAN'", "'SUM'"], ["'PRODUCT'", "'SUM'"], ["'QUOTIENT'", "'PRODUCT'"]),
  ...operators(["'DIFFERENCE'", "'SUM'"], ["'LEAST'", "'GREATEST'"], ['.some(', '.every('], ['.every(', '.some(']),
  ...operators(['addFractions(', 'subtractFractions('], ['multiplyFractions(', 'divideFractions(']),
  ...operators(
    ['reduce(multiplyFractions)', 'reduce(divideFractions)'],
    ['reduce(divideFractions)', 'reduce(multiplyFractions)'],
  ),
  ...operators(['reduce(subtractFractions)', 'reduce(addFractions)'], ['reduce(minFraction)', 'reduce(maxFraction)']),
  ...operators(["'ASSIGNED'", "'COMPLETED'"], ["=== 'NONE'", "=== 'AT_100'"], ["'LITERAL'", "'GOOD_AND_ABOVE'"]),
  ...operators(["=== 'DOWN'", "=== 'NEAREST'"], ['(!', '('], [' !', ' ']),
  // Numbers of the law and of the arithmetic: in the data as text, in the formulas as they are.
  [/: '(\d+(?:\.\d+)?)'/g, ": '$17'"],
  [/: '(\d+)\/(\d+)'/g, ": '$1/$27'"],
  [/\bfraction\((\d)\)/g, 'fraction($1 + 1)'],
  [/\blocalDate\('\d{4}-/g, "localDate('1999-"],
];

function operators(...pairs: readonly (readonly [string, string])[]): [RegExp, string][] {
  return pairs.map(([from, to]) => [
    new RegExp(from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'),
    to.replace(/\$/g, '$$$$'),
  ]);
}

const sourceOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

/** Every change at every place, comments, imports and types left out: there it changes nothing that runs. */
export function mutants(): Mutant[] {
  return FILES.flatMap((file) => {
    const source = sourceOf(file);
    const silent = silentSpans(source);
    return CHANGES.flatMap(([found, put]) =>
      [...source.matchAll(found)]
        .filter(({ index }) => !silent.some(([from, to]) => index >= from && index < to))
        .map((match): Mutant => {
          const written = match[0].replace(new RegExp(found.source), put);
          return {
            file,
            line: source.slice(0, match.index).split('\n').length,
            change: `${match[0].trim()} → ${written.trim()}`,
            source: source.slice(0, match.index) + written + source.slice(match.index + match[0].length),
          };
        }),
    );
  });
}

function silentSpans(source: string): [number, number][] {
  const spans =
    /\/\*\*[\s\S]*?\*\/|\/\/.*$|^import[\s\S]*?;$|^(?:export )?interface [\s\S]*?^}$|^(?:export )?type [\s\S]*?;$(?=\n\n|\n$)/gm;
  return [...source.matchAll(spans)].map(({ index, 0: text }) => [index, index + text.length]);
}

type Module = { exports: Record<string, unknown> };
const compiled = new Map<string, string>();

function compile(source: string): string {
  const known = compiled.get(source);
  if (known !== undefined) return known;
  const { code } = transformSync(source, {
    jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  compiled.set(source, code);
  return code;
}

/** The rules with one file replaced; without a mutant, the rules as they are, by the same way. */
export function rulesWith(mutant: Pick<Mutant, 'file' | 'source'> | null, kernel: Record<string, unknown>): Rules {
  const modules = new Map<string, Module>();
  const load = (path: string): Record<string, unknown> => {
    const loaded = modules.get(path) ?? { exports: {} };
    if (modules.has(path)) return loaded.exports;
    modules.set(path, loaded);
    const source = mutant?.file === path ? mutant.source : sourceOf(path);
    const require = (name: string): unknown =>
      name === '@app/kernel' ? kernel : load(name.replace(/^\.\//, '').concat('.ts'));
    // A change may name a function of the kernel that the file does not import: it has to be there, or the change would be
    // caught for no merit of the tests.
    const names = Object.keys(kernel);
    // eslint-disable-next-line @typescript-eslint/no-implied-eval
    const run = new Function('require', 'module', 'exports', ...names, compile(source)) as (...of: unknown[]) => void;
    run(require, loaded, loaded.exports, ...names.map((name) => kernel[name]));
    return loaded.exports;
  };
  return load('index.ts') as unknown as Rules;
}
