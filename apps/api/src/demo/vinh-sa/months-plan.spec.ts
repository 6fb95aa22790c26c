import { EVALUATION_SETTINGS, REGIMES, scoreOf, type ClosedScore } from '@app/evaluation';
import { OCTOBER_MONTH, pointsOf, TOLD, type PlannedLine, type PlannedPerson } from './months-plan';
import { coefficientsOf } from './products';

// The October that was laid down, by the formulas alone; what the services make of it is compared with the same numbers.
const [regime] = REGIMES.filter(({ code }) => code === 'ND_335_2025') as [ClosedScore['regime']];
const choices = Object.fromEntries(
  Object.entries(EVALUATION_SETTINGS).map(([key, one]) => [key, one.default]),
) as ClosedScore['choices'];
const { people } = OCTOBER_MONTH;

const marksOf = ({ quality, late }: PlannedLine) => [
  ...Array.from({ length: quality }, (_, at) => ({ piece: at + 1, kind: 'QUALITY' as const, liftedBy: null })),
  ...Array.from({ length: late }, (_, at) => ({ piece: at + 1, kind: 'PROGRESS' as const, liftedBy: null })),
];

/** As a fraction's text; null where there was no work. One of those below a leader of the Văn phòng has less than 50. */
function totalOf(person: PlannedPerson, counted: 'done' | 'reported' = 'done'): string | null {
  if (person.lines.length === 0) return null;
  const work = person.lines.map((line, at) => ({
    ...{ id: String(at), coefficient: coefficientsOf(person)[at] ?? '', givenAway: 0, extra: 0 },
    ...{ assigned: line.assigned, done: line[counted], marks: marksOf(line) },
  }));
  const whole = person.organised === 'WHOLE';
  const decided = person.organised === 'DECIDED' ? { whole: false, reason: 'Chưa có giải pháp mới.' } : null;
  const organising = { allDone: whole, initiative: whole, shortcomings: person.organised === 'PARTIAL', decided };
  const least = { staffMemberId: '1', state: 'SCORED' as const, total: person.division === 'office' ? '42' : '55' };
  const leader = person.organised === null ? null : { organising, disunityReported: false, subordinates: [least] };
  const criteria = pointsOf(person.general, regime.criteria);
  const score = scoreOf({ regime, choices }, { criteria, work, leader });
  if (score.state !== 'SCORED') throw new Error(`${person.key}: ${JSON.stringify(score)}`);
  return score.total;
}

/** The points of somebody today: of one of them a piece was found to be done after all. */
const today = (person: PlannedPerson): number | null => {
  const total = totalOf(person, person.key === TOLD.decidedAnew ? 'reported' : 'done');
  const [n = '', d = '1'] = total?.split('/') ?? [];
  return total === null ? null : Number(n) / Number(d);
};
const bandOf = (points: number | null): string =>
  points === null ? 'none' : points >= 90 ? 'xuất sắc' : points >= 70 ? 'tốt' : points >= 50 ? 'hoàn thành' : 'không';
const bandsOf = (some: readonly PlannedPerson[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const person of some) counts[bandOf(today(person))] = (counts[bandOf(today(person))] ?? 0) + 1;
  return counts;
};
const one = (key: string): PlannedPerson => {
  const found = people.find((person) => person.key === key);
  if (!found) throw new Error(`${key} is not in the month`);
  return found;
};

it('41 công chức: nine xuất sắc, 25 tốt, five hoàn thành, one below the line, one without points', () => {
  expect(bandsOf(people)).toEqual({ 'xuất sắc': 9, tốt: 25, 'hoàn thành': 5, không: 1, none: 1 });
});

it('by groups of similar duties 8, 20 and 6 at tốt or above, of whom 3, 5 and 1 reach for xuất sắc', () => {
  const leading = people.filter(({ organised }) => organised !== null);
  const counter = people.filter(({ organised, division }) => organised === null && division === 'onestop');
  const others = people.filter((person) => !leading.includes(person) && !counter.includes(person));
  expect(bandsOf(leading)).toEqual({ 'xuất sắc': 3, tốt: 5 });
  expect(bandsOf(others)).toEqual({ 'xuất sắc': 5, tốt: 15, 'hoàn thành': 4, không: 1 });
  expect(bandsOf(counter)).toEqual({ 'xuất sắc': 1, tốt: 5, 'hoàn thành': 1, none: 1 });
});

it('the worked example, the one with the sanction, and the one whose month was decided anew, to the last digit', () => {
  // 27 + 70 × (22 + 21.75 + 21.5) / (3 × 26)
  expect(totalOf(one(TOLD.example))).toBe('4449/52');
  expect(totalOf(one(TOLD.sanctioned))).toBe('421/5');
  expect([totalOf(one(TOLD.decidedAnew)), totalOf(one(TOLD.decidedAnew), 'reported')]).toEqual(['347/5', '1423/20']);
});
