import type { Actor, UnitScope } from '@app/kernel';
import { maySeeStaffMember } from './staff.policy';

const actor = {
  tenantId: 1,
  staffMemberId: 'me',
  kind: 'account',
  id: 'a',
  username: 'a',
  name: '',
  position: '',
  grants: [],
} satisfies Actor;
const scope = (tenantWide: boolean, ...units: number[]): UnitScope => ({ tenantWide, units });
const person = (id: string, orgUnitId: number, tenantId = 1) => ({ id, orgUnitId, tenantId });

it.each([
  ['a person of a unit in reach', scope(false, 5), person('x', 5), true],
  ['a person of another unit', scope(false, 5), person('x', 6), false],
  ['oneself, wherever one sits', scope(false), person('me', 6), true],
  ['anybody of the tenant, tenant-wide', scope(true), person('x', 6), true],
  ['nobody of another tenant, even tenant-wide', scope(true), person('x', 6, 2), false],
  ['not even a namesake id in another tenant', scope(false, 6), person('me', 6, 2), false],
])('%s', (_, reach, who, expected) => {
  expect(maySeeStaffMember(actor, reach, who)).toBe(expected);
});
