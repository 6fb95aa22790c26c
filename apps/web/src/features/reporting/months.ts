import { addMonths, MEASURES, monthOfDay } from '@app/reporting/rules';
import type { Month, MonthMeasure } from '../../app/api-types';

export { addMonths, MEASURES, monthOfDay };

/** 11/2026 */
export const showMonth = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;

/** The months that can be chosen, the newest first. */
export const latestMonths = (today: string, count: number): string[] =>
  Array.from({ length: count }, (_, back) => addMonths(monthOfDay(today), -back));

type Line = Month['lines'][number];
export type SortKey = 'unit' | MonthMeasure;
export interface Sort {
  key: SortKey;
  falling: boolean;
}

/** Numbers begin with the largest, names with A. */
export const firstFalling = (key: SortKey): boolean => key !== 'unit';

/** As `overdue` or `-overdue` in the address; null where it says nothing that can be sorted by. */
export function readSort(text: string | null): Sort | null {
  const key = text?.replace(/^-/, '');
  const known = (['unit', ...MEASURES] as const).find((name) => name === key);
  return known ? { key: known, falling: text?.startsWith('-') ?? false } : null;
}
export const writeSort = ({ key, falling }: Sort): string => `${falling ? '-' : ''}${key}`;

const byName = new Intl.Collator('vi');

/** Sorted, ties left in the order of the server; whoever was never visited comes last, because nothing is known of it. */
export function sortLines(lines: readonly Line[], sort: Sort | null): Line[] {
  if (!sort) return [...lines];
  const { key, falling } = sort;
  const compare = (a: Line, b: Line): number =>
    key === 'unit' ? byName.compare(a.unit.name, b.unit.name) : a.now[key] - b.now[key];
  return [...lines].sort((a, b) => {
    if (key !== 'unit' && a.neverVisited !== b.neverVisited) return a.neverVisited ? 1 : -1;
    return falling ? compare(b, a) : compare(a, b);
  });
}
