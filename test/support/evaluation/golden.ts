import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fraction, multiplyFractions, parseFraction } from '../../../libs/kernel/src/index';
import type {
  ClosedScore,
  CriterionPoints,
  EvaluationChoices,
  ForcedLowest,
  LongPeriod,
  PartOfPeriod,
  Regime,
  ScoreFacts,
  WrittenStep,
} from '../../../libs/evaluation/src/rules';
import { GRADES } from '../../../libs/evaluation/src/rules';
import { choose, regimeOf, spread, type Case, type Rules } from './case';

// The worked examples of the rule, one a file, to the last digit: percentages and points to four decimals, the total exact.
interface Expected {
  readonly state: string;
  readonly exact?: string;
  readonly band?: string;
  readonly [shown: string]: string | undefined;
}
interface MonthExample {
  readonly name: string;
  readonly over: 'ASSIGNED' | 'COMPLETED';
  readonly choices: Partial<EvaluationChoices>;
  readonly general: string;
  readonly work: ScoreFacts['work'];
  readonly leader: ScoreFacts['leader'];
  readonly expected: Expected;
}
interface PeriodExample {
  readonly name: string;
  readonly period: LongPeriod;
  readonly parts: readonly PartOfPeriod[];
  readonly expected: Expected;
}
interface YearExample {
  readonly name: string;
  /** What each month of the year came to. */
  readonly months: string;
  readonly forced: readonly ForcedLowest[];
  readonly expected: object;
}
interface HanoiExample {
  readonly name: string;
  readonly criteria: readonly CriterionPoints[];
  readonly expected: { readonly total: string; readonly band: string };
}

const folder = join(__dirname, 'golden');
const read = <Example>(file: string) =>
  JSON.parse(readFileSync(join(folder, file), 'utf8')) as { title: string; cases: Example[] };

const STEPS = {
  quantity: 'QUANTITY',
  quality: 'QUALITY',
  progress: 'PROGRESS',
  share: 'TASK_SHARE',
  task: 'TASK',
} as const;
const isStep = (name: string): name is keyof typeof STEPS => name in STEPS;

/** Four decimals, half away from zero; a share as per cent. */
export function fourDecimals(exact: string, percent = false): string {
  const { n, d } = multiplyFractions(parseFraction(exact), fraction(percent ? 1_000_000 : 10_000));
  const digits = ((2n * n + d) / (2n * d)).toString().padStart(5, '0');
  return `${digits.slice(0, -4)}.${digits.slice(-4)}`;
}

function find(step: WrittenStep, code: string): WrittenStep | null {
  if (step.code === code) return step;
  return step.of.reduce<WrittenStep | null>((found, below) => found ?? find(below, code), null);
}

/** As much of the result as the example speaks of. */
function spokenOf(result: ReturnType<Rules['scoreOf']> | ReturnType<Rules['periodScore']>, expected: Expected) {
  if (result.state !== 'SCORED') return { state: result.state };
  const { total, band, derivation } = result;
  const told: Record<string, string | null> = {};
  for (const name of Object.keys(expected)) {
    if (name === 'total') told[name] = fourDecimals(total);
    if (isStep(name)) told[name] = fourDecimals(find(derivation, STEPS[name])?.value ?? '0', name !== 'task');
  }
  const all = { state: result.state, exact: total, band, ...told };
  return Object.fromEntries(Object.entries(all).filter(([name]) => name in expected));
}

function monthResult(rules: Rules, example: MonthExample) {
  const decree = regimeOf('ND_335_2025/1', rules.REGIMES);
  const regime = { ...decree, formula: { ...decree.formula, over: example.over } } as Regime;
  const { general, work, leader, choices } = example;
  return rules.scoreOf({ regime, choices: choose(choices) }, { criteria: spread(general), work, leader });
}

/** The year's points and the grade that it comes to, side by side. */
function yearResult(rules: Rules, { months, forced }: YearExample) {
  const ruled = { regime: regimeOf('ND_335_2025/1', rules.REGIMES), choices: choose() };
  const parts = Array.from({ length: 12 }, (_, index): PartOfPeriod => {
    return { number: index + 1, state: 'SCORED', total: months };
  });
  const year = rules.periodScore(ruled, { kind: 'YEAR', number: 1, scoredBy: 'MONTH' }, parts);
  if (year.state !== 'SCORED') return year.state;
  const band = GRADES.find((grade) => grade === year.band) ?? null;
  const others = { monthsWorked: 12, monthsAway: 0, absence: null, isHead: false, unitGrade: null };
  const result = rules.yearGrade({ ...others, band, forced });
  return {
    ...{ total: fourDecimals(year.total), band: year.band },
    grade: result.state === 'GRADED' ? result.grade : result.state,
    reasons: result.reasons.map(({ code, citation }) => `${code} ${citation}`),
  };
}

/** A leader's October, whole: regime, choices, facts, and what they came to. */
const read2026 = () =>
  JSON.parse(readFileSync(join(folder, 'closed-2026-10.json'), 'utf8')) as { closed: ClosedScore; score: unknown };

export const EXAMPLES: readonly string[] = readdirSync(folder).filter((file) => file.startsWith('example-'));

/**
 * Copies of what has been, which say that it still is so and nothing about whether it is right. What judges changed formulas
 * leaves them out: a change of any number differs from its copy.
 */
export const keptCases: readonly Case[] = [
  [
    'a month closed in 2026, as it was stored: today’s code comes to its number, line by line',
    ({ recompute }) => recompute(read2026().closed),
    read2026().score,
  ],
  [
    'versions that have been in force, as they were (regimes.json): a change is a new version beside them',
    ({ REGIMES }) => JSON.parse(JSON.stringify(REGIMES)) as unknown,
    JSON.parse(readFileSync(join(folder, 'regimes.json'), 'utf8')),
  ],
];

export const exampleCases: readonly Case[] = [
  ...EXAMPLES.flatMap((file) => {
    const { title, cases } = read<MonthExample | PeriodExample | YearExample>(file);
    return cases.map((example): Case => {
      const ask = (rules: Rules) => {
        if ('forced' in example) return yearResult(rules, example);
        const ruled = { regime: regimeOf('ND_335_2025/1', rules.REGIMES), choices: choose() };
        const result =
          'parts' in example ? rules.periodScore(ruled, example.period, example.parts) : monthResult(rules, example);
        return spokenOf(result, example.expected);
      };
      return [`${file}: ${title}: ${example.name}`, ask, example.expected];
    });
  }),
  ...read<HanoiExample>('hanoi-2018.json').cases.map(({ name, criteria, expected }): Case => {
    const ask = (rules: Rules) => {
      const regime = regimeOf('HN_2018/1', rules.REGIMES);
      const score = rules.scoreOf({ regime, choices: choose() }, { criteria, work: [], leader: null });
      return score.state === 'SCORED' ? { total: score.total, band: score.band } : score.state;
    };
    return [`Hanoi’s framework of 16/05/2018: ${name}`, ask, expected];
  }),
];
