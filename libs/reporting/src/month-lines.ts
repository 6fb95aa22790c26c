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
  /** All months together. */
  readonly ever: string | null;
  /** After the month: a line is `unit,visits,flow`. */
  readonly later: string | null;
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

/** What a line of the rollup counts after its unit, in the order of `month_tally.line`; the flow of the overdue is last. */
const IN_LINE = MEASURES.filter((measure) => measure !== 'overdue');
const [VISITS, FLOW] = [IN_LINE.indexOf('visits'), IN_LINE.length];
const byName = new Intl.Collator('vi');

/** What the rollup says of each unit that it knows. */
export function countedOf(rows: MonthRows): ReadonlyMap<number, Counted> {
  const [now, before] = [linesOf(rows.now), linesOf(rows.before)];
  const [ever, later] = [linesOf(rows.ever), linesOf(rows.later)];
  const counted = [...ever].map(([unit, all]): [number, Counted] => {
    const [visitsLater = 0, flowLater = 0] = later.get(unit) ?? [];
    // Overdue at the end of a month is what is overdue now without what has changed since.
    const overdue = (all[FLOW] ?? 0) - flowLater;
    return [
      unit,
      {
        now: tallyOf(now.get(unit), overdue),
        before: tallyOf(before.get(unit), overdue - (now.get(unit)?.[FLOW] ?? 0)),
        visited: (all[VISITS] ?? 0) - visitsLater,
      },
    ];
  });
  return new Map(counted);
}

/** The units listed in any case. */
export function listedIn({ unitIds, unitNames, endedIds }: MonthRows): NamedUnit[] {
  const ended = new Set(endedIds);
  return (unitIds ?? []).map((id, at) => ({ id, name: unitNames?.[at] ?? '', ended: ended.has(id) }));
}

export const hasNumbers = (tally: TallyResponse): boolean => MEASURES.some((measure) => tally[measure] !== 0);

interface Asked {
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

/** Unit → its numbers, added up over the inspecting bodies. */
function linesOf(text: string | null): ReadonlyMap<number, readonly number[]> {
  const lines = new Map<number, readonly number[]>();
  for (const line of text?.split(' ') ?? []) {
    const [unit = 0, ...numbers] = line.split(',').map(Number);
    const others = lines.get(unit);
    lines.set(unit, others ? numbers.map((number, at) => number + (others[at] ?? 0)) : numbers);
  }
  return lines;
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
