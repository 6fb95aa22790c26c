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

export interface FoldedLine extends TreeLine {
  /** How many units stand inside that are shown only once it is opened; none where nothing is folded. */
  readonly inside: number;
}

/** How deep a long tree is shown before anybody opens anything: the authority and what is right below it. */
const SHOWN_DEPTH = 1;

/** The lines of a long tree, with what stands inside of the units of its first level left out unless they are opened. */
export function foldedLines(lines: readonly TreeLine[], opened: ReadonlySet<number>): FoldedLine[] {
  const shown: FoldedLine[] = [];
  let head = -1;
  for (const line of lines) {
    const isInside = line.depth > SHOWN_DEPTH;
    if (!isInside) head = line.depth === SHOWN_DEPTH ? shown.length : -1;
    const above = isInside ? shown[head] : undefined;
    if (above) shown[head] = { ...above, inside: above.inside + 1 };
    if (!above || opened.has(above.unit.id)) shown.push({ ...line, inside: 0 });
  }
  return shown;
}

/** The unit that a merger founds. */
export interface Into {
  readonly name: string;
  readonly kind: UnitKind;
  readonly parentId: number | null;
}

interface Merging {
  ending: readonly number[];
  into: Into | number | null;
  /** What stands below goes along: of one name and kind it becomes one below the successor. */
  withBelow?: boolean;
  today: string;
}

/**
 * The part of the tree that a merger touches, before it and after: what ends with what stands below it, what takes over, and
 * whatever is above them. A unit that is founded has an id of 0 or less.
 */
export function mergedTrees(
  items: readonly UnitTreeRow[],
  { ending, into, withBelow = false, today }: Merging,
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
  const opened = [...ending, ...(withBelow && typeof into === 'number' ? [into] : [])];
  for (const { id, parentId } of standing) if (parentId !== null && opened.includes(parentId)) shown.add(id);
  const before = standing.filter(({ id }) => shown.has(id));
  const founded = (unit: Into, id: number): UnitTreeRow => ({
    ...{ id, ...unit, validFrom: today, validTo: null, shortName: null, successors: [] },
  });
  const after = before.filter(({ id }) => !ending.includes(id));
  if (typeof into === 'object' && into) after.push(founded(into, 0));
  const all = { text: '', withEnded: true, today };
  return { before: treeLines(before, all), after: treeLines(withBelow && into !== null ? joined() : after, all) };

  function joined(): UnitTreeRow[] {
    const successor = typeof into === 'number' ? into : 0;
    const below = after.filter(({ parentId }) => parentId !== null && ending.includes(parentId));
    const left = after.filter((unit) => !below.includes(unit));
    for (const { name, kind } of below) {
      const isThere = left.some(
        (unit) =>
          unit.parentId === successor && unit.kind === kind && foldVietnamese(unit.name) === foldVietnamese(name),
      );
      if (!isThere) left.push(founded({ name, kind, parentId: successor }, -1 - left.length));
    }
    return left;
  }
}
