import fc from 'fast-check';
import {
  addFractions,
  compareFractions,
  divideFractions,
  equalFractions,
  formatHundredths,
  fraction,
  fractionText,
  maxFraction,
  minFraction,
  multiplyFractions,
  parseFraction,
  roundToHundredths,
  subtractFractions,
  sumFractions,
} from './fraction';

const whole = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n });
const nonZero = whole.filter((n) => n !== 0n);
const anyFraction = fc.tuple(whole, nonZero).map(([n, d]) => fraction(n, d));
const nonZeroFraction = fc.tuple(nonZero, nonZero).map(([n, d]) => fraction(n, d));

describe('a fraction', () => {
  it.each([
    [6n, 4n, '3/2'],
    [-6n, 4n, '-3/2'],
    [6n, -4n, '-3/2'],
    [-6n, -4n, '3/2'],
    [0n, -5n, '0/1'],
    [7n, 1n, '7/1'],
    [34, 41, '34/41'],
  ])('%s over %s is %s', (n, d, expected) => {
    expect(fractionText(fraction(n, d))).toBe(expected);
  });

  it('of one number is that number', () => {
    expect(fraction(88n)).toEqual({ n: 88n, d: 1n });
    expect(fraction(88)).toEqual({ n: 88n, d: 1n });
  });

  it('is in lowest terms over a positive number, and the same number', () => {
    fc.assert(
      fc.property(whole, nonZero, nonZero, (n, d, factor) => {
        const reduced = fraction(n * factor, d * factor);
        expect(reduced).toEqual(fraction(n, d));
        expect(reduced.d > 0n).toBe(true);
        expect(reduced.n * d).toBe(n * reduced.d);
        let [a, b] = [reduced.n < 0n ? -reduced.n : reduced.n, reduced.d];
        while (b !== 0n) [a, b] = [b, a % b];
        expect(a).toBe(1n);
      }),
    );
  });

  it('cannot be changed', () => {
    expect(Object.isFrozen(fraction(1n, 3n))).toBe(true);
  });

  it.each<[bigint | number, bigint | number]>([
    [1n, 0n],
    [0, 0],
    [0.5, 1],
    [1, 0.5],
    [Number.NaN, 1],
  ])('is not %s over %s', (n, d) => {
    expect(() => fraction(n, d)).toThrow(RangeError);
  });
});

describe('reading a number', () => {
  it.each([
    ['88,5', '177/2'],
    ['88.5', '177/2'],
    ['7/3', '7/3'],
    ['14/6', '7/3'],
    ['88', '88/1'],
    ['0', '0/1'],
    ['007', '7/1'],
    ['-0', '0/1'],
    ['-0,5', '-1/2'],
    ['-7/3', '-7/3'],
    ['0,125', '1/8'],
    ['69.40', '347/5'],
    ['0,00', '0/1'],
    ['123456789012345678901234567890,01', '12345678901234567890123456789001/100'],
  ])('%s is %s', (text, expected) => {
    expect(fractionText(parseFraction(text))).toBe(expected);
  });

  it.each([
    [''],
    [' '],
    [' 88'],
    ['88 '],
    ['88\n'],
    ['+88'],
    ['--88'],
    ['- 88'],
    [',5'],
    ['.5'],
    ['88,'],
    ['88.'],
    ['88,,5'],
    ['1.234,5'],
    ['1,234.5'],
    ['1e3'],
    ['0x10'],
    ['88n'],
    ['NaN'],
    ['Infinity'],
    ['7/'],
    ['/3'],
    ['7/-3'],
    ['7/3/2'],
    ['7,5/3'],
    ['7 / 3'],
    ['7/0'],
    ['٨٨'],
    ['88％'],
  ])('%j is refused', (text) => {
    expect(() => parseFraction(text)).toThrow(RangeError);
  });

  it('gives back what fractionText wrote, and equal numbers have equal texts', () => {
    fc.assert(
      fc.property(anyFraction, (value) => {
        expect(parseFraction(fractionText(value))).toEqual(value);
      }),
    );
  });
});

describe('arithmetic', () => {
  const third = fraction(1n, 3n);
  const half = fraction(1n, 2n);

  it.each([
    ['add', addFractions(third, half), '5/6'],
    ['subtract', subtractFractions(third, half), '-1/6'],
    ['multiply', multiplyFractions(third, half), '1/6'],
    ['divide', divideFractions(third, half), '2/3'],
    ['divide by a negative', divideFractions(third, fraction(-1n, 2n)), '-2/3'],
    ['min', minFraction(third, half), '1/3'],
    ['min the other way', minFraction(half, third), '1/3'],
    ['max', maxFraction(third, half), '1/2'],
    ['max the other way', maxFraction(half, third), '1/2'],
    ['sum', sumFractions([third, third, third]), '1/1'],
    ['sum of nothing', sumFractions([]), '0/1'],
  ])('%s', (_operation, result, expected) => {
    expect(fractionText(result)).toBe(expected);
  });

  it.each([
    [third, half, -1],
    [half, third, 1],
    [half, fraction(2n, 4n), 0],
    [fraction(-1n, 2n), third, -1],
    [fraction(-1n, 2n), fraction(-1n, 3n), -1],
  ])('compares %j and %j as %i', (a, b, expected) => {
    expect(compareFractions(a, b)).toBe(expected);
    expect(equalFractions(a, b)).toBe(expected === 0);
  });

  // Nghị định 335/2025/NĐ-CP, Điều 16 and 17: general points + (a + b + c) / 3 × 70, without early rounding.
  it('keeps the thirds of a task score: 25 + (9/10 + 17/20 + 1) / 3 × 70 is 89 1/6', () => {
    const parts = [fraction(9n, 10n), fraction(17n, 20n), fraction(1n)];
    const share = divideFractions(sumFractions(parts), fraction(3n));
    const total = addFractions(fraction(25n), multiplyFractions(share, fraction(70n)));
    expect(fractionText(total)).toBe('535/6');
    expect(formatHundredths(total)).toBe('89,17');
  });

  it('refuses to divide by zero', () => {
    expect(() => divideFractions(half, fraction(0n))).toThrow(RangeError);
  });

  it('follows the laws of numbers', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, nonZeroFraction, (a, b, c) => {
        expect(addFractions(a, b)).toEqual(addFractions(b, a));
        expect(addFractions(addFractions(a, b), c)).toEqual(addFractions(a, addFractions(b, c)));
        expect(multiplyFractions(a, b)).toEqual(multiplyFractions(b, a));
        expect(multiplyFractions(addFractions(a, b), c)).toEqual(
          addFractions(multiplyFractions(a, c), multiplyFractions(b, c)),
        );
        expect(addFractions(subtractFractions(a, b), b)).toEqual(a);
        expect(multiplyFractions(divideFractions(a, c), c)).toEqual(a);
        expect(sumFractions([a, b, c])).toEqual(addFractions(addFractions(a, b), c));
      }),
    );
  });

  it('orders as the sign of the difference says', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const { n } = subtractFractions(a, b);
        expect(compareFractions(a, b)).toBe(n < 0n ? -1 : n > 0n ? 1 : 0);
        expect(equalFractions(a, b)).toBe(fractionText(a) === fractionText(b));
        expect([minFraction(a, b), maxFraction(a, b)]).toEqual(compareFractions(a, b) <= 0 ? [a, b] : [b, a]);
      }),
    );
  });
});

describe('showing hundredths', () => {
  it.each([
    ['88,5', 8850n, '88,50'],
    ['7/3', 233n, '2,33'],
    ['8/3', 267n, '2,67'],
    ['0', 0n, '0,00'],
    ['0,005', 1n, '0,01'], // half away from zero
    ['-0,005', -1n, '-0,01'],
    ['0,004', 0n, '0,00'],
    ['-0,004', 0n, '0,00'], // no '-0,00'
    ['0,015', 2n, '0,02'],
    ['0,025', 3n, '0,03'], // not to the even neighbour
    ['1/8', 13n, '0,13'],
    ['89,995', 9000n, '90,00'],
    ['89,9949', 8999n, '89,99'],
    ['100', 10000n, '100,00'],
    ['999,999', 100000n, '1.000,00'],
    ['1234,5', 123450n, '1.234,50'],
    ['51962', 5196200n, '51.962,00'],
    ['-1234567,891', -123456789n, '-1.234.567,89'],
  ])('%s is %s hundredths, written %s', (text, hundredths, shown) => {
    expect(roundToHundredths(parseFraction(text))).toBe(hundredths);
    expect(formatHundredths(parseFraction(text))).toBe(shown);
  });

  it('is never further away than half a hundredth, and symmetric about zero', () => {
    fc.assert(
      fc.property(anyFraction, (value) => {
        const error = subtractFractions(value, fraction(roundToHundredths(value), 100n));
        expect(compareFractions(fraction(error.n < 0n ? -error.n : error.n, error.d), fraction(1n, 200n))).toBeLessThan(
          1,
        );
        expect(roundToHundredths(fraction(-value.n, value.d))).toBe(-roundToHundredths(value));
      }),
    );
  });

  it('is written as the locale vi writes it', () => {
    const locale = new Intl.NumberFormat('vi', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 9), max: 10 ** 9 }), (hundredths) => {
        expect(formatHundredths(fraction(hundredths, 100))).toBe(locale.format(hundredths / 100));
      }),
    );
  });
});
