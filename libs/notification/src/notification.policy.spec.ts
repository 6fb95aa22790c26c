import type { Actor, Grant } from '@app/kernel';
import { isAddressee, officesOf, readerOf, type ItemAddress } from './notification.policy';

const grant = (units: number[], permissions: string[], tenantWide = false): Grant => ({
  role: 'X',
  unitId: units[0] ?? 0,
  tenantWide,
  units,
  permissions: new Set(permissions),
});
const actor = (grants: Grant[], changes: Partial<Actor> = {}): Actor => ({
  kind: 'account',
  id: 'account',
  username: 'ngoc.do',
  tenantId: 1,
  staffMemberId: 'ngoc',
  name: 'Đỗ Thị Ngọc',
  position: 'Chủ tịch UBND xã',
  grants,
  ...changes,
});
const CHAIR = actor([grant([20, 21], ['remediation.assign', 'remediation.sign'])]);
const toPerson: ItemAddress = { tenantId: 1, personId: 'ngoc', unitId: null, permission: null, toldBy: 'mai' };
const toOffice: ItemAddress = { ...toPerson, personId: null, unitId: 21, permission: 'remediation.assign' };

it.each<[string, Actor, ItemAddress, boolean]>([
  ['the person', CHAIR, toPerson, true],
  ['another person', CHAIR, { ...toPerson, personId: 'anh' }, false],
  ['an account of nobody', actor([], { staffMemberId: null }), toPerson, false],
  ['the same person id in another tenant', CHAIR, { ...toPerson, tenantId: 2 }, false],
  ['an office that one holds', CHAIR, toOffice, true],
  ['an office told by oneself', CHAIR, { ...toOffice, toldBy: 'ngoc' }, false],
  ['an office told by a job', CHAIR, { ...toOffice, toldBy: null }, true],
  ['an office of another unit', CHAIR, { ...toOffice, unitId: 30 }, false],
  ['an office under a permission that one lacks', CHAIR, { ...toOffice, permission: 'remediation.verify' }, false],
  ['an office, by reaching the whole tenant', actor([grant([], ['remediation.assign'], true)]), toOffice, false],
  [
    'an office whose unit and permission come from two grants',
    actor([grant([21], ['remediation.sign']), grant([30], ['remediation.assign'])]),
    toOffice,
    false,
  ],
])('is for %s', (_, who, item, expected) => {
  expect(isAddressee(who, item)).toBe(expected);
});

it('names each office once, and none of the whole tenant', () => {
  const both = actor([grant([20], ['a.b', 'c.d']), grant([20, 21], ['a.b']), grant([], ['e.f'], true)]);
  const { units, permissions } = officesOf(both);
  expect(units.map((unit, place) => `${unit} ${permissions[place]}`).sort()).toEqual(['20 a.b', '20 c.d', '21 a.b']);
});

it('reads as the person, or as the account of nobody', () => {
  expect([readerOf(CHAIR), readerOf(actor([], { staffMemberId: null }))]).toEqual(['ngoc', 'account']);
});
