import { addFractions, parseFraction, type Fraction, type LocalDate, type StaffKind } from '@app/kernel';

export const PERIOD_KINDS = ['MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];

export const GRADES = ['EXCELLENT', 'GOOD', 'COMPLETED', 'NOT_COMPLETED'] as const;
export type Grade = (typeof GRADES)[number];

/** Which of a person's two results: the State's, or the Party's. */
export const RESULTS = ['STATE', 'PARTY'] as const;
export type Result = (typeof RESULTS)[number];

export const REGIME_CODES = ['ND_335_2025', 'QD_366_TW', 'ND_233_2026', 'ND_90_2020', 'HN_2018', 'OWN_RULE'] as const;
export type RegimeCode = (typeof REGIME_CODES)[number];

/** What kind of document it is; a body's own rule binds that body alone. */
export const LEGAL_FORCES = ['DECREE', 'PARTY_REGULATION', 'LOCAL_FRAMEWORK', 'OWN_RULE'] as const;
export type LegalForce = (typeof LEGAL_FORCES)[number];

/** What a regime asks of an excellent score beside its points: shares of the tasks, as text. */
export interface ExcellentConditions {
  /** Of all tasks, done in full. */
  readonly done: string;
  /** Of all tasks, above what was asked. */
  readonly above: string;
  /** Of the shortcomings named before, put right. */
  readonly remedied: string;
  readonly citation: string;
}

export interface LegalBasis {
  readonly document: string;
  readonly issuedOn: LocalDate;
  readonly articles: string;
}

/** One scored line with its most points, as decimal text. */
export interface Criterion {
  readonly code: string;
  readonly max: string;
}

/** From how many points on. The code is a grade, or the letter of an older framework. */
export interface Band {
  readonly code: string;
  readonly from: string;
}

/** How many may be excellent: a share, as text, of those that `base` names. */
export interface ExcellentCap {
  /** OF_GOOD: of those graded good, in the reading that the body has set. OF_GRADED: of all who were graded. */
  readonly base: 'OF_GOOD' | 'OF_GRADED';
  readonly share: string;
  /** What the competent person may raise it to for an outstanding body. */
  readonly outstandingShare: string;
  readonly citation: string;
}

/** By which rule a longer period is the mean of its months; null where none says so. */
interface MeanCitation {
  readonly mean: string | null;
}

/** General points and a task part from converted work. The numbers are the regulation's; the code is the formula's version. */
export interface ConvertedWorkFormula {
  readonly code: 'CONVERTED_WORK_1';
  readonly generalMax: string;
  readonly taskMax: string;
  /** Part of a piece's quality or progress points that one failed assessment or delay takes. */
  readonly lossPerMark: string;
  /** What a leader's d, đ or e is worth where it is not whole. */
  readonly partialLeaderPart: string;
  /** A score from here on lies in the "hoàn thành" band: what d asks of everyone managed. */
  readonly completedFrom: string;
  /** What quality and progress are divided by. The decree says assigned; a Party rule of a body may say completed. */
  readonly over: 'ASSIGNED' | 'COMPLETED';
  readonly citations: Readonly<Record<'general' | 'task' | 'share' | 'components' | 'leader' | 'total', string>> &
    MeanCitation;
}

/** Points entered line by line and added up. */
export interface EnteredFormula {
  readonly code: 'ENTERED_1';
  readonly generalMax: string;
  readonly citations: { readonly total: string } & MeanCitation;
}

/** A grade without points. */
export interface NoFormula {
  readonly code: 'NO_SCORE';
}

export type Formula = ConvertedWorkFormula | EnteredFormula | NoFormula;

/**
 * One version of a rule of evaluation: for whom, by what right, since when, and every number of it. Plain data, kept whole
 * with each closed month; what changes is a new version beside it, never this one.
 */
export interface Regime {
  readonly version: string;
  readonly code: RegimeCode;
  readonly result: Result;
  readonly force: LegalForce;
  readonly basis: LegalBasis;
  readonly staffKinds: readonly StaffKind[];
  /** For whom a body may decide that it holds too. */
  readonly openTo: readonly StaffKind[];
  readonly validFrom: LocalDate;
  /** First day on which it no longer holds. */
  readonly validUntil: LocalDate | null;
  readonly gradingPeriod: Exclude<PeriodKind, 'HALF_YEAR'>;
  /** Periods for which it gives a score and its band. */
  readonly scoredPeriods: readonly PeriodKind[];
  /** Whether the body's own rule fills it in: without one a NEEDED regime holds for nobody. */
  readonly ownRule: 'NONE' | 'POSSIBLE' | 'NEEDED';
  /** Which regime this own rule fills in. */
  readonly under: RegimeCode | null;
  /** Holds only where nothing else does. */
  readonly fallback: boolean;
  readonly formula: Formula;
  readonly criteria: readonly Criterion[];
  readonly bands: readonly Band[];
  readonly cap: ExcellentCap | null;
  readonly excellent: ExcellentConditions | null;
  /** What of it the sources do not settle; told beside it. */
  readonly unsettled: readonly (
    'BANDS' | 'CAP' | 'CRITERIA' | 'DAY_OF_EFFECT' | 'NUMBER' | 'EARLIER_DAYS' | 'LAST_DAY'
  )[];
}

/** Whether it is in force on the day. */
export function holdsOn(regime: Regime, day: LocalDate): boolean {
  return regime.validFrom <= day && (regime.validUntil === null || day < regime.validUntil);
}

/** The most points that its formula can come to. */
export function mostPoints(formula: ConvertedWorkFormula | EnteredFormula): Fraction {
  const general = parseFraction(formula.generalMax);
  return formula.code === 'ENTERED_1' ? general : addFractions(general, parseFraction(formula.taskMax));
}
