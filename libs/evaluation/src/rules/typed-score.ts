import { compareFractions, parseFraction, roundToHundredths, type Fraction } from '@app/kernel';
import { faultAt, type Fault } from '../evaluation.problems';

/** Points as a person typed them: exact, or why they cannot be taken. */
export type TypedScore =
  { readonly state: 'READ'; readonly points: string } | { readonly state: 'REFUSED'; readonly fault: Fault };

/**
 * Reads '88,5' or '88.5' for a line of at most `max`. Two decimals at most: points are whole hundredths, and one that was
 * typed finer is not rounded for its author. A third decimal also gives away a grouping mark: '1.234' is nobody's points.
 */
export function readTypedScore(typed: string, max: string, at: string): TypedScore {
  const refused = (fault: Fault): TypedScore => ({ state: 'REFUSED', fault });
  const [, minus, whole, decimals = ''] = /^(-?)(\d{1,9})(?:[.,](\d{1,9}))?$/.exec(typed.trim()) ?? [];
  if (whole === undefined) return refused(faultAt(at, 'score-no-number'));
  if (decimals.length > 2) return refused(faultAt(at, 'score-decimals'));
  const points = parseFraction(`${minus}${whole}.${decimals.padEnd(2, '0')}`);
  const fault = scoreFault(points, max, at);
  return fault === null ? { state: 'READ', points: hundredthsText(points) } : refused(fault);
}

/** Whether the text is an exact decimal number of two decimals at most, as points are stored. */
export function isDecimal(text: string): boolean {
  return /^-?\d{1,9}(?:[.,]\d{1,2})?$/.test(text);
}

/** Why points cannot stand on a line of at most `max`, or null where they can. */
export function scoreFault(points: Fraction, max: string, at: string): Fault | null {
  if (points.n < 0n) return faultAt(at, 'score-negative', { max: shown(max) });
  return compareFractions(points, parseFraction(max)) > 0
    ? faultAt(at, 'score-over-maximum', { max: shown(max) })
    : null;
}

/** Points as they are stored: two decimals. */
export function hundredthsText(points: Fraction): string {
  const digits = roundToHundredths(points).toString().padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** As it is written in Vietnam: '2,5'. */
const shown = (max: string): string => max.replace('.', ',');
