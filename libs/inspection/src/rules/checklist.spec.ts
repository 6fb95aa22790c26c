import { dayWithout, draftSteps, isInForce, publicationFault, retirementFault } from './checklist';

const TODAY = '2026-11-20';

it.each([
  // The first day counts, the last named day is the first without it.
  ['2026-11-20', null, true],
  ['2026-11-21', null, false],
  ['2026-01-01', '2026-11-20', false],
  ['2026-01-01', '2026-11-21', true],
  // Taken back before it held.
  ['2026-11-20', '2026-11-20', false],
])('from %s until %s: in force today is %s', (publishedOn, retiredOn, expected) => {
  expect(isInForce({ publishedOn, retiredOn }, TODAY)).toBe(expected);
});

it.each([
  ['2026-11-20', '2026-11-20', null, null],
  ['2026-12-01', '2026-11-18', '2026-07-01', null],
  ['2026-11-20', '2026-11-21', null, 'undecided'],
  ['2026-11-19', '2026-11-18', null, 'past'],
  ['2026-12-01', '2026-11-18', '2026-12-01', 'before-latest'],
  ['2026-11-21', '2026-11-18', '2026-12-01', 'before-latest'],
])('holding from %s, decided on %s, after one since %s: %s', (publishedOn, decisionDate, baseSince, expected) => {
  expect(publicationFault({ publishedOn, decisionDate }, { today: TODAY, baseSince })).toBe(expected);
});

it.each([
  [{ publishedOn: '2026-01-01', retiredOn: null, isLatest: true }, '2026-11-20', null],
  [{ publishedOn: '2026-12-01', retiredOn: null, isLatest: true }, '2026-12-01', null],
  // An end to come is moved, but for one that the next version has set.
  [{ publishedOn: '2026-01-01', retiredOn: '2026-12-01', isLatest: true }, '2026-11-25', null],
  [{ publishedOn: '2026-01-01', retiredOn: '2026-12-01', isLatest: true }, '2027-01-01', null],
  [{ publishedOn: '2026-01-01', retiredOn: '2026-12-01', isLatest: true }, '2026-11-19', 'past'],
  [{ publishedOn: '2026-01-01', retiredOn: '2026-12-01', isLatest: false }, '2026-11-25', 'ended'],
  [{ publishedOn: '2026-01-01', retiredOn: '2026-11-20', isLatest: true }, '2026-12-25', 'ended'],
  [{ publishedOn: '2026-01-01', retiredOn: null, isLatest: true }, '2026-11-19', 'past'],
  [{ publishedOn: '2026-12-01', retiredOn: null, isLatest: true }, '2026-11-25', 'before-begin'],
  [{ publishedOn: '2026-11-20', retiredOn: null, isLatest: true }, '2026-11-20', 'begun'],
  [{ publishedOn: '2026-11-20', retiredOn: null, isLatest: true }, '2026-11-21', null],
])('%o can end on %s: %s', (version, day, expected) => {
  expect(retirementFault(version, day, TODAY)).toBe(expected);
});

const from = (publishedOn: string, retiredOn: string | null = null) => ({ publishedOn, retiredOn });
const A = from('2026-01-01');
it.each<[string, before: (typeof A)[], after: (typeof A)[], string | null]>([
  ['the only list ends', [A], [from('2026-01-01', '2026-12-01')], '2026-12-01'],
  [
    'the only list ends where another goes on',
    [A, from('2026-06-01')],
    [from('2026-01-01', '2026-12-01'), from('2026-06-01')],
    null,
  ],
  [
    'another is to come on that very day',
    [A, from('2026-12-01')],
    [from('2026-01-01', '2026-12-01'), from('2026-12-01')],
    null,
  ],
  [
    'another is to come a day later',
    [A, from('2026-12-02')],
    [from('2026-01-01', '2026-12-01'), from('2026-12-02')],
    '2026-12-01',
  ],
  [
    'the other ends as well, later',
    [A, from('2026-06-01', '2027-03-01')],
    [from('2026-01-01', '2026-12-01'), from('2026-06-01', '2027-03-01')],
    '2027-03-01',
  ],
  [
    'the other ends as well, between two that stay',
    [A, from('2026-06-01', '2027-03-01'), from('2027-04-01')],
    [from('2026-01-01', '2026-12-01'), from('2026-06-01', '2027-03-01'), from('2027-04-01')],
    '2027-03-01',
  ],
  [
    'what was to follow is taken back',
    [from('2026-01-01', '2026-12-01'), from('2026-12-01')],
    [from('2026-01-01', '2026-12-01'), from('2026-12-01', '2026-12-01')],
    '2026-12-01',
  ],
  [
    'what was to follow is taken back, and the one before goes on',
    [from('2026-01-01', '2026-12-01'), from('2026-12-01')],
    [A, from('2026-12-01', '2026-12-01')],
    null,
  ],
  [
    'a day that had none loses none, one that had one does',
    [from('2026-12-01')],
    [from('2026-12-01', '2026-12-01')],
    '2026-12-01',
  ],
  ['nothing is there and nothing goes', [], [], null],
  ['what has passed is no matter', [from('2026-01-01', '2026-02-01'), from('2026-03-01')], [from('2026-03-01')], null],
  ['the end of today’s only list, today', [A], [from('2026-01-01', '2026-11-20')], '2026-11-20'],
])('%s', (_, before, after, expected) => {
  expect(dayWithout(before, after, TODAY)).toBe(expected);
});

it('a draft is published or thrown away, and then it stays so', () => {
  expect(draftSteps()).toEqual(['OPEN>PUBLISHED', 'OPEN>DISCARDED']);
});
