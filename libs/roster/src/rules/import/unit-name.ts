import { foldVietnamese } from '@app/kernel';

export interface KnownUnit {
  readonly id: number;
  readonly name: string;
  /** With the name of its body, as lists of several bodies write it. */
  readonly inFull: string;
  /** Name of the body or unit above. */
  readonly above: string;
  readonly from: string;
  readonly until: string | null;
}

export type UnitFound =
  { readonly id: number } | { readonly fault: 'unit-unknown' | 'unit-several'; readonly suggestion?: string };

/** As units are compared: without case and marks, with what offices shorten written out. */
export const unitKey = (name: string): string =>
  foldVietnamese(name)
    .replace(/\b(van phong|vp)\b/g, 'van phong')
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/\bhdnd\b/g, 'hoi dong nhan dan')
    .replace(/\bmttq( viet nam| vn)?\b/g, 'mat tran to quoc viet nam')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

/** Finds units by the names that people write, and says which one may have been meant. */
export class UnitNames {
  private readonly byKey = new Map<string, KnownUnit[]>();
  /** Thousands of rows write the same few names. */
  private readonly keys = new Map<string, string>();
  private readonly suggestions = new Map<string, { suggestion?: string }>();

  constructor(private readonly units: readonly KnownUnit[]) {
    for (const unit of units) {
      const names = [unit.name, unit.inFull, `${unit.name} ${unit.above}`];
      for (const key of new Set(names.map(unitKey))) {
        this.byKey.set(key, [...(this.byKey.get(key) ?? []), unit]);
      }
    }
  }

  find(written: string, onDay: string): UnitFound {
    const key = this.keys.get(written) ?? unitKey(written);
    this.keys.set(written, key);
    const found = this.byKey.get(key) ?? [];
    const there = found.filter(({ from, until }) => from <= onDay && (until === null || onDay < until));
    const [only] = there.length > 0 ? there : found;
    if (!only) return { fault: 'unit-unknown', ...this.suggestion(written) };
    return there.length > 1 ? { fault: 'unit-several', suggestion: only.inFull } : { id: only.id };
  }

  /** Whether a unit is called so, on whatever day. */
  knows(written: string): boolean {
    return this.byKey.has(unitKey(written));
  }

  private suggestion(written: string): { suggestion?: string } {
    const known = this.suggestions.get(written) ?? this.likest(written);
    this.suggestions.set(written, known);
    return known;
  }

  private likest(written: string): { suggestion?: string } {
    const words = unitKey(written);
    const near = this.units
      .map((unit) => ({ unit, likeness: likeness(words, unitKey(unit.name)) }))
      .reduce<{ unit: KnownUnit; likeness: number } | null>((a, b) => (a && a.likeness >= b.likeness ? a : b), null);
    return near && near.likeness >= 0.5 ? { suggestion: near.unit.name } : {};
  }
}

/** How alike two texts are, from 0 to 1: what they share of their pairs of letters. */
function likeness(a: string, b: string): number {
  const [x, y] = [pairsOf(a), pairsOf(b)];
  const shared = [...x].filter((pair) => y.has(pair)).length;
  return x.size + y.size === 0 ? 0 : (2 * shared) / (x.size + y.size);
}

const pairsOf = (text: string): Set<string> =>
  new Set(Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)));
