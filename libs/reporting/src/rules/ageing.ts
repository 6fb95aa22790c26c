/**
 * How long a task has been overdue, in working days after its due date: the buckets and the days each begins with. Days off
 * right after a due date count as the first.
 */
const FROM = { '1-7': 1, '8-15': 8, '16-30': 16, '31+': 31 } as const;

export type Age = keyof typeof FROM;
export const AGES = Object.keys(FROM) as readonly Age[];

/** Days from which and up to which, both included, a task belongs to the bucket; null where there is no end. */
export function daysOfAge(age: Age): { readonly from: number; readonly to: number | null } {
  const next = AGES[AGES.indexOf(age) + 1];
  return { from: FROM[age], to: next === undefined ? null : FROM[next] - 1 };
}
