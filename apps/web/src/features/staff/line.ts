import { addDays, daysBetween, isLocalDate, localDate } from '@app/kernel';
import { isHeldOn } from '@app/roster/rules';
import type { Day, StaffRecord } from '../../app/api-types';

type Post = StaffRecord['appointments'][number];

/** Papers name the last day, the server the first one after it. */
export const lastDay = (firstAfter: Day): Day => (isLocalDate(firstAfter) ? addDays(firstAfter, -1) : firstAfter);
export const firstDayAfter = (last: Day): Day => (isLocalDate(last) ? addDays(last, 1) : last);

/** The posts held on the day. */
export const heldOn = (posts: readonly Post[], day: Day): readonly Post[] =>
  posts.filter((post) => isHeldOn(post, day));

/** The leave that the person is on, if any. */
export const leaveOn = (movements: StaffRecord['movements'], day: Day): StaffRecord['movements'][number] | undefined =>
  movements.find(
    ({ leaveKind, onDay, untilDay, withdrawnAt }) =>
      leaveKind !== null && withdrawnAt === null && onDay <= day && untilDay !== null && day < untilDay,
  );

export interface Bar {
  readonly post: Post;
  /** Shares of the whole width, from 0 to 1. */
  readonly from: number;
  readonly width: number;
}

/** The posts as bars on one scale, from the first day of the first to the day that is looked at; earliest on top. */
export function barsOf(posts: readonly Post[], today: Day): { bars: readonly Bar[]; from: Day; until: Day } | null {
  const sorted = [...posts].sort((a, b) => a.startsOn.localeCompare(b.startsOn) || Number(b.isMain) - Number(a.isMain));
  const [first] = sorted;
  if (!first) return null;
  const end = sorted.reduce((last, { endsOn }) => (endsOn !== null && endsOn > last ? endsOn : last), today);
  const day = (text: Day): number => daysBetween(localDate(first.startsOn), localDate(text));
  const whole = Math.max(day(end), 1);
  const bars = sorted.map((post) => {
    const from = day(post.startsOn) / whole;
    const to = post.endsOn === null ? 1 : day(post.endsOn) / whole;
    // A post of a few days is still seen.
    return { post, from, width: Math.max(to - from, 0.01) };
  });
  return { bars, from: first.startsOn, until: end };
}
