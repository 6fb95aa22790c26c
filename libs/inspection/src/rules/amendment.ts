import type { FindingClass, Severity } from '@app/kernel';
import type { FindingState } from './finding';

/** Đính chính changes what a released finding says; rút takes it back altogether. */
export const AMENDMENT_KINDS = ['CORRECTION', 'WITHDRAWAL'] as const;
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number];

const STEPS = { PROPOSED: ['APPROVED', 'REFUSED'], APPROVED: [], REFUSED: [] } as const;
export type AmendmentState = keyof typeof STEPS;
export const AMENDMENT_STATES = Object.keys(STEPS) as readonly AmendmentState[];

/** Every step of a proposal as `FROM>TO`: decided once, by somebody else than its author. */
export const amendmentSteps = (): string[] =>
  AMENDMENT_STATES.flatMap((from) => STEPS[from].map((to) => `${from}>${to}`));

/** What an amendment may change of a finding; nothing else of it ever changes after the minutes. */
export interface AmendableContent {
  readonly title: string;
  readonly detail: string | null;
  readonly findingClass: FindingClass;
  readonly severity: Severity;
  readonly count: number | null;
  readonly recommendedAction: string | null;
}

export const AMENDABLE_FIELDS = [
  'title',
  'detail',
  'findingClass',
  'severity',
  'count',
  'recommendedAction',
] as const satisfies readonly (keyof AmendableContent)[];

export function contentOf(finding: AmendableContent): AmendableContent {
  const { title, detail, findingClass, severity, count, recommendedAction } = finding;
  return { title, detail, findingClass, severity, count, recommendedAction };
}

/** The content with the changes in it, `null` where they change nothing. Absent leaves a field, null clears it. */
export function corrected(content: AmendableContent, changes: Partial<AmendableContent>): AmendableContent | null {
  const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
  const after = { ...contentOf(content), ...given };
  return AMENDABLE_FIELDS.some((field) => after[field] !== content[field]) ? after : null;
}

/** Whether a finding stands in minutes that are locked: only then it takes an amendment. */
export function isAmendable(state: FindingState): boolean {
  return state === 'RELEASED' || state === 'CONCLUDED';
}
