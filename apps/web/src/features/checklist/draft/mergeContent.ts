import type { DraftItem } from '@app/inspection/rules';

export interface DraftContent {
  title: string;
  items: readonly DraftItem[];
}

export interface Merged {
  content: DraftContent;
  /** Items that both have changed, each in their own way; the content has mine. */
  clashes: readonly string[];
  titleClashes: boolean;
}

/**
 * What two people made of the same draft, put together item by item: what only one has touched is as that one left it, and
 * nothing that somebody wrote is lost because the other removed it.
 */
export function mergeContent(base: DraftContent, mine: DraftContent, theirs: DraftContent): Merged {
  const [was, here, there] = [base, mine, theirs].map(({ items }) => new Map(items.map((item) => [item.id, item])));
  const clashes: string[] = [];
  const pick = (id: string): DraftItem | null => {
    const [b, m, t] = [was?.get(id), here?.get(id), there?.get(id)];
    if (m && t) {
      if (isSameItem(m, b)) return t;
      if (!isSameItem(t, b) && !isSameItem(m, t)) clashes.push(id);
      return m;
    }
    const left = m ?? t ?? null;
    return b && isSameItem(left, b) ? null : left;
  };
  const items = orderOf(base, mine, theirs).flatMap((id) => pick(id) ?? []);
  const titleMoved = mine.title !== base.title;
  return {
    content: { title: titleMoved ? mine.title : theirs.title, items },
    clashes,
    titleClashes: titleMoved && theirs.title !== base.title && theirs.title !== mine.title,
  };
}

/** The same where neither says anything that the other does not. */
export function isSameItem(a: DraftItem | null | undefined, b: DraftItem | null | undefined): boolean {
  return wordsOf(a) === wordsOf(b);
}

/** The same title, and the same items in the same order. */
export const isSameContent = (a: DraftContent, b: DraftContent): boolean =>
  a.title === b.title &&
  a.items.length === b.items.length &&
  a.items.every((item, at) => isSameItem(item, b.items[at]));

const wordsOf = (item: DraftItem | null | undefined): string =>
  JSON.stringify(item ? Object.entries(item).sort(([a], [b]) => (a < b ? -1 : 1)) : null);

// Whoever has moved something has said the order; what the other has added stands behind what it stood behind there.
function orderOf(base: DraftContent, mine: DraftContent, theirs: DraftContent): string[] {
  const [b, m, t] = [base, mine, theirs].map(({ items }) => items.map(({ id }) => id)) as [
    string[],
    string[],
    string[],
  ];
  const known = new Set(b);
  const order = (ids: readonly string[], others: readonly string[]): string =>
    ids.filter((id) => known.has(id) && others.includes(id)).join();
  const moved = order(m, b) !== order(b, m);
  const [first, second] = moved ? [m, t] : [t, m];
  const merged = [...first];
  for (const [index, id] of second.entries()) {
    if (merged.includes(id)) continue;
    const before = second.slice(0, index).findLast((one) => merged.includes(one));
    merged.splice(before === undefined ? 0 : merged.indexOf(before) + 1, 0, id);
  }
  return merged;
}
