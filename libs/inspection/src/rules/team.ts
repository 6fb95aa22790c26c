/** Trưởng đoàn, Phó Trưởng đoàn, Thư ký, thành viên. */
export const TEAM_ROLES = ['HEAD', 'DEPUTY', 'SECRETARY', 'MEMBER'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

/** Roles that come and go during a visit; head and secretary are named when it starts. */
export const JOINING_ROLES: readonly TeamRole[] = TEAM_ROLES.filter((role) => role !== 'HEAD' && role !== 'SECRETARY');

/** How many people are missing from a team of at least so many, compared by person and not by role. */
export function missingFromTeam(staffMemberIds: readonly string[], least: number): number {
  return Math.max(0, least - new Set(staffMemberIds).size);
}
