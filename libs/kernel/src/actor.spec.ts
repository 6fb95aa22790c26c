import { mayAt, reaches, scopeOf, type Actor, type Grant } from './actor';

const grant = (units: number[], permissions: string[], tenantWide = false): Grant => ({
  role: 'ANY',
  unitId: units[0] ?? 1,
  units,
  tenantWide,
  permissions: new Set(permissions),
});
const actor = (...grants: Grant[]): Actor => ({
  kind: 'account',
  id: 'a',
  username: 'a',
  tenantId: 1,
  staffMemberId: null,
  name: 'An',
  position: '',
  grants,
});

describe('scope of a permission', () => {
  it('is nothing where no grant holds it', () => {
    expect(scopeOf(actor(grant([1], ['x'])), 'y')).toBeNull();
    expect(scopeOf(actor(), 'y')).toBeNull();
  });

  it('is that of the one grant that holds it, not of the others', () => {
    const both = actor(grant([1, 2], ['sign']), grant([7], ['read']));
    expect(scopeOf(both, 'sign')).toMatchObject({ tenantWide: false, units: [1, 2] });
    expect(mayAt(both, 'sign', 7)).toBe(false);
    expect(mayAt(both, 'read', 7)).toBe(true);
  });

  it('is the union of two grants, and the tenant once one of them is tenant-wide', () => {
    expect(scopeOf(actor(grant([5, 2], ['x']), grant([2, 1], ['x'])), 'x')).toEqual({
      tenantWide: false,
      units: [1, 2, 5],
    });
    expect(scopeOf(actor(grant([5], ['x']), grant([], ['x'], true)), 'x')).toEqual({ tenantWide: true, units: [] });
  });

  it('reaches nobody’s rows only when tenant-wide', () => {
    expect(reaches(null, 1)).toBe(false);
    expect(reaches({ tenantWide: false, units: [1] }, null)).toBe(false);
    expect(reaches({ tenantWide: true, units: [] }, null)).toBe(true);
    expect(reaches({ tenantWide: false, units: [1] }, 1)).toBe(true);
    expect(reaches({ tenantWide: false, units: [1] }, 2)).toBe(false);
  });
});
