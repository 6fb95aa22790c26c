import { inSections, type DraftItem } from '@app/inspection/rules';
import { v7 as newId } from 'uuid';

/** An item of the section with nothing written yet. */
export const emptyItem = (section: string): DraftItem => ({
  ...{ id: newId(), code: '', section, title: '', requirement: '', legalBasis: null, basisCode: null },
  ...{ findingClass: 'SHORTCOMING', severity: 'LEVEL_2', termWorkdays: 3, expectedFix: '', asks: [] },
  ...{ countLabel: null, totalLabel: null, replacesCode: null, source: '' },
});

/** With the item behind the last one of its section. */
export const withItem = (items: readonly DraftItem[], item: DraftItem): DraftItem[] => inSections([...items, item]);

/** With the removed item in its place again, beside what it stood beside; everything done since stays done. */
export function withReturned(items: readonly DraftItem[], gone: DraftItem, from: readonly DraftItem[]): DraftItem[] {
  const place = from.findIndex(({ id }) => id === gone.id);
  const isHere = (one: DraftItem): boolean => items.some(({ id }) => id === one.id);
  const isBeside = (one: DraftItem): boolean => one.section === gone.section && isHere(one);
  const [earlier, later] = [from.slice(0, place), from.slice(place + 1)];
  const after = earlier.findLast(isBeside);
  const before = after ? undefined : later.find(isBeside);
  const beside = after ?? before ?? earlier.findLast(isHere);
  const at = items.findIndex(({ id }) => id === beside?.id) + (before ? 0 : 1);
  return inSections([...items.slice(0, at), gone, ...items.slice(at)]);
}

/** With the item changed; a changed section takes it to the end of that one. */
export function withChange(items: readonly DraftItem[], id: string, change: Partial<DraftItem>): DraftItem[] {
  const changed = items.map((item) => (item.id === id ? { ...item, ...change } : item));
  const moved = change.section === undefined ? undefined : changed.find((item) => item.id === id);
  return moved
    ? withItem(
        changed.filter((item) => item !== moved),
        moved,
      )
    : changed;
}

/** With the item one place further up or down among those of its section. */
export function withMove(items: readonly DraftItem[], id: string, by: -1 | 1): DraftItem[] {
  const from = items.findIndex((item) => item.id === id);
  const [item, other] = [items[from], items[from + by]];
  if (!item || !other || item.section !== other.section) return [...items];
  return items.map((one) => (one === item ? other : one === other ? item : one));
}

/** With the whole section one place further up or down. */
export function withSectionMove(items: readonly DraftItem[], section: string, by: -1 | 1): DraftItem[] {
  const sections = sectionsOf(items);
  const from = sections.indexOf(section);
  const other = sections[from + by];
  if (other === undefined) return [...items];
  const order = sections.map((name) => (name === section ? other : name === other ? section : name));
  return order.flatMap((name) => items.filter((item) => item.section === name));
}

export const sectionsOf = (items: readonly DraftItem[]): string[] => [...new Set(items.map(({ section }) => section))];
