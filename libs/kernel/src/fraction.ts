/** An exact number n/d in lowest terms with d > 0. Points and rates are computed with it and rounded only for showing. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

const ZERO = fraction(0n);

/** The exact quotient n/d of two whole numbers. Throws RangeError when d is 0 or a number is not whole. */
export function fraction(n: bigint | number, d: bigint | number = 1n): Fraction {
  const [over, under] = [BigInt(n), BigInt(d)];
  if (under === 0n) throw new RangeError('A fraction over zero');
  const divisor = greatestCommonDivisor(absolute(over), absolute(under)) * (under < 0n ? -1n : 1n);
  return Object.freeze({ n: over / divisor, d: under / divisor });
}

/**
 * Reads '88', '88,5', '88.5' or '7/3', each with an optional leading '-', exactly. A dot is the decimal mark, never
 * one of grouping. Throws RangeError on anything else.
 */
export function parseFraction(text: string): Fraction {
  const [, whole, decimals = '', under = '1'] = /^(-?\d+)(?:[.,](\d+)|\/(\d+))?$/.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`Not a decimal number or fraction: ${text}`);
  return fraction(BigInt(whole + decimals), BigInt(under) * 10n ** BigInt(decimals.length));
}

export function addFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtractFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}

export function multiplyFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}

/** a / b. Throws RangeError when b is 0. */
export function divideFractions(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}

/** -1, 0 or 1: a less than, equal to or greater than b. */
export function compareFractions(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const difference = a.n * b.d - b.n * a.d;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export function equalFractions(a: Fraction, b: Fraction): boolean {
  return compareFractions(a, b) === 0;
}

export function minFraction(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) <= 0 ? a : b;
}

export function maxFraction(a: Fraction, b: Fraction): Fraction {
  return compareFractions(a, b) >= 0 ? a : b;
}

/** The sum; of nothing, 0. */
export function sumFractions(terms: Iterable<Fraction>): Fraction {
  let total = ZERO;
  for (const term of terms) total = addFractions(total, term);
  return total;
}

/** The nearest whole number of hundredths, half away from zero: 1/8 is 13. For showing; no regulation rounds points. */
export function roundToHundredths(value: Fraction): bigint {
  const rounded = (absolute(value.n) * 200n + value.d) / (value.d * 2n);
  return value.n < 0n ? -rounded : rounded;
}

/** Two decimals as written in Vietnam: '88,50', '1.234,50'. */
export function formatHundredths(value: Fraction): string {
  const hundredths = roundToHundredths(value);
  const digits = absolute(hundredths).toString().padStart(3, '0');
  const whole = digits.slice(0, -2).replace(/\B(?=(?:\d{3})+$)/g, '.');
  return `${hundredths < 0n ? '-' : ''}${whole},${digits.slice(-2)}`;
}

/** The canonical text 'n/d': equal numbers have equal texts, and `parseFraction` reads it back. For storing. */
export function fractionText(value: Fraction): string {
  return `${value.n}/${value.d}`;
}

function absolute(n: bigint): bigint {
  return n < 0n ? -n : n;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}
