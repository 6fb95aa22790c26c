import type { UnitScope } from '@app/kernel';
import { organizationProblems } from './organization.problems';

/** What holds for the whole authority is changed by whoever administers all of it, not a part. */
export function requireTenantWide(scope: UnitScope): void {
  if (!scope.tenantWide) throw organizationProblems['whole-authority-only']();
}
