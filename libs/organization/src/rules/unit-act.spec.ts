import { localDate } from '@app/kernel';
import {
  contactFault,
  endFault,
  existsOn,
  isWorkOpen,
  lifeFault,
  mayStandUnder,
  WORK_KINDS,
  type OpenWork,
} from './unit-act';
import { UNIT_KINDS } from './unit-kind';

const under = (parent: Parameters<typeof mayStandUnder>[1], day: string) =>
  UNIT_KINDS.filter((kind) => mayStandUnder(kind, parent, localDate(day)));
const PARTS = ['DIVISION', 'PUBLIC_UNIT'];
const OTHERS = ['PARTY_BODY', 'FATHERLAND_FRONT', 'SCHOOL', 'HEALTH_STATION'];

it.each([
  [null, ['PROVINCE']],
  ['PROVINCE', ['DEPARTMENT', 'COMMUNE', 'WARD', 'SPECIAL_ZONE', ...PARTS, ...OTHERS]],
  ['COMMUNE', [...PARTS, ...OTHERS]],
  ['DEPARTMENT', [...PARTS, ...OTHERS]],
  ['DIVISION', PARTS],
  ['PARTY_BODY', [...PARTS, 'PARTY_BODY']],
  ['SCHOOL', PARTS],
  ['HEALTH_STATION', PARTS],
  // The tier that ended on 01/07/2025 takes nothing in.
  ['DISTRICT', []],
  ['PUBLIC_UNIT', []],
] as const)('under %s stand %j today', (parent, kinds) => {
  expect(under(parent, '2026-11-20')).toEqual(kinds);
});

it.each([
  ['PROVINCE', ['DEPARTMENT', 'DISTRICT', 'COMMUNE', 'WARD', 'SPECIAL_ZONE', ...PARTS, ...OTHERS]],
  ['DISTRICT', ['COMMUNE', 'WARD', 'SPECIAL_ZONE', ...PARTS, ...OTHERS]],
] as const)('under %s stood %j in the days of three tiers, the last one included', (parent, kinds) => {
  expect(under(parent, '2019-05-01')).toEqual(kinds);
  expect(under(parent, '2025-06-30')).toEqual(kinds);
  expect(under(parent, '2025-07-01')).not.toEqual(kinds);
});

// What stood below a district ended with it on 01/07/2025 (Luật 72/2025/QH15), and is entered with both of its days.
it.each([
  ['2008-08-01', '2025-07-01', null],
  ['2010-01-01', '2015-01-01', null],
  ['2008-07-31', '2025-07-01', 'before-parent'],
  ['2010-01-01', null, 'below-ended'],
  ['2010-01-01', '2025-07-02', 'after-parent'],
  ['2025-07-01', '2025-08-01', 'after-parent'],
] as const)('below a district of 01/08/2008 to 30/06/2025, from %s to %s: %s', (validFrom, validTo, fault) =>
  expect(lifeFault({ validFrom, validTo }, { validFrom: '2008-08-01', validTo: '2025-07-01' })).toBe(fault),
);

it.each([
  ['2020-01-01', null, null],
  ['2020-01-01', '2022-01-01', null],
  ['2019-12-31', null, 'before-parent'],
] as const)('below what stands since 2020, from %s to %s: %s', (validFrom, validTo, fault) =>
  expect(lifeFault({ validFrom, validTo }, { validFrom: '2020-01-01', validTo: null })).toBe(fault),
);

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
  ['tasks', true],
  ['visits', true],
  ['people', true],
  ['accounts', true],
  ['quotas', false],
  ['duties', false],
] as const)('open %s have to be taken by somebody: %s', (kind, open) => {
  const none = Object.fromEntries(WORK_KINDS.map((one) => [one, 0])) as OpenWork;
  expect([isWorkOpen(none), isWorkOpen({ ...none, [kind]: 1 })]).toEqual([false, open]);
});

const CONTACT = { shortName: null, address: null, phone: null, email: null };
it.each([
  [{}, null],
  [{ phone: '(024) 3858 1234' }, null],
  [{ phone: '+84 24 3858.1234' }, null],
  [{ phone: 'hỏi bảo vệ' }, 'phone'],
  [{ phone: '12' }, 'phone'],
  [{ email: 'vanphong@minhkhe.vinhsa.gov.vn' }, null],
  [{ email: 'minhkhe.vinhsa.gov.vn' }, 'email'],
  [{ email: 'a b@minhkhe.vn' }, 'email'],
])('%j: %s', (contact, fault) => {
  expect(contactFault({ ...CONTACT, ...contact })).toBe(fault);
});
