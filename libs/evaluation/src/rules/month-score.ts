import { compareFractions, equalFractions, fraction, fractionText, parseFraction } from '@app/kernel';
import { faultAt, type Fault } from '../evaluation.problems';
import { derive, given, writtenStep, type Step, type WrittenStep } from './derivation';
import type { EvaluationChoices } from './evaluation-settings';
import type { CountedEffect } from './finding-effect';
import { leaderFaults, leaderParts, type Awaited, type LeaderFacts } from './leadership';
import type { Band, ConvertedWorkFormula, Criterion, EnteredFormula, Regime } from './regime';
import { criteriaFaults } from './regime-faults';
import { isDecimal, scoreFault } from './typed-score';
import { assignedWork, components, workFaults, type WorkLine } from './work';

/** Points given for one criterion, as decimal text. */
export interface CriterionPoints {
  readonly code: string;
  readonly points: string;
}

/** All that a score of one person and period is made from. JSON, and stored so. */
export interface ScoreFacts {
  readonly criteria: readonly CriterionPoints[];
  readonly work: readonly WorkLine[];
  readonly leader: LeaderFacts | null;
  /** What concluded findings take off lines; left out where there is none. */
  readonly effects?: readonly CountedEffect[];
}

/** With what it is computed: the regime's version and the choices of the body, both as they were. */
export interface ScoreRules {
  readonly regime: Regime;
  readonly choices: EvaluationChoices;
}

/**
 * Points with their derivation, or why there are none. INSUFFICIENT_DATA: nothing was assigned, so the period is neither 0
 * nor full and stays out of every mean. NOT_SCORED: the regime grades without points.
 */
export type Score =
  | {
      readonly state: 'SCORED';
      readonly total: string;
      readonly general: string;
      readonly task: string | null;
      readonly band: string | null;
      readonly derivation: WrittenStep;
    }
  | { readonly state: 'INSUFFICIENT_DATA'; readonly derivation: WrittenStep }
  | { readonly state: 'WAITING'; readonly awaited: readonly Awaited[] }
  | { readonly state: 'REFUSED'; readonly faults: readonly Fault[] }
  | { readonly state: 'NOT_SCORED' };

/** The score of one person for one month or quarter. The same rules and facts give the same score whenever it is asked for. */
export function scoreOf(rules: ScoreRules, facts: ScoreFacts): Score {
  const { formula, criteria } = rules.regime;
  if (formula.code === 'NO_SCORE') return { state: 'NOT_SCORED' };
  const faults = [
    ...criteriaFaults(criteria, formula),
    ...pointFaults(criteria, facts.criteria),
    ...(formula.code === 'CONVERTED_WORK_1' ? workFaults(facts.work) : []),
    ...(facts.leader === null ? [] : leaderFaults(facts.leader)),
  ];
  if (faults.length > 0) return { state: 'REFUSED', faults };
  return formula.code === 'ENTERED_1' ? enteredScore(rules, formula, facts) : workScore(rules, formula, facts);
}

function enteredScore(rules: ScoreRules, formula: EnteredFormula, facts: ScoreFacts): Score {
  const citation = formula.citations.total;
  const total = derive({ code: 'TOTAL', citation }, 'SUM', pointsOf(facts, citation));
  return scored(rules.regime.bands, total, { general: total, task: null });
}

/** general + p × 70, where p is the mean of a, b, c, and for a leader of d, đ, e with them. */
function workScore(rules: ScoreRules, formula: ConvertedWorkFormula, facts: ScoreFacts): Score {
  const { citations } = formula;
  const assigned = assignedWork(formula, facts.work);
  if (equalFractions(assigned.value, fraction(0))) {
    return {
      state: 'INSUFFICIENT_DATA',
      get derivation() {
        return writtenStep(assigned);
      },
    };
  }
  const leader = facts.leader === null ? { parts: [] } : leaderParts(formula, facts.leader, rules.choices);
  if ('awaited' in leader) return { state: 'WAITING', awaited: leader.awaited };
  const measured = components(formula, facts.work, assigned).map((component) => limited(component, rules.choices));
  const share = derive({ code: 'TASK_SHARE', citation: citations.share }, 'MEAN', [...measured, ...leader.parts]);
  const max = given({ code: 'TASK_MAX', citation: citations.task }, parseFraction(formula.taskMax));
  const uncapped = derive({ code: 'TASK_UNCAPPED', citation: citations.share }, 'PRODUCT', [share, max]);
  const task = derive({ code: 'TASK', citation: citations.task }, 'LEAST', [uncapped, max]);
  const { general: citation } = citations;
  const general = derive({ code: 'GENERAL', citation }, 'SUM', pointsOf(facts, citation));
  const total = derive({ code: 'TOTAL', citation: citations.total }, 'SUM', [general, task]);
  return scored(rules.regime.bands, total, { general, task });
}

function limited(component: Step, choices: EvaluationChoices): Step {
  if (choices['evaluation.component-cap'] === 'NONE') return component;
  const citation = 'evaluation.component-cap';
  const limit = given({ code: 'COMPONENT_LIMIT', citation }, fraction(1));
  return derive({ code: component.code, citation }, 'LEAST', [component, limit]);
}

function pointsOf({ criteria, effects = [] }: ScoreFacts, citation: string): Step[] {
  return criteria.map(({ code: subject, points }) => {
    const taken = effects.filter(({ criterion }) => criterion === subject);
    if (taken.length === 0) return given({ code: 'CRITERION', citation, subject }, parseFraction(points));
    const before = given({ code: 'CRITERION_BEFORE', citation, subject }, parseFraction(points));
    const each = taken.map((effect) =>
      given({ code: 'EFFECT', citation: effect.source, subject }, parseFraction(effect.points)),
    );
    const all = derive({ code: 'EFFECTS', citation, subject }, 'SUM', each);
    // A line is not taken below nothing.
    const counted = derive({ code: 'EFFECTS_COUNTED', citation, subject }, 'LEAST', [all, before]);
    return derive({ code: 'CRITERION', citation, subject }, 'DIFFERENCE', [before, counted]);
  });
}

function scored(bands: readonly Band[], total: Step, parts: { general: Step; task: Step | null }): Score {
  return {
    state: 'SCORED',
    total: fractionText(total.value),
    general: fractionText(parts.general.value),
    task: parts.task === null ? null : fractionText(parts.task.value),
    band: bandOf(bands, fractionText(total.value)),
    // Written when it is read: whoever closes a month or lists many wants the number alone.
    get derivation() {
      return writtenStep(total);
    },
  };
}

/** The band of unrounded points; null where the regime has no bands. 89,9999 is not 90. */
export function bandOf(bands: readonly Band[], total: string): string | null {
  const value = parseFraction(total);
  return bands.find(({ from }) => compareFractions(value, parseFraction(from)) >= 0)?.code ?? null;
}

/** Every criterion has its points, once, within its line. */
function pointFaults(criteria: readonly Criterion[], points: readonly CriterionPoints[]): Fault[] {
  const scoredCodes = points.map(({ code }) => code);
  const missing = criteria.filter(({ code }) => !scoredCodes.includes(code));
  return [
    ...missing.map(({ code }) => faultAt('/criteria', 'criterion-missing', { criterion: code })),
    ...points.flatMap(({ code, points: worth }, index): Fault[] => {
      const at = `/criteria/${index}`;
      const criterion = criteria.find((one) => one.code === code);
      if (criterion === undefined) return [faultAt(at, 'criterion-unknown', { criterion: code })];
      if (scoredCodes.indexOf(code) < index) return [faultAt(at, 'criterion-twice', { criterion: code })];
      if (!isDecimal(worth)) return [faultAt(`${at}/points`, 'score-no-number')];
      const fault = scoreFault(parseFraction(worth), criterion.max, `${at}/points`);
      return fault === null ? [] : [fault];
    }),
  ];
}
