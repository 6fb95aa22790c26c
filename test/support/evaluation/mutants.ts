import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
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
  ...operators(["'DIFFERENCE'", "'SUM'"], ["'LEAST'", "'SUM'"], ['.some(', '.every('], ['.every(', '.some(']),
  ...operators(['addFractions(', 'subtractFractions('], ['multiplyFractions(', 'divideFractions(']),
  ...operators(
    ['reduce(multiplyFractions)', 'reduce(divideFractions)'],
    ['reduce(divideFractions)', 'reduce(multiplyFractions)'],
  ),
  ...operators(['reduce(subtractFractions)', 'reduce(addFractions)'], ['reduce(minFraction)', 'reduce(maxFraction)']),
  ...operators(["'ASSIGNED'", "'COMPLETED'"], ["=== 'NONE'", "=== 'AT_100'"], ["'LITERAL'", "'GOOD_AND_ABOVE'"]),
  ...operators(["=== 'DOWN'", "=== 'NEAREST'"], ['(!', '('], [' !', ' ']),
  // Numbers of the law and of the arithmetic: in the data as text, in the formulas as they are.
  [/: '(\d+)'/g, ": '$1.01'"],
  [/: '(\d+\.\d+)'/g, ": '$11'"],
  [/: '(\d+)\/(\d+)'/g, ": '$1/$27'"],
  [/\bfraction\((\d)\)/g, 'fraction($1 + 1)'],
  [/\blocalDate\('[\d-]+'\)/g, 'addDays($0, -1)'],
  [/\blocalDate\('[\d-]+'\)/g, 'addDays($0, 1)'],
  // A question that is not asked, or answered the other way round.
  [/^ +if \(.*\) .*;$/gm, ''],
  [/\bif \((.*?)\) (?=return |faults|\{$)/gm, 'if (!($1)) '],
];

// What somebody might believe the law to say, each a sentence that it does not contain.
const MISREADINGS: readonly (readonly [file: string, law: string, put: string, reading: string])[] = [
  ['work.ts', 'line.assigned)),', 'line.assigned + line.extra)),', 'extra work swells the assigned total (Đ.18)'],
  ['work.ts', 'line.assigned)),', 'line.assigned - line.givenAway)),', 'work given away leaves the total (Đ.18)'],
  ['work.ts', 'line.id }, line.done + line.extra)', 'line.id }, line.done)', 'work taken over does not count (Đ.18)'],
  [
    'work.ts',
    'line.id }, line.done + line.extra)',
    'line.id }, line.done + line.givenAway)',
    'work given away counts as done (Đ.18)',
  ],
  [
    'work.ts',
    "'QUOTIENT', [earned(code), assigned])",
    "'QUOTIENT', [earned(code), done])",
    'b and c are of what was done (Đ.14)',
  ],
  ['work.ts', 'marks.filter((mark) => mark.piece === piece)', 'marks', 'errors are deducted from the line (Đ.14)'],
  ['work.ts', 'fraction(marks.length)', 'fraction(1)', 'the first error alone counts (Đ.14)'],
  ['work.ts', '=> liftedBy !== null)', '=> liftedBy === null)', 'a cause counts without confirmation (Đ.14)'],
  ['work.ts', '(mark) => mark.kind === kind', '() => true', 'a delay costs quality too (Đ.14)'],
  ['work.ts', 'subject }, fraction(1))', 'subject }, fraction(4))', 'a piece may go below nothing (Đ.14)'],
  ['month-score.ts', "'LEAST', [uncapped, max]", "'LEAST', [uncapped]", 'the task part may pass 70 (Đ.12.3)'],
  ['month-score.ts', '[...measured, ...leader.parts]', '[...measured]', 'd, đ and e do not count (Đ.16)'],
  [
    'month-score.ts',
    'fractionText(total.value),\n    general',
    'formatHundredths(total.value),\n    general',
    'a month is rounded (no rule)',
  ],
  [
    'period-score.ts',
    'parseFraction(part.total))]',
    'fraction(roundToHundredths(parseFraction(part.total)), 100n))]',
    'months are rounded first (no rule)',
  ],
  [
    'period-score.ts',
    '        : [],',
    "        : [given({ code: 'MONTH', citation, subject: '' }, fraction(0))],",
    'a month of leave is nought (Đ.11.2)',
  ],
  ['period-score.ts', " && period.scoredBy === 'MONTH'", '', 'eleven months leave quarter 4 out whole (Đ.17.3)'],
  ['leadership.ts', 'person.total)] : []', 'person.total)] : [fraction(0)]', 'a month of leave fails the head (Đ.15)'],
  ['leadership.ts', 'worth(below === 0)', 'worth(below < scored)', 'd asks for one who passes (Đ.15)'],
  [
    'excellent-cap.ts',
    'divideFractions(share, addFractions(fraction(1), share))',
    'share',
    '20 % of all at tốt or above, read literally (Đ.20.5)',
  ],
  [
    'year-grade.ts',
    'if (!isHigher(facts.band, facts.unitGrade))',
    'if (true)',
    'a head may stand above the unit (Đ.20.6)',
  ],
  [
    'year-grade.ts',
    "facts.band === 'NOT_COMPLETED'",
    "facts.band === 'COMPLETED'",
    'a head at the bottom waits for the unit (Đ.20.6)',
  ],
  ['year-grade.ts', 'facts.forced.length > 0', 'facts.forced.length > 1', 'one khiển trách is forgiven (Đ.20.4.c)'],
];

function operators(...pairs: readonly (readonly [string, string])[]): [RegExp, string][] {
  return pairs.map(([from, to]) => [new RegExp(from.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), 'g'), to]);
}

const sourceOf = (file: string): string => readFileSync(join(folder, file), 'utf8');

function misreadings(): Mutant[] {
  return MISREADINGS.map(([file, law, put, reading]) => {
    const source = sourceOf(file);
    const at = source.indexOf(law);
    if (at < 0) throw new Error(`${file} has no ${law}`);
    const line = source.slice(0, at).split('\n').length;
    return { file, line, change: reading, source: source.replace(law, () => put) };
  });
}

/** Every change at every place, comments, imports and types left out: there it changes nothing that runs. */
export function mutants(): Mutant[] {
  return [...misreadings(), ...everywhere()];
}

function everywhere(): Mutant[] {
  return FILES.flatMap((file) => {
    const source = sourceOf(file);
    const silent = silentSpans(source);
    return CHANGES.flatMap(([found, put]) =>
      [...source.matchAll(found)]
        .filter(({ index }) => !silent.some(([from, to]) => index >= from && index < to))
        .map((match): Mutant => {
          const written = put.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
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
      name === '@app/kernel' ? kernel : load(join(dirname(path), name).concat('.ts'));
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
