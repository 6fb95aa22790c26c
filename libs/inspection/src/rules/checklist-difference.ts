import type { ItemContent, ItemField } from './checklist-content';

/**
 * What is compared between versions, in the order of reading; the code says which item it is. Where an item was taken from
 * changes nothing of it.
 */
const COMPARED = [
  ...(['section', 'requirement', 'title', 'findingClass', 'severity', 'termWorkdays', 'expectedFix'] as const),
  ...(['asks', 'countLabel', 'totalLabel', 'basisCode', 'legalBasis', 'replacesCode'] as const),
] as const satisfies readonly ItemField[];

export interface ChangedItem<Item> {
  readonly before: Item;
  readonly after: Item;
  readonly fields: readonly ItemField[];
}

export interface ChecklistDifference<Item> {
  readonly added: readonly Item[];
  readonly removed: readonly Item[];
  readonly changed: readonly ChangedItem<Item>[];
  /** Stand elsewhere among those that stayed; as few as explain the new order. */
  readonly moved: readonly Item[];
}

/** How one version differs from another. An item is the same where its code is. */
export function differenceOf<Item extends ItemContent>(
  before: readonly Item[],
  after: readonly Item[],
): ChecklistDifference<Item> {
  const was = new Map(before.map((item) => [item.code, item]));
  const is = new Set(after.map(({ code }) => code));
  const changed = after.flatMap((item): ChangedItem<Item>[] => {
    const earlier = was.get(item.code);
    const fields = earlier ? changedFields(earlier, item) : [];
    return earlier && fields.length > 0 ? [{ before: earlier, after: item, fields }] : [];
  });
  return {
    added: after.filter(({ code }) => !was.has(code)),
    removed: before.filter(({ code }) => !is.has(code)),
    changed,
    moved: movedOf(before, after),
  };
}

/** Which fields say something else than before. */
export const changedFields = (before: ItemContent, after: ItemContent): ItemField[] =>
  (['code', ...COMPARED] as const).filter((field) => !isEqual(before[field], after[field]));

export function isUnchanged({ added, removed, changed, moved }: ChecklistDifference<unknown>): boolean {
  return [added, removed, changed, moved].every((part) => part.length === 0);
}

const isEqual = (a: unknown, b: unknown): boolean =>
  Array.isArray(a) && Array.isArray(b)
    ? a.length === b.length && a.every((one) => b.includes(one))
    : (a || null) === (b || null);

// What is outside of the longest run that kept its order has moved.
function movedOf<Item extends { readonly code: string }>(before: readonly Item[], after: readonly Item[]): Item[] {
  const place = new Map(before.map(({ code }, index) => [code, index]));
  const stayed = after.filter(({ code }) => place.has(code));
  const kept = new Set(longestRising(stayed.map(({ code }) => place.get(code) ?? 0)));
  return stayed.filter((_, index) => !kept.has(index));
}

/** Indexes of a longest rising run of the numbers, all of them different. */
function longestRising(numbers: readonly number[]): number[] {
  const runs: number[][] = [];
  for (const [index, number] of numbers.entries()) {
    const before = runs.slice(0, index).filter((run) => (numbers[run.at(-1) ?? 0] ?? 0) < number);
    runs.push([...before.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []), index]);
  }
  return runs.reduce<number[]>((best, run) => (run.length > best.length ? run : best), []);
}

export interface WordPart {
  readonly text: string;
  readonly kind: 'same' | 'added' | 'removed';
}

/** What was said and what is said now, word by word: removed words stand before those that took their place. */
export function wordDifference(before: string, after: string): WordPart[] {
  const [was, is] = [wordsOf(before), wordsOf(after)];
  // Length of the longest common run of words from i and j on.
  const common = Array.from({ length: was.length + 1 }, () => new Array<number>(is.length + 1).fill(0));
  const from = (i: number, j: number): number => common[i]?.[j] ?? 0;
  for (let i = was.length - 1; i >= 0; i -= 1) {
    for (let j = is.length - 1; j >= 0; j -= 1) {
      const row = common[i] ?? [];
      row[j] = was[i] === is[j] ? from(i + 1, j + 1) + 1 : Math.max(from(i + 1, j), from(i, j + 1));
    }
  }
  const parts: WordPart[] = [];
  const add = (kind: WordPart['kind'], word = ''): void => {
    const last = parts.at(-1);
    if (last?.kind === kind) parts[parts.length - 1] = { kind, text: `${last.text} ${word}` };
    else parts.push({ kind, text: word });
  };
  let [i, j] = [0, 0];
  while (i < was.length || j < is.length) {
    if (i < was.length && j < is.length && was[i] === is[j]) {
      add('same', was[i]);
      [i, j] = [i + 1, j + 1];
    } else if (i < was.length && (j === is.length || from(i + 1, j) >= from(i, j + 1))) {
      add('removed', was[i]);
      i += 1;
    } else {
      add('added', is[j]);
      j += 1;
    }
  }
  return parts;
}

const wordsOf = (text: string): string[] => text.split(/\s+/).filter(Boolean);
