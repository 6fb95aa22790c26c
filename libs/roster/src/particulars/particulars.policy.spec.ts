import type { Actor } from '@app/kernel';
import { PARTS, PERMISSION_OF } from '../rules/particulars';
import { mayEnterPart, mayReadPart } from './particulars.policy';

const actor = (...permissions: string[]): Actor => ({
  ...{ kind: 'account', id: 'a', username: 'a', name: '', position: '', tenantId: 1, staffMemberId: 'me' },
  grants: [{ role: 'R', unitId: 5, tenantWide: false, units: [5], permissions: new Set(permissions) }],
});
const person = (more: object = {}) => ({ id: 'x', tenantId: 1, orgUnitId: 5, ...more });

it.each(PARTS)('%s is read by its own permission alone, where the person works', (part) => {
  const others = PARTS.filter((other) => other !== part).map((other) => PERMISSION_OF[other]);
  const may = (who: Actor, whom = person()): boolean => mayReadPart(who, whom, part);
  expect(may(actor(PERMISSION_OF[part]))).toBe(true);
  expect(may(actor('roster.read-staff', 'roster.manage-staff', ...others))).toBe(false);
  expect(may(actor(PERMISSION_OF[part]), person({ orgUnitId: 6 }))).toBe(false);
  expect(may(actor(PERMISSION_OF[part]), person({ tenantId: 2 }))).toBe(false);
  expect(may(actor(), person({ id: 'me', orgUnitId: 6 }))).toBe(true);
  expect(may(actor(), person({ id: 'me', tenantId: 2 }))).toBe(false);
});

it.each(PARTS)('%s is entered by who keeps the roster and may read it', (part) => {
  expect(mayEnterPart(actor('roster.manage-staff', PERMISSION_OF[part]), person(), part)).toBe(true);
  expect(mayEnterPart(actor('roster.manage-staff'), person(), part)).toBe(false);
  expect(mayEnterPart(actor(PERMISSION_OF[part]), person(), part)).toBe(false);
  expect(mayEnterPart(actor(), person({ id: 'me' }), part)).toBe(false);
});
