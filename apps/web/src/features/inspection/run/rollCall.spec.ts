import type { Attendance } from '../../../app/api-types';
import type { Entry, Presence, RollCallMark } from '../../../app/outbox/acts';
import { rollCallCounts, rollCallRows } from './rollCall';

const person = (id: string) => ({
  id,
  fullName: `Người ${id}`,
  position: 'Công chức',
  unit: { id: 1, name: 'UBND xã' },
  itemCodes: [],
});
const ROSTER = ['1', '2', '3'].map(person);
const mark = (staffMemberId: string | null, status: Presence, minute = 50): RollCallMark => ({
  changeId: `c${minute}`,
  staffMemberId,
  name: staffMemberId ? `Người ${staffMemberId}` : 'Lò Văn Bảo vệ',
  position: null,
  status,
  paper: null,
  countedAt: `2026-08-11T00:${minute}:00.000Z`,
});
const entry = (...marks: RollCallMark[]) =>
  ({ seq: 1, visitId: 'visit', act: { kind: 'roll-call', marks } }) as unknown as Entry;
const counted = (...counts: RollCallMark[]) => ({ id: 'visit', rollCall: counts as unknown as Attendance[] });
const statuses = (...args: Parameters<typeof rollCallRows>) => rollCallRows(...args).map(({ status }) => status);

describe('the roll-call', () => {
  it('lists everybody of the unit, and counts only who was called over', () => {
    const rows = rollCallRows(counted(), ROSTER, [entry(mark('1', 'PRESENT'), mark('2', 'ON_MISSION'))]);
    expect(rows.map(({ status }) => status)).toEqual(['PRESENT', 'ON_MISSION', null]);
    expect(rollCallCounts(rows)).toEqual({
      counted: 2,
      parts: [
        ['PRESENT', 1],
        ['ON_MISSION', 1],
      ],
    });
  });

  it('takes the later of two counts of one person, whoever made it', () => {
    expect(statuses(counted(mark('1', 'UNEXCUSED', 45)), ROSTER, [entry(mark('1', 'LATE', 55))])[0]).toBe('LATE');
    expect(statuses(counted(mark('1', 'LATE', 55)), ROSTER, [entry(mark('1', 'UNEXCUSED', 45))])[0]).toBe('LATE');
  });

  it('compares moments, however the one who wrote them spells the hour', () => {
    const there = { ...mark('1', 'UNEXCUSED'), countedAt: '2026-08-11T07:45:00+07:00' };
    expect(statuses(counted(there), ROSTER, [entry(mark('1', 'LATE', 46))])[0]).toBe('LATE');
    expect(statuses(counted(there), ROSTER, [entry(mark('1', 'LATE', 44))])[0]).toBe('UNEXCUSED');
  });

  it('keeps a name that is not on the list as one person, with or without marks', () => {
    const rows = rollCallRows(counted(mark(null, 'PRESENT')), ROSTER, [
      entry({ ...mark(null, 'EARLY_LEAVE', 59), name: 'LÒ VĂN BẢO VỆ' }),
    ]);
    expect(rows).toHaveLength(4);
    expect(rows[3]?.status).toBe('EARLY_LEAVE');
  });
});
