import { bodyName, type FindingClass, type LocalDate, localDateOf, type NamedUnit } from '@app/kernel';
import type { AttendanceStatus } from './attendance';
import type { Handling, PersonPart } from './finding';
import type { InspectionMode } from './inspection-state';
import { missingFromTeam, type TeamRole } from './team';

/** Whether the unit has signed the minutes: nobody has said yet, it did, or it would not. */
export const SIGNATURES = ['PENDING', 'SIGNED', 'REFUSED'] as const;
export type SignatureState = (typeof SIGNATURES)[number];

/** A body of the visit, as it was called on the day. */
export interface MinutesUnit extends NamedUnit {
  readonly id: number;
  readonly parent: NamedUnit | null;
}

export interface MinutesMember {
  readonly id: string;
  readonly name: string;
  readonly position: string | null;
  readonly role: TeamRole;
}

/** One section of the checklist: how many of its items were answered how. What is not checked never counts as passed. */
export interface MinutesSection {
  readonly title: string;
  readonly items: number;
  readonly pass: number;
  readonly fail: number;
  readonly na: number;
  readonly notChecked: number;
}

export interface MinutesAttendance {
  readonly name: string;
  readonly position: string | null;
  readonly status: AttendanceStatus;
  /** When it was counted, with offset. */
  readonly countedAt: string;
  readonly paper: string | null;
}

export interface MinutesFinding {
  readonly title: string;
  readonly detail: string | null;
  readonly findingClass: FindingClass;
  readonly section: string | null;
  readonly count: number | null;
  readonly outOf: number | null;
  readonly place: string | null;
  readonly foundOn: string | null;
  readonly documentNumber: string | null;
  readonly people: readonly { readonly name: string; readonly position: string | null; readonly part: PersonPart }[];
  readonly basis: string | null;
  readonly request: string | null;
  readonly handling: Handling;
  readonly remedyNote: string | null;
  /** How many times in twelve months, this one included; 0 the first time, null before the lock. */
  readonly repeatNumber: number | null;
  readonly evidence: number;
}

/** What a visit has recorded, as its rows have it. */
export interface MinutesFacts {
  readonly mode: InspectionMode;
  readonly startedAt: string;
  readonly decision: { readonly number: string; readonly date: LocalDate };
  readonly unit: MinutesUnit;
  readonly inspectingUnit: MinutesUnit;
  readonly representative: { readonly name: string; readonly position: string } | null;
  readonly team: readonly MinutesMember[];
  /** How many people a visit takes today, as the office has set it. */
  readonly leastTeam: number;
  readonly checklist: { readonly title: string; readonly version: number };
  readonly sections: readonly Omit<MinutesSection, 'notChecked'>[];
  readonly rollCall: readonly MinutesAttendance[];
  readonly findings: readonly MinutesFinding[];
}

/** What is said when the minutes are read out; what was left out takes the product's default. */
export interface MinutesClosing {
  readonly number: string | null;
  /** When they are locked; of a draft, now. With offset. */
  readonly closedAt: string;
  readonly endedAt: string | null;
  readonly place: string | null;
  readonly copies: number | null;
  readonly unitOpinion: string | null;
}

/** The whole content of the minutes, frozen when they are locked. What stands on the paper comes from here alone. */
export interface MinutesContent extends Omit<MinutesFacts, 'sections' | 'leastTeam'> {
  readonly format: 1;
  readonly number: string | null;
  readonly date: LocalDate;
  readonly closedAt: string;
  readonly endedAt: string | null;
  readonly place: string;
  readonly copies: number;
  readonly unitOpinion: string | null;
  readonly sections: readonly MinutesSection[];
}

/** One for each side. */
export const DEFAULT_COPIES = 2;

/** Facts and closing words as one content; the same input gives the same content. */
export function minutesContent({ leastTeam: _, ...facts }: MinutesFacts, closing: MinutesClosing): MinutesContent {
  return {
    ...facts,
    format: 1,
    number: closing.number,
    date: localDateOf(Date.parse(closing.closedAt)),
    closedAt: closing.closedAt,
    endedAt: closing.endedAt,
    place: closing.place ?? `trụ sở ${bodyName(facts.unit)}`,
    copies: closing.copies ?? DEFAULT_COPIES,
    unitOpinion: closing.unitOpinion,
    sections: facts.sections.map((section) => ({
      ...section,
      notChecked: section.items - section.pass - section.fail - section.na,
    })),
  };
}

/** First twelve hexadecimal digits of the hash, in groups that can be read out. */
export function shortCode(sha256: string): string {
  return [0, 4, 8].map((at) => sha256.slice(at, at + 4).toUpperCase()).join('-');
}

export const MINUTES_GAPS = [
  'representative',
  'team',
  'nothing-recorded',
  'findings-without-photo',
  'not-checked',
] as const;
export type MinutesGap = (typeof MINUTES_GAPS)[number];
const STOPS: readonly MinutesGap[] = ['representative', 'team', 'nothing-recorded'];

/** What is missing before the minutes can be locked (`stops`), or worth a second look. `count` says how many. */
export function minutesGaps(facts: MinutesFacts): { gap: MinutesGap; stops: boolean; count: number }[] {
  const { sections, findings, team, leastTeam, representative } = facts;
  const answered = sections.reduce((sum, { pass, fail, na }) => sum + pass + fail + na, 0);
  const counts: Readonly<Record<MinutesGap, number>> = {
    representative: representative === null ? 1 : 0,
    team: missingFromTeam(
      team.map(({ id }) => id),
      leastTeam,
    ),
    'nothing-recorded': answered + findings.length === 0 ? 1 : 0,
    'findings-without-photo': findings.filter(({ evidence }) => evidence === 0).length,
    'not-checked': sections.reduce((sum, { items }) => sum + items, 0) - answered,
  };
  return MINUTES_GAPS.filter((gap) => counts[gap] > 0).map((gap) => ({
    gap,
    stops: STOPS.includes(gap),
    count: counts[gap],
  }));
}
