import { dayOfWeek } from '@app/kernel';
import { COMMUNES, VINH_SA_UNITS } from './units';
import { VINH_SA_PEOPLE } from './people';
import { NEVER_VISITED, VISIT_UNDER_WAY, VISITS, type Fate } from './visits';

// The figures of the story as they were laid down; what the services make of it is compared with the same numbers.
const findings = VISITS.flatMap((visit) => visit.findings.map((finding) => ({ ...finding, visit })));
const tasks = findings.filter(({ fate }) => fate.kind !== 'on-site');
const closed = tasks.flatMap(({ fate }) => (fate.kind === 'closed' ? [fate] : []));
const open = tasks.flatMap(({ fate, visit }) => (fate.kind === 'open' ? [{ ...fate, commune: visit.commune }] : []));
const tally = <T>(list: readonly T[], key: (entry: T) => string | number): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const entry of list) counts[key(entry)] = (counts[key(entry)] ?? 0) + 1;
  return counts;
};
const movesOf = (fate: Fate): number => (fate.kind === 'on-site' ? 0 : fate.moves);

it('22 communes out of 61, an old district of 22 among them', () => {
  expect(tally(COMMUNES, ({ kind }) => kind)).toEqual({ COMMUNE: 17, WARD: 4, SPECIAL_ZONE: 1 });
  expect(COMMUNES.flatMap(({ of }) => of)).toHaveLength(61);
  expect(COMMUNES.filter(({ from }) => from === 'khe-son').flatMap(({ of }) => of)).toHaveLength(22);
  const names = VINH_SA_UNITS.filter(({ kind }) => kind !== 'DIVISION').map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
});

it('300 people of Sở Nội vụ and the communes, each name once', () => {
  const place = ({ unit }: { unit: string }): string => unit.split('.')[0] ?? '';
  const counts = tally(VINH_SA_PEOPLE, place);
  expect(counts).toMatchObject({ home: 17, minhkhe: 62, vanphong: 41, thuongsa: 9, honsavan: 9, province: 1 });
  expect(VINH_SA_PEOPLE.filter((person) => place(person) !== 'province')).toHaveLength(300);
  expect(new Set(VINH_SA_PEOPLE.map(({ fullName }) => fullName)).size).toBe(VINH_SA_PEOPLE.length);
  expect(
    tally(
      VINH_SA_PEOPLE.filter((person) => place(person) === 'minhkhe'),
      ({ kind }) => kind ?? '',
    ),
  ).toEqual({
    OFFICIAL: 9,
    CIVIL_SERVANT: 41,
    PUBLIC_EMPLOYEE: 5,
    CONTRACT_WORKER: 7,
  });
});

it('34 visits to 21 of 22 units, on working days', () => {
  const all = [...VISITS.map(({ commune, mode }) => ({ commune, mode })), { ...VISIT_UNDER_WAY, mode: 'SURPRISE' }];
  expect(all).toHaveLength(34);
  expect(tally(all, ({ mode }) => mode)).toEqual({ SURPRISE: 26, SCHEDULED: 4, RECHECK: 4 });
  expect(new Set(all.map(({ commune }) => commune)).size).toBe(21);
  expect(all.some(({ commune }) => commune === NEVER_VISITED)).toBe(false);
  expect(VISITS.filter(({ day, receivedOn }) => dayOfWeek(day) > 5 || dayOfWeek(receivedOn) > 5)).toEqual([]);
});

it('176 findings by class and topic, 29 put right on the spot, 147 tasks', () => {
  expect(findings).toHaveLength(176);
  expect(tally(findings, ({ findingClass }) => findingClass)).toEqual({ SHORTCOMING: 118, LIMITATION: 37, BREACH: 21 });
  expect(tally(findings, ({ topic }) => topic)).toEqual({ P: 31, V: 24, O: 19, F: 16, Q: 14, S: 13, K: 59 });
  expect(tasks).toHaveLength(147);
});

it('opened and closed by month, as what, and how many in time', () => {
  expect(tally(tasks, ({ visit }) => visit.receivedOn.slice(5, 7))).toEqual({
    '06': 22,
    '07': 27,
    '08': 31,
    '09': 24,
    '10': 26,
    '11': 17,
  });
  expect(closed).toHaveLength(103);
  expect(tally(closed, ({ month }) => month)).toEqual({ 6: 6, 7: 15, 8: 22, 9: 23, 10: 25, 11: 12 });
  expect(tally(closed, ({ as }) => as)).toEqual({
    FIXED: 96,
    PARTLY: 3,
    IN_ERROR: 1,
    NOT_APPLICABLE: 2,
    NO_CAPITAL: 1,
  });
  expect(closed.filter(({ late }) => !late)).toHaveLength(81);
});

it('44 open, 11 of them overdue in six communes, 17 moved, 13 repeated', () => {
  expect(tally(open, ({ state }) => state)).toEqual({
    NEW: 6,
    ACCEPTED: 15,
    SUBMITTED: 4,
    SENT_UP: 8,
    RETURNED: 5,
    DEFERRED: 2,
    REOPENED: 4,
  });
  const overdue = open.filter((task) => task.overdue);
  expect(overdue).toHaveLength(11);
  expect(new Set(overdue.map(({ commune }) => commune)).size).toBe(6);
  expect(tally(tasks, ({ fate }) => movesOf(fate))).toEqual({ 0: 130, 1: 14, 2: 3 });
  const seen = new Set<string>();
  const repeated = findings.filter(({ item, visit }) => {
    const place = `${visit.commune} ${item}`;
    const again = seen.has(place);
    seen.add(place);
    return again;
  });
  expect(repeated).toHaveLength(13);
});
