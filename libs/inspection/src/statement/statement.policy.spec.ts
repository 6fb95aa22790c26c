import type { Actor } from '@app/kernel';
import { isOnBehalf, mayAnswerAsNamed, mayAnswerForUnit } from './statement.policy';

const somebody = (units: number[], permissions: readonly string[] = ['inspection.submit-statement']): Actor => ({
  kind: 'account',
  id: 'account',
  username: 'ngoc.do',
  tenantId: 1,
  staffMemberId: 'ngoc',
  name: 'Đỗ Thị Ngọc',
  position: 'Chủ tịch UBND xã',
  grants: [{ role: 'X', unitId: units[0] ?? 0, tenantWide: false, units, permissions: new Set(permissions) }],
});
const LEADS = ['inspection.submit-statement', 'remediation.sign'];
const FINDING = { tenantId: 1, orgUnitId: 20, releasedAt: new Date('2026-11-20T08:00:00+07:00') };
type Change = Partial<Omit<typeof FINDING, 'releasedAt'>> | { releasedAt: null };

it.each<[string, Actor, Change, boolean]>([
  ['somebody who speaks for the unit', somebody([20]), {}, true],
  ['somebody who does, before the release', somebody([20]), { releasedAt: null }, false],
  ['somebody of another unit', somebody([30]), {}, false],
  ['somebody of the unit who may only read', somebody([20], ['inspection.read']), {}, false],
  ['somebody of the same unit number in another tenant', somebody([20]), { tenantId: 2 }, false],
])('for the unit: %s: %s', (_, actor, change, expected) => {
  expect(mayAnswerForUnit(actor, { ...FINDING, ...change })).toBe(expected);
});

it.each<[string, Change, boolean, boolean]>([
  ['whoever is named', {}, true, true],
  ['whoever is not', {}, false, false],
  ['whoever is named, before the release', { releasedAt: null }, true, false],
  ['whoever is named, from another tenant', { tenantId: 2 }, true, false],
])('in their own name: %s', (_, change, isNamed, expected) => {
  expect(mayAnswerAsNamed(somebody([], []), { ...FINDING, ...change }, isNamed)).toBe(expected);
});

it('who leads the unit speaks in their own right, the desk officer on its behalf', () => {
  expect(isOnBehalf(somebody([20], LEADS), FINDING)).toBe(false);
  expect(isOnBehalf(somebody([20]), FINDING)).toBe(true);
  expect(isOnBehalf(somebody([30], LEADS), FINDING)).toBe(true);
});
