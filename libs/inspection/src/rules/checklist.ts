/** What an item asks of a finding beside its text: a number (of a whole), a day, a paper's number, people. */
export const ASKS = ['COUNT', 'DATE', 'DOCUMENT', 'PEOPLE'] as const;
export type Ask = (typeof ASKS)[number];

/** To come, in force for new visits, or kept for those that began with it. Follows from the days, so no table has it. */
export const CHECKLIST_STATES = ['PLANNED', 'PUBLISHED', 'RETIRED'] as const;
export type ChecklistState = (typeof CHECKLIST_STATES)[number];

/** What a list is called by, in all of its versions. */
export const LIST_CODE = /^[A-Z0-9][A-Z0-9-]{1,19}$/;

/** What becomes of a draft: it is edited until it is published or thrown away. */
export const DRAFT_STATES = ['OPEN', 'PUBLISHED', 'DISCARDED'] as const;
export type DraftState = (typeof DRAFT_STATES)[number];

/** Every step that a draft can make. */
export function draftSteps(): string[] {
  return DRAFT_STATES.filter((state) => state !== 'OPEN').map((state) => `OPEN>${state}`);
}

/** From when a version holds, and until when. */
export interface VersionDays {
  readonly publishedOn: string;
  /** First day without it; its own first day where it was taken back before that. */
  readonly retiredOn: string | null;
}

/** Whether a visit of the day may be opened with the version. */
export function isInForce({ publishedOn, retiredOn }: VersionDays, day: string): boolean {
  return publishedOn <= day && (retiredOn === null || retiredOn > day);
}

/**
 * The first day from today on that would lose its last list by a change: on every day that had one, a visit can still be
 * opened with some. Looked at from day to day on which anything begins or ends; in between nothing does.
 * @returns null where no day would.
 */
export function dayWithout(
  before: readonly VersionDays[],
  after: readonly VersionDays[],
  today: string,
): string | null {
  const turns = [...before, ...after].flatMap(({ publishedOn, retiredOn }) => [publishedOn, retiredOn ?? publishedOn]);
  const isAny = (versions: readonly VersionDays[], day: string): boolean =>
    versions.some((version) => isInForce(version, day));
  return (
    [today, ...turns]
      .filter((day) => day >= today)
      .sort()
      .find((day) => isAny(before, day) && !isAny(after, day)) ?? null
  );
}

/** Why a version cannot be published with these days, or null where it can; it never holds before it was decided. */
export function publicationFault(
  { publishedOn, decisionDate }: { publishedOn: string; decisionDate: string },
  { today, baseSince }: { today: string; baseSince: string | null },
): 'past' | 'undecided' | 'before-latest' | null {
  if (decisionDate > today) return 'undecided';
  if (publishedOn < today) return 'past';
  return baseSince !== null && publishedOn <= baseSince ? 'before-latest' : null;
}

/** Why a version cannot end on the day, or null where it can. An end to come can be moved while no version follows. */
export function retirementFault(
  { publishedOn, retiredOn, isLatest }: VersionDays & { readonly isLatest: boolean },
  day: string,
  today: string,
): 'ended' | 'past' | 'before-begin' | 'begun' | null {
  if (retiredOn !== null && (retiredOn <= today || !isLatest)) return 'ended';
  if (day < today) return 'past';
  if (day < publishedOn) return 'before-begin';
  // Visits may have begun with it today.
  return day === publishedOn && publishedOn <= today ? 'begun' : null;
}
