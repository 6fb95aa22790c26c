import type { Actor, UnitScope } from '@app/kernel';
import { mayChangeStaffMember, mayOpenRecord, maySeeStaffMember } from './staff.policy';

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
const person = (id: string, orgUnitId: number, tenantId = 1, earlierUnits: number[] = []) => ({
  ...{ id, orgUnitId, tenantId, earlierUnits },
});

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

it.each([
  ['of somebody who works here', scope(false, 5), person('x', 5), [true, true]],
  ['of somebody who has worked here: read, not changed', scope(false, 5), person('x', 6, 1, [4, 5]), [true, false]],
  ['of somebody who never has', scope(false, 5), person('x', 6, 1, [4]), [false, false]],
  ['of oneself, wherever one sits: read, not changed', scope(false), person('me', 6), [true, false]],
  ['of anybody, tenant-wide', scope(true), person('x', 6), [true, true]],
  ['of nobody of another tenant', scope(true), person('x', 6, 2, [5]), [false, false]],
  [
    'of nobody of another tenant who had a unit of this number',
    scope(false, 5),
    person('x', 6, 2, [5]),
    [false, false],
  ],
])('the record %s', (_, reach, who, expected) => {
  expect([mayOpenRecord(actor, reach, who), mayChangeStaffMember(actor, reach, who)]).toEqual(expected);
});
