import { localDate } from '../../../libs/kernel/src';
import type { Case, Rules } from './case';

const day = localDate;
const MEMBER = { isMember: true, joinedOn: '2026-03-31' };
const standing =
  (staffKind: Parameters<Rules['partyStanding']>[0]['staffKind'], membership: object | null, on = '2026-03-31') =>
  (rules: Rules) =>
    rules.partyStanding({ staffKind, membership: membership as typeof MEMBER | null }, day(on));
const days = (year: number, period: Parameters<Rules['partyPeriodDays']>[1]) => (rules: Rules) =>
  Object.values(rules.partyPeriodDays(year, period)).join(' ');
const ended = (year: number, today: string) => (rules: Rules) => rules.partyPeriodsEnded(year, day(today)).join(' ');
const fault = (year: number, period: Parameters<Rules['partyPeriodFault']>[1], today: string) => (rules: Rules) =>
  rules.partyPeriodFault(year, period, day(today));
const decided =
  (decidedOn: string, period: 'Q3' | 'YEAR' = 'Q3', today = '2026-11-20') =>
  (rules: Rules) =>
    rules.partyDecisionFault({ year: 2026, period, decidedOn: day(decidedOn) }, day(today));

/** Quy định 366-QĐ/TW with Hướng dẫn 43-HD/BTCTW: who carries the Party's result, of which periods, and by what paper. */
export const PARTY_CASES: readonly Case[] = [
  ['366: cán bộ, whatever is known of membership', standing('OFFICIAL', null), 'OFFICIAL'],
  ['366: cán bộ who is a member', standing('OFFICIAL', MEMBER), 'OFFICIAL'],
  ['366: a civil servant who is a member carries two results', standing('CIVIL_SERVANT', MEMBER), 'MEMBER'],
  ['366: of any kind', standing('CONTRACT_WORKER', MEMBER), 'MEMBER'],
  ['on the day of joining, and not before', standing('CIVIL_SERVANT', MEMBER, '2026-03-30'), null],
  ['a member since nobody knows when', standing('CIVIL_SERVANT', { isMember: true, joinedOn: null }), 'MEMBER'],
  ['no member', standing('CIVIL_SERVANT', { isMember: false, joinedOn: null }), null],
  ['nothing is known: nothing is inferred', standing('CIVIL_SERVANT', { isMember: null, joinedOn: null }), null],
  ['nothing was entered', standing('PUBLIC_EMPLOYEE', null), null],
  ['a quarter', days(2026, 'Q1'), '2026-01-01 2026-03-31'],
  ['the next one', days(2026, 'Q2'), '2026-04-01 2026-06-30'],
  ['the last one', days(2026, 'Q4'), '2026-10-01 2026-12-31'],
  ['the year', days(2026, 'YEAR'), '2026-01-01 2026-12-31'],
  ['quarters of this year that have ended', ended(2026, '2026-11-20'), 'Q1 Q2 Q3'],
  ['the last day is not over', ended(2026, '2026-09-30'), 'Q1 Q2'],
  ['with the year the last quarter', ended(2026, '2027-01-01'), 'Q1 Q2 Q3 Q4 YEAR'],
  ['366 is of 30/08/2025: the quarter that ended after it is its first', ended(2025, '2026-11-20'), 'Q3 Q4 YEAR'],
  ['a quarter under way', fault(2026, 'Q4', '2026-11-20'), 'open'],
  ['a quarter of before the regulation', fault(2025, 'Q2', '2026-11-20'), 'before-rule'],
  ['a quarter that has ended', fault(2026, 'Q3', '2026-11-20'), null],
  ['concluded today', decided('2026-11-20'), null],
  ['a conclusion to come', decided('2026-11-21'), 'ahead'],
  ['concluded on the first day of the period', decided('2026-07-01'), null],
  ['concluded before the period began', decided('2026-06-30'), 'early'],
  ['of the year from its first day', decided('2026-01-01', 'YEAR'), null],
  [
    'the legal basis',
    (rules) => rules.partyBasis(day('2026-09-30'))?.document,
    'Quy định 366-QĐ/TW; Hướng dẫn 43-HD/BTCTW',
  ],
  ['there was none on the day before', (rules) => rules.partyBasis(day('2025-08-29')), null],
];
