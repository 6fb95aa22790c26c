import { countsOf, type Counts, type ItemView } from './visitView';

export interface SectionView {
  name: string;
  items: ItemView[];
  counts: Omit<Counts, 'outside'>;
}

/** In the order of the checklist, which is the order of a walk through the office. */
export function sectionsOf(items: readonly ItemView[]): SectionView[] {
  const sections = new Map<string, ItemView[]>();
  for (const view of items) {
    const inside = sections.get(view.item.section);
    if (inside) inside.push(view);
    else sections.set(view.item.section, [view]);
  }
  return [...sections].map(([name, inside]) => ({ name, items: inside, counts: countsOf(inside) }));
}
