import { foldVietnamese as fold } from '@app/kernel';
import type { ChecklistItem } from '../../app/api-types';

export interface ChecklistFilter {
  /** Words, with or without diacritics; an item has to hold all of them. */
  text: string;
  onlyExpired: boolean;
}

/** One part of the office. */
export interface Section<R> {
  name: string;
  items: R[];
}

/** What a person may remember of an item. */
function searchable(item: ChecklistItem): string {
  const { basis } = item;
  const words = [item.code, item.section, item.title, item.requirement, item.expectedFix, item.legalBasis];
  return fold([...words, basis?.citation, basis?.successor].filter(Boolean).join(' '));
}

export function foundItems(items: readonly ChecklistItem[], filter: ChecklistFilter): ChecklistItem[] {
  const words = fold(filter.text).split(' ');
  return items.filter((item) => {
    if (filter.onlyExpired && !item.basis?.expired) return false;
    const text = searchable(item);
    return words.every((word) => text.includes(word));
  });
}

/** Rows that stand for items, in the order of the checklist, which is the order of a walk through the office. */
export function bySection<R>(rows: readonly R[], itemOf: (row: R) => Pick<ChecklistItem, 'section'>): Section<R>[] {
  const sections = new Map<string, R[]>();
  for (const row of rows) {
    const { section } = itemOf(row);
    const inside = sections.get(section);
    if (inside) inside.push(row);
    else sections.set(section, [row]);
  }
  return [...sections].map(([name, items]) => ({ name, items }));
}
