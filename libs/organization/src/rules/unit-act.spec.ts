import { localDate } from '@app/kernel';
import { endFault, existsOn, isWorkOpen, mayStandUnder } from './unit-act';
import { UNIT_KINDS } from './unit-kind';

const under = (parent: Parameters<typeof mayStandUnder>[1]) => UNIT_KINDS.filter((kind) => mayStandUnder(kind, parent));

it.each([
  [null, ['PROVINCE']],
  ['PROVINCE', ['DEPARTMENT', 'COMMUNE', 'WARD', 'SPECIAL_ZONE', 'DIVISION', 'PUBLIC_UNIT']],
  ['COMMUNE', ['DIVISION', 'PUBLIC_UNIT']],
  ['DEPARTMENT', ['DIVISION', 'PUBLIC_UNIT']],
  ['DIVISION', ['DIVISION', 'PUBLIC_UNIT']],
  // The tier that ended on 01/07/2025 takes nothing in.
  ['DISTRICT', []],
  ['PUBLIC_UNIT', []],
] as const)('under %s stand %j', (parent, kinds) => {
  expect(under(parent)).toEqual(kinds);
});

const UNIT = { validFrom: '2025-07-01', validTo: null };

it.each([
  ['2026-11-20', null], // from today on it is no more
  ['2026-11-21', 'ahead'],
  ['2025-07-02', null],
  ['2025-07-01', 'before-founding'],
])('a unit of 01/07/2025 ends on %s, entered on 20/11/2026: %s', (day, fault) => {
  expect(endFault(UNIT, localDate(day), localDate('2026-11-20'))).toBe(fault);
});

it('what has ended does not end again, and is there up to the day before', () => {
  const ended = { ...UNIT, validTo: '2026-03-01' };
  expect(endFault(ended, localDate('2026-04-01'), localDate('2026-11-20'))).toBe('not-there');
  expect(
    ['2025-06-30', '2025-07-01', '2026-02-28', '2026-03-01'].map((day) => existsOn(ended, localDate(day))),
  ).toEqual([...[false, true, true, false]]);
});

it.each([
  [{ tasks: 0, visits: 0, people: 0 }, false],
  [{ tasks: 1, visits: 0, people: 0 }, true],
  [{ tasks: 0, visits: 1, people: 0 }, true],
  [{ tasks: 0, visits: 0, people: 1 }, true],
])('%j has to be taken by somebody: %s', (work, open) => {
  expect(isWorkOpen(work)).toBe(open);
});
