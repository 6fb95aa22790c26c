export const POSITION_GROUPS = ['LEADER', 'SPECIALIST', 'SUPPORT'] as const;
/** Groups of job positions of an office (vị trí việc làm): leading, specialist, supporting. */
export type PositionGroup = (typeof POSITION_GROUPS)[number];

export interface Holding {
  readonly duty: string;
  readonly person: string;
}

export interface Gaps {
  readonly withoutHolder: readonly string[];
  readonly withSeveral: readonly string[];
  readonly withoutDuty: readonly string[];
}

/** Who of those that are there has the duty; somebody who has left holds nothing, and nobody counts twice. */
export function holdersOf(duty: string, holdings: readonly Holding[], people: ReadonlySet<string>): string[] {
  const named = holdings.filter((holding) => holding.duty === duty && people.has(holding.person));
  return [...new Set(named.map(({ person }) => person))];
}

/** "Rõ người, rõ việc": which duties nobody has, which more than one has, and who has none of the duties that there are. */
export function gapsOf(duties: readonly string[], holdings: readonly Holding[], people: readonly string[]): Gaps {
  const there = new Set(people);
  const held = duties.map((duty) => ({ duty, holders: holdersOf(duty, holdings, there) }));
  const busy = new Set(held.flatMap(({ holders }) => holders));
  return {
    withoutHolder: held.filter(({ holders }) => holders.length === 0).map(({ duty }) => duty),
    withSeveral: held.filter(({ holders }) => holders.length > 1).map(({ duty }) => duty),
    withoutDuty: people.filter((person) => !busy.has(person)),
  };
}
