import { foldVietnamese, likeness } from '@app/kernel';
import { postSpanFault } from '../post-span';

export interface KnownUnit {
  readonly id: number;
  readonly name: string;
  /** With the name of its body, as lists of several bodies write it. */
  readonly inFull: string;
  /** Name of the body or unit above. */
  readonly above: string;
  readonly from: string;
  readonly until: string | null;
  /** Of one that has ended: who goes on with it. */
  readonly successor: string | null;
}

export type UnitFound = KnownUnit | { readonly fault: 'unit-unknown' | 'unit-several'; readonly suggestion?: string };

/** As units are compared: without case and marks, with what offices shorten written out. */
export const unitKey = (name: string): string =>
  foldVietnamese(name)
    .replace(/\b(van phong|vp)\b/g, 'van phong')
    .replace(/\bubnd\b/g, 'uy ban nhan dan')
    .replace(/\bhdnd\b/g, 'hoi dong nhan dan')
    .replace(/\bmttq( viet nam| vn)?\b/g, 'mat tran to quoc viet nam')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();

const COMMITTEE = 'uy ban nhan dan ';
/** The unit is meant where its committee is named: Ủy ban nhân dân xã Minh Khê is Xã Minh Khê. */
const withoutCommittee = (key: string): string => (key.startsWith(COMMITTEE) ? key.slice(COMMITTEE.length) : key);

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

  /** The unit that is called so where a post is held from a day, up to another where it has ended. */
  find(written: string, { from: onDay, until: end }: { from: string; until: string | null }): UnitFound {
    const key = this.keys.get(written) ?? unitKey(written);
    this.keys.set(written, key);
    const found = this.byKey.get(key) ?? this.byKey.get(withoutCommittee(key)) ?? [];
    // A post that goes on: a unit that has ended is meant only where no other is called so. One that has ended was in a unit of its time.
    const lasting = found.filter((unit) =>
      end === null ? unit.until === null : postSpanFault({ from: onDay, until: end }, unit) === null,
    );
    const likely = lasting.length > 0 ? lasting : found;
    const there = likely.filter(({ from, until }) => from <= onDay && (until === null || onDay < until));
    const [only, ...others] = there.length > 0 ? there : likely;
    if (!only) return { fault: 'unit-unknown', ...this.suggestion(written) };
    return others.length > 0 ? { fault: 'unit-several', suggestion: only.inFull } : only;
  }

  /** The unit that is meant where none is named. */
  of(id: number): UnitFound {
    return this.units.find((unit) => unit.id === id) ?? { fault: 'unit-unknown' };
  }

  /** Whether a unit is called so, on whatever day. */
  knows(written: string): boolean {
    const key = unitKey(written);
    return this.byKey.has(key) || this.byKey.has(withoutCommittee(key));
  }

  private suggestion(written: string): { suggestion?: string } {
    const known = this.suggestions.get(written) ?? this.likest(written);
    this.suggestions.set(written, known);
    return known;
  }

  private likest(written: string): { suggestion?: string } {
    const words = withoutCommittee(unitKey(written));
    const near = this.units
      .map((unit) => ({ unit, likeness: likeness(words, unitKey(unit.name)) }))
      .reduce<{ unit: KnownUnit; likeness: number } | null>((a, b) => (a && a.likeness >= b.likeness ? a : b), null);
    return near && near.likeness >= 0.5 ? { suggestion: near.unit.name } : {};
  }
}
