import {
  addFractions,
  compareFractions,
  divideFractions,
  fraction,
  multiplyFractions,
  parseFraction,
  type Fraction,
} from '@app/kernel';
import type { EvaluationChoices } from './evaluation-settings';
import type { ExcellentCap } from './regime';

/** Who is counted in one body or in one group of similar duties. */
export interface CapBase {
  /** All who were graded. */
  readonly graded: number;
  /** Of them, those whose points lie in the second band or above. */
  readonly goodOrAbove: number;
  /** The competent person has decided that the body is outstanding. */
  readonly outstanding: boolean;
}

/** The most who may be excellent, with the arithmetic: `exact` = `of` × `factor`, then rounded. */
export interface CapResult {
  readonly most: number;
  readonly of: number;
  readonly factor: Fraction;
  readonly exact: Fraction;
}

/**
 * Nghị định 335/2025 Đ.20.5: excellent ≤ 20 % (25 %) of those graded good. Read by its words, those who do not get through
 * are themselves graded good: E ≤ s × (T − E), hence E ≤ T × s / (1 + s), a sixth or a fifth of T. Rounded
 * down it is never more than that; to the nearest, as a body may set, it can be.
 */
export function excellentCap(cap: ExcellentCap, base: CapBase, choices: EvaluationChoices): CapResult {
  const share = parseFraction(base.outstanding ? cap.outstandingShare : cap.share);
  const literal = cap.base === 'OF_GOOD' && choices['evaluation.cap-reading'] === 'LITERAL';
  const factor = literal ? divideFractions(share, addFractions(fraction(1), share)) : share;
  const of = cap.base === 'OF_GOOD' ? base.goodOrAbove : base.graded;
  const exact = multiplyFractions(fraction(of), factor);
  const { n, d } = choices['evaluation.cap-rounding'] === 'DOWN' ? exact : addFractions(exact, fraction(1, 2));
  return { most: Number(n / d), of, factor, exact };
}

export interface Candidate {
  readonly staffMemberId: string;
  readonly total: string;
}

/** Who passes by points, and who ties for the last places, which somebody has to decide. */
export interface CapOutcome {
  readonly within: readonly string[];
  readonly tied: readonly string[];
  /** How many of the tied there is room for. */
  readonly room: number;
}

/** The candidates in the order of their unrounded points, as far as there is room. */
export function withinCap(candidates: readonly Candidate[], most: number, choices: EvaluationChoices): CapOutcome {
  const points = new Map(candidates.map(({ staffMemberId, total }) => [staffMemberId, parseFraction(total)]));
  const ranked = [...points].sort(([, a], [, b]) => compareFractions(b, a));
  const ids = (chosen: typeof ranked): string[] => chosen.map(([id]) => id);
  const last = ranked[most - 1]?.[1];
  const next = ranked[most]?.[1];
  if (next === undefined) return { within: ids(ranked), tied: [], room: 0 };
  if (last === undefined || compareFractions(last, next) > 0) {
    return { within: ids(ranked.slice(0, most)), tied: [], room: 0 };
  }
  const within = ids(ranked.filter(([, total]) => compareFractions(total, last) > 0));
  const tied = ids(ranked.filter(([, total]) => compareFractions(total, last) === 0));
  const decided = choices['evaluation.cap-ties'] === 'DECIDED';
  return { within, tied: decided ? tied : [], room: decided ? most - within.length : 0 };
}
