import type { StaffFacts } from '@app/roster';
import type { Inspection } from './entities/inspection.entity';
import type { TeamMember } from './entities/team-member.entity';

/** Somebody's row in the team of a visit. */
export function memberOf(
  { id, tenantId, orgUnitId, inspectingUnitId }: Inspection,
  person: Pick<StaffFacts, 'id' | 'fullName'>,
  role: TeamMember['role'],
  addedAt: Date,
): TeamMember {
  return {
    inspectionId: id,
    staffMemberId: person.id,
    role,
    tenantId,
    orgUnitId,
    inspectingUnitId,
    name: person.fullName,
    addedAt,
    removedAt: null,
  };
}
