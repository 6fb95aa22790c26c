import fc from 'fast-check';
import { SEVERITIES, type Severity } from '@app/kernel';
import { HANDLINGS, isFixShown, opensTask, repeatNumber, termOf } from './finding';

// Defaults of the product (no national term exists): Mức 1 3, Mức 2 10, Mức 3 5, Mức 4 3 + 10.
const CAPS = { LEVEL_1: 3, LEVEL_2: 10, LEVEL_3: 5, LEVEL_4: 13 };

it.each<[Severity, number | null, number]>([
  ['LEVEL_1', null, 3],
  ['LEVEL_2', null, 10],
  ['LEVEL_3', null, 5],
  ['LEVEL_4', null, 13],
  ['LEVEL_2', 2, 2],
  ['LEVEL_3', 7, 5],
  ['LEVEL_1', 3, 3],
])('%s with an item term of %s gives %s working days', (severity, itemTerm, expected) => {
  expect(termOf(severity, itemTerm, CAPS)).toBe(expected);
});

it('never exceeds the cap of its severity nor the term of its item', () => {
  fc.assert(
    fc.property(fc.constantFrom(...SEVERITIES), fc.integer({ min: 1, max: 250 }), (severity, itemTerm) => {
      expect(termOf(severity, itemTerm, CAPS)).toBeLessThanOrEqual(Math.min(itemTerm, CAPS[severity]));
    }),
  );
});

it('opens a task for what was neither put right on the spot nor only reminded of', () => {
  expect(HANDLINGS.filter(opensTask)).toEqual(['TASK']);
});

it.each([
  [null, 0, false],
  ['Đã gỡ ngay bản cũ.', 0, true],
  [null, 1, true],
])('believes what was put right by %s and %s pictures: %s', (remedyNote, pictures, expected) => {
  expect(isFixShown({ remedyNote, pictures })).toBe(expected);
});

it.each([
  // Posted again at the next visit: "lặp lại lần 2".
  [0, 0],
  [1, 2],
  [2, 3],
])('after %s in the window it is number %s', (earlier, expected) => {
  expect(repeatNumber(earlier)).toBe(expected);
});
