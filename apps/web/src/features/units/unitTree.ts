import { foldVietnamese } from '@app/kernel';
import type { UnitTreeRow } from '../../app/api-types';

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
