import fc from 'fast-check';
import { newestOfEach, supersedes, type Count } from './attendance';

const at = (time: string, changeId = 'c'): Count => ({
  personKey: 'p',
  countedAt: new Date(`2026-08-11T${time}:00+07:00`),
  changeId,
});

it.each([
  ['later', at('07:50'), at('07:45'), true],
  ['earlier', at('07:45'), at('07:50'), false],
  ['the same change again', at('07:45', 'c1'), at('07:45', 'c1'), false],
  ['at the same instant with the greater id', at('07:45', 'c2'), at('07:45', 'c1'), true],
  ['at the same instant with the smaller id', at('07:45', 'c1'), at('07:45', 'c2'), false],
])('a count %s takes the place: decided', (_, arriving, standing, expected) => {
  expect(supersedes(arriving, standing)).toBe(expected);
});

it('ends with the same roll in whatever order counts arrive, and however often', () => {
  const counts = fc.array(
    fc.record({
      personKey: fc.constantFrom('a', 'b', 'c'),
      countedAt: fc.date({ min: new Date(0), max: new Date(5), noInvalidDate: true }),
      changeId: fc.uuid(),
    }),
  );
  const roll = (given: readonly Count[]): Count[] =>
    [...newestOfEach(given)].sort((x, y) => (x.personKey < y.personKey ? -1 : 1));
  fc.assert(
    fc.property(counts, fc.nat(), (given, turn) => {
      const cut = given.length === 0 ? 0 : turn % given.length;
      const turned = [...given.slice(cut), ...given.slice(0, cut)].reverse();
      expect(roll(turned)).toEqual(roll(given));
      expect(roll([...given, ...turned])).toEqual(roll(given));
    }),
  );
});
