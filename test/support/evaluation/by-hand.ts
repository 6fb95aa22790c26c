// Scores as somebody would work them out on paper from Nghị định 335/2025 Đ.11 to Đ.20, piece by piece, in whole numbers. It
// shares nothing with the rules that it is held against.

/** n / d, not reduced. */
export type Quotient = readonly [n: bigint, d: bigint];

export interface PaperLine {
  readonly coefficient: string;
  readonly assigned: number;
  readonly done: number;
  readonly extra: number;
  readonly marks: readonly { piece: number; kind: string; liftedBy: string | null }[];
}

export interface PaperLeader {
  readonly subordinates: readonly { state: string; total?: string }[];
  readonly organising: {
    allDone: boolean;
    initiative: boolean;
    shortcomings: boolean;
    decided: { whole: boolean } | null;
  };
  readonly disunityReported: boolean;
}

export interface PaperMonth {
  readonly criteria: readonly { code: string; points: string }[];
  readonly effects?: readonly { criterion: string; points: string }[];
  readonly work: readonly PaperLine[];
  readonly leader: PaperLeader | null;
  readonly over: 'ASSIGNED' | 'COMPLETED';
  readonly componentsAtMost100: boolean;
  /** What đ is where the text is silent: somebody decides, or always whole, or always half. */
  readonly organisingSilent: 'ASSESSOR' | 'FULL' | 'HALF';
}

export type PaperScore =
  { state: 'SCORED'; total: Quotient; band: string } | { state: 'INSUFFICIENT_DATA' | 'WAITING' };

/** '2.5' as 2500: thousandths, which no coefficient or score that is written goes below. */
function thousandths(text: string): bigint {
  const [whole = '', decimals = ''] = text.replace(',', '.').split('.');
  return BigInt(whole + decimals.padEnd(3, '0'));
}

const least = (a: bigint, b: bigint): bigint => (a < b ? a : b);

/** All pieces of a month, one by one, each with what is left of its four quarters. */
function piecesOf(work: readonly PaperLine[]) {
  return work.flatMap(({ coefficient, assigned, done, extra, marks }) => {
    const quarters = (piece: number, kind: string): bigint => {
      let left = 4n;
      for (const mark of marks) {
        if (mark.piece === piece && mark.kind === kind && mark.liftedBy === null && left > 0n) left -= 1n;
      }
      return left;
    };
    const worth = thousandths(coefficient);
    const finished = Array.from({ length: done + extra }, (_, index) => ({
      worth,
      isAssigned: index < done,
      isDone: true,
      quality: quarters(index + 1, 'QUALITY'),
      progress: quarters(index + 1, 'PROGRESS'),
    }));
    const left = Array.from({ length: assigned - done }, () => ({
      ...{ worth, isAssigned: true, isDone: false, quality: 0n, progress: 0n },
    }));
    return [...finished, ...left];
  });
}

export function monthOnPaper(month: PaperMonth): PaperScore {
  let [assigned, done, well, inTime] = [0n, 0n, 0n, 0n];
  for (const piece of piecesOf(month.work)) {
    if (piece.isAssigned) assigned += piece.worth;
    if (piece.isDone) done += piece.worth;
    well += piece.worth * piece.quality;
    inTime += piece.worth * piece.progress;
  }
  if (assigned === 0n) return { state: 'INSUFFICIENT_DATA' };

  // d, đ, e in halves: 2 is 100 %, 1 is 50 %.
  let halves = 0n;
  if (month.leader) {
    const { subordinates, organising, disunityReported } = month.leader;
    if (subordinates.some(({ state }) => state === 'OPEN')) return { state: 'WAITING' };
    const failing = subordinates.filter(
      ({ state, total }) => state === 'SCORED' && thousandths(total ?? '0') < 50_000n,
    );
    halves += failing.length > 0 ? 1n : 2n;
    const good = organising.allDone && organising.initiative;
    const bad = organising.shortcomings;
    if (good && !bad) halves += 2n;
    else if (bad && !good) halves += 1n;
    else if (month.organisingSilent === 'FULL') halves += 2n;
    else if (month.organisingSilent === 'HALF') halves += 1n;
    else if (organising.decided === null) return { state: 'WAITING' };
    else halves += organising.decided.whole ? 2n : 1n;
    halves += disunityReported ? 1n : 2n;
  }

  // Everything over one denominator, so that nothing is ever divided: a, b, c as parts of 4 × assigned × base.
  const base = month.over === 'ASSIGNED' ? assigned : done;
  const whole = 4n * assigned * (base === 0n ? 1n : base);
  let a = 4n * done * (base === 0n ? 1n : base);
  let b = base === 0n ? whole : well * assigned;
  let c = base === 0n ? whole : inTime * assigned;
  if (month.componentsAtMost100) [a, b, c] = [least(a, whole), least(b, whole), least(c, whole)];

  // task = 70 × (sum of the parts) / (how many), at most 70; each half is half of a whole.
  const parts = month.leader ? 6n : 3n;
  const task = least(70n * (2n * (a + b + c) + halves * whole), 70n * 2n * parts * whole);
  const under = 2n * parts * whole;
  let general = 0n;
  for (const { code, points } of month.criteria) {
    let left = thousandths(points);
    for (const effect of month.effects ?? []) if (effect.criterion === code) left -= thousandths(effect.points);
    if (left > 0n) general += left;
  }
  const total: Quotient = [general * under + task * 1000n, under * 1000n];
  return { state: 'SCORED', total, band: bandOnPaper(total) };
}

/** ≥ 90, 70 to below 90, 50 to below 70, below 50. */
export function bandOnPaper([n, d]: Quotient): string {
  if (n >= 90n * d) return 'EXCELLENT';
  if (n >= 70n * d) return 'GOOD';
  return n >= 50n * d ? 'COMPLETED' : 'NOT_COMPLETED';
}

/** The mean of the months that have a score, or null where none has. */
export function meanOnPaper(months: readonly (Quotient | null)[]): Quotient | null {
  let [n, d, count] = [0n, 1n, 0n];
  for (const month of months) {
    if (month === null) continue;
    n = n * month[1] + month[0] * d;
    d *= month[1];
    count += 1n;
  }
  return count === 0n ? null : [n, d * count];
}

/**
 * The year's mean of months or quarters whose last one is settled, open or estimated, or null where nobody scored; by what the body
 * has set about December. Eleven months are a mean of months: quarter 4 is October and November too.
 */
export function yearOnPaper(
  parts: readonly (Quotient | null)[],
  last: 'SETTLED' | 'OPEN' | 'ESTIMATED',
  december: string,
): Quotient | 'WAITING' | null {
  const byMonth = parts.length === 12;
  if (byMonth && december === 'ELEVEN_MONTHS') return meanOnPaper(parts.slice(0, 11));
  if (last === 'OPEN' || (last === 'ESTIMATED' && december !== 'ESTIMATE')) return 'WAITING';
  return meanOnPaper(parts);
}

/** The most who may be excellent, found by trying: E is at most so many percent of those who are graded good then. */
export function capOnPaper(goodOrAbove: number, percent: number, literal: boolean): number {
  let most = 0;
  for (let excellent = 0; excellent <= goodOrAbove; excellent += 1) {
    const good = literal ? goodOrAbove - excellent : goodOrAbove;
    if (excellent * 100 <= percent * good) most = excellent;
  }
  return most;
}

/** A line of a derivation as somebody reads it: what it is worth, how it follows from the lines beneath. */
export interface PaperStep {
  readonly operation: string;
  readonly value: string;
  readonly of: readonly PaperStep[];
}

const quotient = (text: string): Quotient => {
  const [n = '', d = ''] = text.split('/');
  return [BigInt(n), BigInt(d)];
};

/** Whether a pocket calculator comes to the value of every line from those beneath it. */
export function addsUp({ operation, value, of }: PaperStep): boolean {
  const parts = of.map((step) => quotient(step.value));
  const rest = parts.slice(1);
  const [first = [0n, 1n] as Quotient] = parts;
  const plus = ([a, b]: Quotient, [c, d]: Quotient): Quotient => [a * d + c * b, b * d];
  const isLess = ([a, b]: Quotient, [c, d]: Quotient): boolean => a * d < c * b;
  const results: Record<string, () => Quotient> = {
    GIVEN: () => quotient(value),
    RULED: () => quotient(value),
    SUM: () => rest.reduce(plus, first),
    MEAN: () => {
      const [sum, under] = rest.reduce(plus, first);
      return [sum, under * BigInt(parts.length)];
    },
    PRODUCT: () => rest.reduce(([a, b], [c, d]): Quotient => [a * c, b * d], first),
    QUOTIENT: () => rest.reduce(([a, b], [c, d]): Quotient => [a * d, b * c], first),
    DIFFERENCE: () => rest.reduce((left, [c, d]) => plus(left, [-c, d]), first),
    LEAST: () => rest.reduce((low, part) => (isLess(part, low) ? part : low), first),
  };
  const [n, d] = results[operation]?.() ?? [0n, 0n];
  const [valueN, valueD] = quotient(value);
  return d !== 0n && n * valueD === valueN * d && of.every(addsUp);
}
