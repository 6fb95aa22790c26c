import type { LocalDate } from '@app/kernel';

/** How a person comes, moves, is away and goes, each by a paper (terms of the law on officials and civil servants). */
export const ENTERED_MOVEMENTS = [
  'RECRUITMENT',
  'APPOINTMENT',
  'TRANSFER',
  'ROTATION',
  'POSITION_SWAP',
  'SECONDMENT',
  'CONCURRENT_POST',
  'POST_ENDED',
  'LEAVE',
  'RETIREMENT',
  'STREAMLINING',
  'LEAVING',
] as const;
export type EnteredMovement = (typeof ENTERED_MOVEMENTS)[number];

/** And what nobody enters for one person: that they went with their unit when another one took it over. */
export const MOVEMENTS = [...ENTERED_MOVEMENTS, 'REORGANISATION'] as const;
export type MovementKind = (typeof MOVEMENTS)[number];

/** Another main post takes the place of the one held. */
export const CHANGES_MAIN = ['APPOINTMENT', 'TRANSFER', 'ROTATION', 'POSITION_SWAP'] as const;
/** A post beside the main one, which stays. */
export const ADDS_POST = ['SECONDMENT', 'CONCURRENT_POST'] as const;
/** The person belongs to the roster no more. */
export const LEAVES = ['RETIREMENT', 'STREAMLINING', 'LEAVING'] as const;

export const LEAVE_KINDS = ['MATERNITY', 'SICKNESS', 'UNPAID', 'STUDY', 'OTHER'] as const;
export type LeaveKind = (typeof LEAVE_KINDS)[number];

const isOneOf = (kinds: readonly MovementKind[], kind: MovementKind): boolean => kinds.includes(kind);
/** Whether the movement leads to a post, whose unit and title it names. */
export const leadsToPost = (kind: MovementKind): boolean =>
  kind === 'RECRUITMENT' || kind === 'REORGANISATION' || isOneOf(CHANGES_MAIN, kind) || isOneOf(ADDS_POST, kind);

/** Whether the person belongs to the roster no more after it. */
export const isLeaving = (kind: MovementKind): boolean => isOneOf(LEAVES, kind);

/** Whether it has an end of its own: a main post is held until another paper says otherwise. */
export function endsByItself(kind: MovementKind): 'never' | 'maybe' | 'always' {
  if (kind === 'SECONDMENT' || kind === 'LEAVE') return 'always';
  return kind === 'CONCURRENT_POST' ? 'maybe' : 'never';
}

/** A post as it was held: from its first day up to, not including, `endsOn`. */
export interface Post {
  readonly id: string;
  readonly unitId: number;
  readonly position: string;
  readonly isMain: boolean;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
  /** Whether a movement has ended it; false where it ends, or does not, as it was opened. */
  readonly isEnded?: boolean;
}

/** Whether it is held on the day. */
export const isHeldOn = ({ startsOn, endsOn }: { startsOn: string; endsOn: string | null }, day: string): boolean =>
  startsOn <= day && (endsOn === null || day < endsOn);

export interface MovementAct {
  readonly kind: EnteredMovement;
  readonly onDay: LocalDate;
  /** The first day after it, for what ends by itself; null for what has no end. */
  readonly untilDay: LocalDate | null;
  /** Where it leads to, for what leads to a post. */
  readonly to: { readonly unitId: number; readonly position: string; readonly hasEnded?: boolean } | null;
  /** The post that ends, where one of several does. */
  readonly postId: string | null;
}

export type MovementFault =
  | 'no-main-post'
  | 'has-main-post'
  | 'before-last'
  | 'ended-later'
  | 'same-post'
  | 'same-unit'
  | 'until-missing'
  | 'until-unasked'
  | 'until-too-early'
  | 'no-such-post';

/** What a movement does to the posts of a person. */
export interface MovementPlan {
  /** Posts that end, and the first day without them. */
  readonly ends: readonly string[];
  readonly opens: { readonly isMain: boolean; readonly isSecondment: boolean } | null;
}

/**
 * What the movement does to the posts that the person holds or is to hold, or why it cannot be. Movements are entered in the
 * order of their days: one main post follows the other without a gap or an overlap.
 */
export function planOf(act: MovementAct, posts: readonly Post[]): MovementPlan | MovementFault {
  const { kind, onDay, untilDay, to } = act;
  if (untilDay !== null && untilDay <= onDay) return 'until-too-early';
  // A main post in a unit that has ended has ended too.
  if (untilDay !== null && endsByItself(kind) === 'never' && to?.hasEnded !== true) return 'until-unasked';
  if (untilDay === null && endsByItself(kind) === 'always') return 'until-missing';
  const open = posts.filter(({ startsOn, endsOn }) => endsOn === null || (endsOn > onDay && endsOn > startsOn));
  const main = open.find((post) => post.isMain);
  if (kind === 'RECRUITMENT') {
    return main ? 'has-main-post' : { ends: [], opens: { isMain: true, isSecondment: false } };
  }
  // Also of somebody who has left: a post that nobody saw when they went is held until a paper ends it.
  if (kind === 'POST_ENDED') {
    const post = open.find(({ id, isMain }) => id === act.postId && !isMain);
    return post ? ending([post], onDay) : 'no-such-post';
  }
  if (!main) return 'no-main-post';
  if (isOneOf(LEAVES, kind)) return ending(open, onDay);
  if (kind === 'LEAVE') return main.startsOn > onDay ? 'no-main-post' : { ends: [], opens: null };
  if (isOneOf(ADDS_POST, kind)) {
    if (main.startsOn > onDay) return 'no-main-post';
    if (to?.unitId === main.unitId && kind === 'SECONDMENT') return 'same-unit';
    const meanwhile = open.filter(({ startsOn }) => untilDay === null || startsOn < untilDay);
    if (meanwhile.some((post) => isSamePost(to, post))) return 'same-post';
    return { ends: [], opens: { isMain: false, isSecondment: kind === 'SECONDMENT' } };
  }
  if (main.startsOn >= onDay) return 'before-last';
  if (to?.unitId === main.unitId && (kind === 'TRANSFER' || kind === 'ROTATION')) return 'same-unit';
  if (isSamePost(to, main)) return 'same-post';
  const ended = ending([main], onDay);
  return typeof ended === 'string' ? ended : { ...ended, opens: { isMain: true, isSecondment: false } };
}

/** What one movement has ended no earlier one ends: taken back, the earlier one would let it go on though the later one stands. */
function ending(posts: readonly Post[], onDay: LocalDate): MovementPlan | MovementFault {
  if (posts.some(({ startsOn }) => startsOn >= onDay)) return 'before-last';
  if (posts.some(({ isEnded }) => isEnded)) return 'ended-later';
  return { ends: posts.map(({ id }) => id), opens: null };
}

type Place = Pick<Post, 'unitId' | 'position'>;
const compared = (position: string): string => position.normalize('NFC').toLowerCase();
const isSamePost = (one: Place | null, other: Place): boolean =>
  one?.unitId === other.unitId && compared(one.position) === compared(other.position);

/** The unit of the main post held on the day; of the last one held before it, where none is; null where none ever was. */
export function homeOf(posts: readonly Post[], day: LocalDate): number | null {
  const held = posts.filter(({ isMain, startsOn, endsOn }) => isMain && startsOn <= day && startsOn !== endsOn);
  const last = held.reduce<Post | null>(
    (latest, post) => (latest && latest.startsOn > post.startsOn ? latest : post),
    null,
  );
  return last?.unitId ?? null;
}
