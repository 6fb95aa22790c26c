import { multiplyFractions, parseFraction, type FindingClass, type Severity } from '@app/kernel';
import { hundredthsText } from './typed-score';
import { FORM_01_CRITERIA } from './regimes';

/** Where the effect of a concluded finding stands. What was taken back is over. */
export const EFFECT_STATES = ['PROPOSED', 'ACCEPTED', 'CHANGED', 'REJECTED', 'TAKEN_BACK'] as const;
export type EffectState = (typeof EFFECT_STATES)[number];
export const EFFECT_DECISIONS = ['ACCEPTED', 'CHANGED', 'REJECTED'] as const;
export type EffectDecision = (typeof EFFECT_DECISIONS)[number];

/** What of a finding says where it belongs. */
export interface ConcludedFact {
  /** Code of the checklist's item; null outside of the list. */
  readonly itemCode: string | null;
  readonly findingClass: FindingClass;
  readonly severity: Severity;
  /** Whoever did it, or whoever answers for it. */
  readonly part: 'SUBJECT' | 'RESPONSIBLE';
}

/** What may be taken off which line. */
export interface EffectProposal {
  readonly criterion: string;
  readonly points: string;
}

// Single items that belong elsewhere than the rest of their section: gambling is a way of life, harassment a matter of service,
// work overdue or dropped one of duty (Chỉ thị 26/CT-TTg names all three among conduct).
const LINE_OF_ITEM: Readonly<Record<string, string>> = { T6: 'I.1', T8: 'II.4', T9: 'II.2' };

// Hours (G), conduct (T), rooms (P) are public-duty culture and discipline; one-stop (M), reception (C) and direction (D) regular duty.
const LINE_OF_SECTION: Readonly<Record<string, string>> = {
  ...{ G: 'I.2', T: 'I.2', P: 'I.2' },
  ...{ M: 'II.2', C: 'II.2', D: 'II.2' },
};

/**
 * The line of Form 01 (Nghị định 335/2025, Annex I and II) that a finding is proposed for. The decree names the lines and not what
 * belongs where: a default of the product, which the superior may change. Whoever answers for others has failed in responsibility (II.3).
 */
export function effectLine({ itemCode, findingClass, part }: Omit<ConcludedFact, 'severity'>): string {
  if (part === 'RESPONSIBLE') return 'II.3';
  const [, section = '', number = ''] = /^([A-Z])(\d+)$/.exec(itemCode ?? '') ?? [];
  return (
    LINE_OF_ITEM[`${section}${number}`] ?? LINE_OF_SECTION[section] ?? (findingClass === 'BREACH' ? 'I.2' : 'II.2')
  );
}

/** Which part of the line's most each level is proposed to take: a default of the product, no text says how much. */
const SHARE: Readonly<Record<Severity, string>> = {
  LEVEL_1: '1/10',
  LEVEL_2: '1/5',
  LEVEL_3: '1/2',
  LEVEL_4: '1/1',
};

/** What is proposed for a person whom a finding names: never more than the line has. */
export function effectOf(fact: ConcludedFact): EffectProposal {
  const criterion = effectLine(fact);
  const most = FORM_01_CRITERIA.find(({ code }) => code === criterion)?.max ?? '0';
  const share = parseFraction(SHARE[fact.severity]);
  return { criterion, points: hundredthsText(multiplyFractions(share, parseFraction(most))) };
}

/** An effect that counts: decided so, on the line and by the points that were decided. JSON, kept with a closed score. */
export interface CountedEffect extends EffectProposal {
  readonly id: string;
  /** Minutes and day, as "vì sao điểm này" cites it. */
  readonly source: string;
}

/** Whether it takes points off. */
export function counts(state: EffectState): boolean {
  return state === 'ACCEPTED' || state === 'CHANGED';
}

/**
 * Whether it is decided now: as often as wanted while the person's month is open. In a closed one only what came after the lock,
 * which is why what was decided in it has to be reopened by whoever locks.
 */
export function mayDecide(state: EffectState, monthIsClosed: boolean): boolean {
  if (state === 'TAKEN_BACK') return false;
  return state === 'PROPOSED' || !monthIsClosed;
}

/** The steps that the database keeps to. */
export function effectSteps(): string[] {
  const standing = EFFECT_STATES.filter((state) => state !== 'TAKEN_BACK');
  return standing.flatMap((from) =>
    [...EFFECT_DECISIONS, 'TAKEN_BACK'].filter((to) => to !== from).map((to) => `${from}>${to}`),
  );
}
