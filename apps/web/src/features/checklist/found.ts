import { foldVietnamese as fold } from '@app/kernel';
import type { ChecklistItem } from '../../app/api-types';

export interface ChecklistFilter {
  /** Words, with or without diacritics; an item has to hold all of them. */
  text: string;
  onlyExpired: boolean;
}

/** Items of one part of the office. */
export interface ChecklistSection {
  name: string;
  items: ChecklistItem[];
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

/** In the order of the checklist, which is the order of a walk through the office. */
export function bySection(items: readonly ChecklistItem[]): ChecklistSection[] {
  const sections = new Map<string, ChecklistItem[]>();
  for (const item of items) {
    const inside = sections.get(item.section);
    if (inside) inside.push(item);
    else sections.set(item.section, [item]);
  }
  return [...sections].map(([name, inside]) => ({ name, items: inside }));
}
