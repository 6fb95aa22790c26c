import { reaches, type Actor, type UnitScope } from '@app/kernel';

interface EvidenceFacts {
  readonly tenantId: number;
  readonly orgUnitId: number | null;
  readonly audienceUnitIds: readonly number[];
  readonly uploadedBy: string;
}

/**
 * Its uploader, the unit it is about, and the units named as audience. Whoever is over the whole tenant sees what one unit
 * has let another see: pictures of a visit under way are still the team's own.
 */
export function maySeeEvidence(actor: Actor, scope: UnitScope, file: EvidenceFacts): boolean {
  if (file.tenantId !== actor.tenantId) return false;
  return (
    file.uploadedBy === actor.staffMemberId ||
    (file.orgUnitId !== null && scope.units.includes(file.orgUnitId)) ||
    file.audienceUnitIds.some((unitId) => reaches(scope, unitId))
  );
}
