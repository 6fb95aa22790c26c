/** A unit among those that are counted; the one that is asked about has a parent that is not among them. */
export interface CountedUnit {
  readonly id: number;
  readonly parentId: number | null;
  /** With a head and numbers of its own, such as a commune; a division shares in those of its body. */
  readonly isBody: boolean;
}
/** So many may be there, or are there: of a kind of staff, or in a leading post. */
export interface Tally {
  readonly unitId: number;
  readonly subject: string;
  readonly n: number;
}

/** What stands against what in a unit and everything below it. */
export interface Headcount {
  /** What was given to this very unit; null where nothing was. */
  readonly own: number | null;
  /** What was given to its divisions; null where nothing was. */
  readonly below: number | null;
  /** What it is held against: its own number, else those of its divisions, and those of the bodies below. */
  readonly quota: number | null;
  readonly present: number;
  /** Of those present, who works where nothing has been given, neither there nor above. */
  readonly uncovered: number;
}

type Part = Pick<Headcount, 'quota' | 'present' | 'uncovered'>;
/** A unit with its divisions, and the bodies below it. */
interface Parts {
  readonly own: number | null;
  readonly below: number | null;
  readonly within: Part;
  readonly bodies: Part;
}

const NO_PART: Part = { quota: null, present: 0, uncovered: 0 };
const NOTHING: Parts = { own: null, below: null, within: NO_PART, bodies: NO_PART };

/**
 * Present against quota for every unit and subject of a tree on one day. A number given to a unit covers its divisions; a
 * body below has numbers of its own, which come on top. Where a unit has none, it has what its divisions have together.
 */
export function headcountOf(
  units: readonly CountedUnit[],
  quotas: readonly Tally[],
  present: readonly Tally[],
): (unitId: number) => ReadonlyMap<string, Headcount> {
  const children = Map.groupBy(units, ({ parentId }) => parentId);
  const given = Map.groupBy(quotas, ({ unitId }) => unitId);
  const there = Map.groupBy(present, ({ unitId }) => unitId);
  const known = new Map<number, ReadonlyMap<string, Parts>>();
  const at = (unitId: number): ReadonlyMap<string, Parts> => {
    const counted = known.get(unitId);
    if (counted) return counted;
    const sum = new Map<string, Parts>();
    const change = (subject: string, next: (parts: Parts) => Parts): void => {
      sum.set(subject, next(sum.get(subject) ?? NOTHING));
    };
    for (const { id, isBody } of children.get(unitId) ?? []) {
      for (const [subject, child] of at(id)) change(subject, (parts) => withChild(parts, child, isBody));
    }
    for (const { subject, n } of there.get(unitId) ?? []) {
      change(subject, (parts) => ({
        ...parts,
        within: together(parts.within, { ...NO_PART, present: n, uncovered: n }),
      }));
    }
    for (const { subject, n } of given.get(unitId) ?? []) {
      change(subject, (parts) => ({ ...parts, own: n, within: { ...parts.within, quota: n, uncovered: 0 } }));
    }
    known.set(unitId, sum);
    return sum;
  };
  return (unitId) => new Map([...at(unitId)].map(([subject, parts]) => [subject, headcount(parts)]));
}

/** How many are too many (positive) or missing (negative); null where there is nothing to hold them against. */
export function excessOf({ quota, present, uncovered }: Part): number | null {
  return quota === null ? null : present - uncovered - quota;
}

const headcount = ({ own, below, within, bodies }: Parts): Headcount => ({ own, below, ...together(within, bodies) });

function withChild(parts: Parts, child: Parts, isBody: boolean): Parts {
  if (isBody) return { ...parts, bodies: together(parts.bodies, together(child.within, child.bodies)) };
  return {
    own: null,
    below: sumOf(parts.below, child.within.quota),
    within: together(parts.within, child.within),
    bodies: together(parts.bodies, child.bodies),
  };
}

function together(a: Part, b: Part): Part {
  return {
    quota: sumOf(a.quota, b.quota),
    present: a.present + b.present,
    uncovered: a.uncovered + b.uncovered,
  };
}

const sumOf = (a: number | null, b: number | null): number | null => (a === null ? b : a + (b ?? 0));
