import { foldVietnamese } from '@app/kernel';
import type { UnitKind, UnitTreeRow } from '../../app/api-types';

export interface TreeLine {
  readonly unit: UnitTreeRow;
  readonly depth: number;
}

/** The units that are asked for, each under its parents; a parent is shown for what is found below it. */
export function treeLines(
  items: readonly UnitTreeRow[],
  { text, withEnded, today }: { text: string; withEnded: boolean; today: string },
): TreeLine[] {
  const known = new Set(items.map(({ id }) => id));
  const wanted = foldVietnamese(text.trim());
  const standing = items.filter(({ validTo }) => withEnded || validTo === null || validTo > today);
  const below = new Map<number | null, UnitTreeRow[]>();
  for (const unit of standing) {
    // On a day long ago what stands above may not have been there.
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const walk = (parent: number | null, depth: number): TreeLine[] =>
    (below.get(parent) ?? []).flatMap((unit) => {
      const children = walk(unit.id, depth + 1);
      const fits = [unit.name, unit.shortName ?? ''].some((name) => foldVietnamese(name).includes(wanted));
      return fits || children.length > 0 ? [{ unit, depth }, ...children] : [];
    });
  return walk(null, 0);
}

/** The unit that a merger founds. */
export interface Into {
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: number | null;
}

/**
 * The part of the tree that a merger touches, before it and after: what ends with what stands below it, what takes over, and
 * whatever is above them. A unit that is founded has the id 0.
 */
export function mergedTrees(
  items: readonly UnitTreeRow[],
  { ending, into, today }: { ending: readonly number[]; into: Into | number | null; today: string },
): { before: TreeLine[]; after: TreeLine[] } {
  const standing = items.filter(({ validTo }) => validTo === null || validTo > today);
  const parentOf = new Map(standing.map(({ id, parentId }) => [id, parentId]));
  const shown = new Set<number>();
  const withAbove = (id: number | null): void => {
    for (let at: number | null = id; at !== null && parentOf.has(at) && !shown.has(at); at = parentOf.get(at) ?? null) {
      shown.add(at);
    }
  };
  for (const id of ending) withAbove(id);
  withAbove(typeof into === 'number' ? into : (into?.parentId ?? null));
  for (const { id, parentId } of standing) if (parentId !== null && ending.includes(parentId)) shown.add(id);
  const before = standing.filter(({ id }) => shown.has(id));
  const founded = (unit: Into): UnitTreeRow => ({
    ...{ id: 0, ...unit, validFrom: today, validTo: null, shortName: null, successors: [] },
  });
  const after = before.filter(({ id }) => !ending.includes(id));
  const all = { text: '', withEnded: true, today };
  return {
    before: treeLines(before, all),
    after: treeLines(typeof into === 'object' && into ? [...after, founded(into)] : after, all),
  };
}
