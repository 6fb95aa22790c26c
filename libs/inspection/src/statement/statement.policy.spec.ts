import type { Actor } from '@app/kernel';
import { mayAnswerForUnit } from './statement.policy';

const leader = (units: number[], permission = 'inspection.submit-statement'): Actor => ({
  kind: 'account',
  id: 'account',
  username: 'ngoc.do',
  tenantId: 1,
  staffMemberId: 'ngoc',
  name: 'Đỗ Thị Ngọc',
  position: 'Chủ tịch UBND xã',
  grants: [
    { role: 'COMMUNE_CHAIR', unitId: units[0] ?? 0, tenantWide: false, units, permissions: new Set([permission]) },
  ],
});
const FINDING = { tenantId: 1, orgUnitId: 20, releasedAt: new Date('2026-11-20T08:00:00+07:00') };

it.each<[string, Actor, Partial<typeof FINDING> | { releasedAt: null }, boolean]>([
  ['a leader of the unit', leader([20]), {}, true],
  ['a leader of the unit, before the release', leader([20]), { releasedAt: null }, false],
  ['a leader of another unit', leader([30]), {}, false],
  ['somebody of the unit who may only read', leader([20], 'inspection.read'), {}, false],
  ['a leader of the same unit number in another tenant', leader([20]), { tenantId: 2 }, false],
])('%s: %s', (_, actor, change, expected) => {
  expect(mayAnswerForUnit(actor, { ...FINDING, ...change })).toBe(expected);
});
