import { excessOf, headcountOf, type CountedUnit, type Headcount, type Tally } from './headcount';

// A province (1) with a commune (2) of two divisions (3, 4), and a commune without any (5).
const TREE: readonly CountedUnit[] = [
  { id: 1, parentId: null, isBody: true },
  { id: 2, parentId: 1, isBody: true },
  { id: 3, parentId: 2, isBody: false },
  { id: 4, parentId: 2, isBody: false },
  { id: 5, parentId: 1, isBody: true },
];
const of = (counts: Readonly<Record<number, number>>): Tally[] =>
  Object.entries(counts).map(([unitId, n]) => ({ unitId: Number(unitId), subject: 'CIVIL_SERVANT', n }));
const row = (own: number | null, below: number | null, quota: number | null, [present, uncovered = 0]: number[]) => ({
  ...{ own, below, quota, present: present ?? 0, uncovered },
});

type Counts = Readonly<Record<number, number>>;
it.each<[string, Counts, Counts, [unitId: number, Headcount, excess: number | null]]>([
  ['its own number covers its divisions', { 2: 10 }, { 2: 1, 3: 4, 4: 6 }, [2, row(10, null, 10, [11]), 1]],
  ['divisions share out what it has', { 2: 10, 3: 4, 4: 5 }, { 3: 4, 4: 4 }, [2, row(10, 9, 10, [8]), -2]],
  ['without one it has what its divisions have', { 3: 4, 4: 5 }, { 3: 4, 4: 5 }, [2, row(null, 9, 9, [9]), 0]],
  ['who is where nothing was given is counted apart', { 3: 4 }, { 3: 4, 4: 5 }, [2, row(null, 4, 4, [9, 5]), 0]],
  [
    'bodies below come on top of its own number',
    { 1: 2, 2: 10, 5: 3 },
    { 1: 2, 3: 9, 5: 4 },
    [1, row(2, null, 15, [15]), 0],
  ],
  ['a body below is not covered by it', { 1: 2 }, { 1: 1, 5: 4 }, [1, row(2, null, 2, [5, 4]), -1]],
  ['a number of nought is a number', { 3: 0 }, { 3: 1 }, [3, row(0, null, 0, [1]), 1]],
  ['without any there is nothing to hold it against', {}, { 5: 4 }, [5, row(null, null, null, [4, 4]), null]],
])('%s', (_, quotas, present, [unitId, expected, excess]) => {
  const found = headcountOf(TREE, of(quotas), of(present))(unitId).get('CIVIL_SERVANT');
  expect(found).toEqual(expected);
  expect(found && excessOf(found)).toBe(excess);
});

it('counts each subject by itself', () => {
  const heads = [{ unitId: 2, subject: 'post chủ tịch', n: 1 }];
  const counted = headcountOf(TREE, [...of({ 2: 10 }), ...heads], of({ 2: 9 }))(1);
  expect([...counted.keys()].sort()).toEqual(['CIVIL_SERVANT', 'post chủ tịch']);
  expect(counted.get('post chủ tịch')).toEqual(row(null, null, 1, [0]));
});

it('adds up: over any tree the whole has who its parts have, and who is counted stands under a number', () => {
  // A small generator with a fixed seed, so that a failure can be seen again.
  let seed = 7;
  const below = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
  for (let round = 0; round < 200; round += 1) {
    const units = Array.from({ length: 1 + below(12) }, (_, at): CountedUnit => {
      return { id: at + 1, parentId: at === 0 ? null : 1 + below(at), isBody: below(2) === 0 };
    });
    const some = (max: number): Tally[] =>
      units.flatMap(({ id }) => (below(2) === 0 ? [{ unitId: id, subject: 's', n: below(max) }] : []));
    const [quotas, present] = [some(9), some(9)];
    const at = headcountOf(units, quotas, present);
    const everybody = present.reduce((sum, { n }) => sum + n, 0);
    const top = at(1).get('s');
    expect(top?.present ?? 0).toBe(everybody);
    const governed = (unit: CountedUnit): boolean => {
      if (quotas.some(({ unitId }) => unitId === unit.id)) return true;
      const parent = units.find(({ id }) => id === unit.parentId);
      return parent !== undefined && !unit.isBody && governed(parent);
    };
    const bare = units.filter((unit) => !governed(unit)).map(({ id }) => id);
    const uncovered = present.filter(({ unitId }) => bare.includes(unitId)).reduce((sum, { n }) => sum + n, 0);
    expect(top?.uncovered ?? 0).toBe(uncovered);
  }
});
