import type { MonthLineResponse, MonthResponse, TallyResponse } from './dto/month.response';
import { MEASURES } from './rules/measure';

/** What a month is put together from. A text holds lines of the rollup with a space between them; null is none. */
export interface MonthRows {
  /** The units that are listed even when nothing is known of them, and which of these have ended within the month. */
  readonly unitIds: readonly number[] | null;
  readonly unitNames: readonly string[] | null;
  readonly endedIds: readonly number[] | null;
  readonly now: string | null;
  readonly before: string | null;
  /** Of whom neither has a line: the last one before. */
  readonly earlier: string | null;
}

export interface NamedUnit {
  readonly id: number;
  readonly name: string;
  readonly ended: boolean;
}

/** What was counted of a unit, whichever body found it. */
export interface Counted {
  readonly now: TallyResponse;
  readonly before: TallyResponse;
  /** Visits up to the end of the month. */
  readonly visited: number;
}

/**
 * What a line of the rollup says after its unit and inspecting body, in the order of `month_tally.line`: what is counted, how
 * many more are overdue than a month before, and what stood at its end.
 */
const IN_LINE = MEASURES.filter((measure) => measure !== 'overdue');
const [FLOW, VISITED, OVERDUE] = [0, 1, 2].map((at) => IN_LINE.length + at) as [number, number, number];
const byName = new Intl.Collator('vi');

/** What the rollup says of each unit that it knows, added up over the bodies that inspect it. */
export function countedOf(rows: MonthRows): ReadonlyMap<number, Counted> {
  const [now, before, earlier] = [linesOf(rows.now), linesOf(rows.before), linesOf(rows.earlier)];
  const counted = new Map<number, Counted>();
  for (const [pair, { unit, numbers }] of new Map([...earlier, ...before, ...now])) {
    const [line, lineBefore] = [now.get(pair)?.numbers, before.get(pair)?.numbers];
    const overdue = numbers[OVERDUE] ?? 0;
    const one = {
      now: tallyOf(line, overdue),
      before: tallyOf(lineBefore, overdue - (line?.[FLOW] ?? 0)),
      visited: numbers[VISITED] ?? 0,
    };
    const others = counted.get(unit);
    counted.set(unit, others ? bothOf(one, others) : one);
  }
  return counted;
}

const bothOf = (one: Counted, other: Counted): Counted => ({
  now: sumOf([one.now, other.now]),
  before: sumOf([one.before, other.before]),
  visited: one.visited + other.visited,
});

/** The units listed in any case. */
export function listedIn({ unitIds, unitNames, endedIds }: MonthRows): NamedUnit[] {
  const ended = new Set(endedIds);
  return (unitIds ?? []).map((id, at) => ({ id, name: unitNames?.[at] ?? '', ended: ended.has(id) }));
}

export const hasNumbers = (tally: TallyResponse): boolean => MEASURES.some((measure) => tally[measure] !== 0);

/** A unit whose numbers are counted with another one's. */
export interface Followed extends NamedUnit {
  readonly from: number;
}

/** What was counted, with what is known of merged units added to the unit that stands for them today. */
export function follow(
  known: { readonly counted: ReadonlyMap<number, Counted>; readonly listed: readonly NamedUnit[] },
  followed: readonly Followed[],
): { counted: ReadonlyMap<number, Counted>; listed: NamedUnit[] } {
  const homes = new Map(followed.map((one) => [one.from, one]));
  const counted = new Map<number, Counted>();
  for (const [id, one] of known.counted) {
    const home = homes.get(id)?.id ?? id;
    const others = counted.get(home);
    counted.set(home, others ? bothOf(one, others) : one);
  }
  const listed = new Map<number, NamedUnit>();
  for (const unit of known.listed) {
    const home: NamedUnit = homes.get(unit.id) ?? unit;
    listed.set(home.id, { id: home.id, name: home.name, ended: home.ended });
  }
  return { counted, listed: [...listed.values()] };
}

interface Asked {
  readonly successors: boolean;
  readonly month: string;
  readonly asOf: string;
  readonly running: boolean;
}

/**
 * The month: those who are listed in any case, and others of whom it or the month before has numbers, so that both totals are
 * the sums of their lines. Whoever has numbers of the month before alone is none of the units of this month.
 */
export function monthOf(
  asked: Asked,
  units: { readonly listed: readonly NamedUnit[]; readonly others: readonly NamedUnit[] },
  counted: ReadonlyMap<number, Counted>,
): MonthResponse {
  const lineOf = ({ id, name, ended }: NamedUnit): MonthLineResponse => {
    const { now, before, visited } = counted.get(id) ?? { now: NOTHING, before: NOTHING, visited: 0 };
    return { unit: { id, name }, ended, neverVisited: visited === 0, now, before };
  };
  const listed = units.listed.map(lineOf);
  const others = units.others.map(lineOf);
  const ofMonth = [...listed, ...others.filter(({ now }) => hasNumbers(now))];
  const lines = [...listed, ...others].sort(
    (a, b) => b.now.overdue - a.now.overdue || byName.compare(a.unit.name, b.unit.name) || a.unit.id - b.unit.id,
  );
  return {
    ...asked,
    total: {
      units: ofMonth.length,
      unitsOverdue: ofMonth.filter(({ now }) => now.overdue > 0).length,
      neverVisited: ofMonth.filter(({ neverVisited }) => neverVisited).length,
      now: sumOf(lines.map(({ now }) => now)),
      before: sumOf(lines.map(({ before }) => before)),
    },
    lines,
  };
}

interface Line {
  readonly unit: number;
  readonly numbers: readonly number[];
}

/** Unit and inspecting body → what their line says. */
function linesOf(text: string | null): ReadonlyMap<string, Line> {
  const lines = text?.split(' ') ?? [];
  return new Map(
    lines.map((line) => {
      const [unit = '', body = '', ...numbers] = line.split(',');
      return [`${unit},${body}`, { unit: Number(unit), numbers: numbers.map(Number) }];
    }),
  );
}

function tallyOf(numbers: readonly number[] = [], overdue: number): TallyResponse {
  const tally: TallyResponse = { ...NOTHING, overdue };
  IN_LINE.forEach((measure, at) => {
    tally[measure] = numbers[at] ?? 0;
  });
  return tally;
}

function sumOf(tallies: readonly TallyResponse[]): TallyResponse {
  const sum: TallyResponse = { ...NOTHING };
  for (const tally of tallies) for (const measure of MEASURES) sum[measure] += tally[measure];
  return sum;
}

const NOTHING = Object.freeze(Object.fromEntries(MEASURES.map((measure) => [measure, 0]))) as Readonly<TallyResponse>;
