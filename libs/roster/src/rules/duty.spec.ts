import { gapsOf, type Gaps, type Holding } from './duty';

const has = (person: string, ...duties: string[]): Holding[] => duties.map((duty) => ({ duty, person }));
const gaps = (withoutHolder: string[], withSeveral: string[], withoutDuty: string[]): Gaps => ({
  ...{ withoutHolder, withSeveral, withoutDuty },
});

it.each<[string, { duties: string[]; held: Holding[]; people: string[] }, Gaps]>([
  [
    'all is clear',
    { duties: ['A', 'B'], held: [...has('x', 'A'), ...has('y', 'B')], people: ['x', 'y'] },
    gaps([], [], []),
  ],
  ['nobody has it', { duties: ['A', 'B'], held: has('x', 'A'), people: ['x'] }, gaps(['B'], [], [])],
  [
    'two have it',
    { duties: ['A'], held: [...has('x', 'A'), ...has('y', 'A')], people: ['x', 'y'] },
    gaps([], ['A'], []),
  ],
  ['one person has none', { duties: ['A'], held: has('x', 'A'), people: ['x', 'y'] }, gaps([], [], ['y'])],
  [
    'who has left holds nothing',
    { duties: ['A'], held: [...has('x', 'A'), ...has('z', 'A')], people: ['x'] },
    gaps([], [], []),
  ],
  ['only somebody who has left had it', { duties: ['A'], held: has('z', 'A'), people: [] }, gaps(['A'], [], [])],
  [
    'a duty that is no more leaves its holder without',
    { duties: ['A'], held: has('x', 'OLD'), people: ['x'] },
    gaps(['A'], [], ['x']),
  ],
  [
    'the same person named twice is one holder',
    { duties: ['A'], held: has('x', 'A', 'A'), people: ['x'] },
    gaps([], [], []),
  ],
  ['no duties are written down', { duties: [], held: [], people: ['x'] }, gaps([], [], ['x'])],
])('%s', (_, { duties, held, people }, expected) => {
  expect(gapsOf(duties, held, people)).toEqual(expected);
});

it('sorts every duty and every person into exactly one place, and handing a duty out never opens another gap', () => {
  let seed = 11;
  const below = (n: number): number => (seed = (seed * 48271) % 2147483647) % n;
  for (let round = 0; round < 200; round += 1) {
    const duties = Array.from({ length: below(8) }, (_, at) => `D${at}`);
    const people = Array.from({ length: below(8) }, (_, at) => `p${at}`);
    const held = Array.from({ length: below(15) }, () => ({ duty: `D${below(9)}`, person: `p${below(9)}` }));
    const found = gapsOf(duties, held, people);
    expect(found.withoutHolder.filter((duty) => found.withSeveral.includes(duty))).toEqual([]);
    const [duty, person] = [found.withoutHolder[0], people[0]];
    if (duty === undefined || person === undefined) continue;
    const after = gapsOf(duties, [...held, { duty, person }], people);
    expect(after.withoutHolder).toEqual(found.withoutHolder.slice(1));
    expect(after.withSeveral).toEqual(found.withSeveral);
    expect(after.withoutDuty).toEqual(found.withoutDuty.filter((other) => other !== person));
  }
});
