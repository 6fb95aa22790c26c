import { localDate, STAFF_KINDS } from '@app/kernel';
import {
  endOfEffect,
  hasEffectOn,
  sanctionDaysFault,
  sanctionForms,
  SANCTION_FORMS,
  type SanctionForm,
  type SanctionSide,
} from './sanction';

it.each<{ who: string; side: SanctionSide; kind: (typeof STAFF_KINDS)[number]; day: string; forms: string }>([
  // Nghị định 172/2025, Đ.7.1
  {
    who: 'a cán bộ',
    side: 'STATE',
    kind: 'OFFICIAL',
    day: '2026-09-14',
    forms: 'REPRIMAND WARNING REMOVAL RECALL TITLE_STRIPPED',
  },
  // Đ.7.2: hạ bậc lương and giáng chức are no more.
  {
    who: 'a công chức',
    side: 'STATE',
    kind: 'CIVIL_SERVANT',
    day: '2025-07-01',
    forms: 'REPRIMAND WARNING REMOVAL DISMISSAL TITLE_STRIPPED',
  },
  // Nghị định 112/2020, Đ.7
  {
    who: 'a công chức the day before',
    side: 'STATE',
    kind: 'CIVIL_SERVANT',
    day: '2025-06-30',
    forms: 'REPRIMAND WARNING PAY_STEP_CUT DEMOTION REMOVAL DISMISSAL TITLE_STRIPPED',
  },
  { who: 'a công chức before that', side: 'STATE', kind: 'CIVIL_SERVANT', day: '2020-09-19', forms: '' },
  // Nghị định 234/2026
  {
    who: 'a viên chức',
    side: 'STATE',
    kind: 'PUBLIC_EMPLOYEE',
    day: '2026-09-14',
    forms: 'REPRIMAND WARNING REMOVAL DISMISSAL TITLE_STRIPPED',
  },
  // Bộ luật Lao động 2019, Đ.124
  {
    who: 'somebody on a contract',
    side: 'STATE',
    kind: 'CONTRACT_WORKER',
    day: '2026-09-14',
    forms: 'REPRIMAND RAISE_DEFERRED REMOVAL SACKING',
  },
  {
    who: 'a part-timer',
    side: 'STATE',
    kind: 'PART_TIME',
    day: '2026-09-14',
    forms: 'REPRIMAND RAISE_DEFERRED REMOVAL SACKING',
  },
  // Quy định 69-QĐ/TW, Đ.7
  {
    who: 'a member of the Party',
    side: 'PARTY',
    kind: 'CIVIL_SERVANT',
    day: '2026-09-14',
    forms: 'REPRIMAND WARNING REMOVAL EXPULSION',
  },
])('$who can be given', ({ side, kind, day, forms }) => {
  expect(sanctionForms(side, kind, day).join(' ')).toBe(forms);
});

it('every form is somebody’s, the mildest first', () => {
  const lists = STAFF_KINDS.flatMap((kind) =>
    ['2021-01-01', '2026-01-01'].flatMap((day) => [
      sanctionForms('STATE', kind, day),
      sanctionForms('PARTY', kind, day),
    ]),
  );
  expect(SANCTION_FORMS.filter((form) => !lists.some((list) => list.includes(form)))).toEqual([]);
  const places = (list: readonly SanctionForm[]): number[] => list.map((form) => SANCTION_FORMS.indexOf(form));
  for (const list of lists.filter((one) => !one.includes('TITLE_STRIPPED'))) {
    expect(places(list)).toEqual(places(list).sort((a, b) => a - b));
  }
});

const DAYS = { actOn: '2026-08-11', decidedOn: '2026-09-14', effectiveOn: '2026-09-14', endsOn: '2027-09-14' };
it.each([
  [{}, null],
  [{ actOn: '2026-09-14' }, null],
  [{ actOn: '2026-09-15' }, 'actOn'],
  [{ decidedOn: '2026-11-20' }, null],
  [{ decidedOn: '2026-11-21' }, 'decidedOn'],
  // With an earlier decision of the Party it has effect from that one's day (Đ.2.9).
  [{ effectiveOn: '2026-09-01' }, null],
  [{ endsOn: '2026-09-14' }, 'endsOn'],
] as const)('with %o the day that cannot be is %s', (other, fault) => {
  expect(sanctionDaysFault({ ...DAYS, ...other }, '2026-11-20')).toBe(fault);
});

it('has effect for twelve months unless it is annulled (Nghị định 172/2025, Đ.2.9)', () => {
  expect(endOfEffect(localDate('2026-09-14'))).toBe('2027-09-14');
  expect(endOfEffect(localDate('2024-02-29'))).toBe('2025-02-28');
  const sanction = { effectiveOn: '2026-09-14', endsOn: '2027-09-14', withdrawnAt: null };
  const days = ['2026-09-13', '2026-09-14', '2027-09-13', '2027-09-14'];
  expect(days.map((day) => hasEffectOn(sanction, day))).toEqual([false, true, true, false]);
  expect(hasEffectOn({ ...sanction, withdrawnAt: new Date(0) }, '2026-10-01')).toBe(false);
});
