/** Trưởng đoàn, Phó Trưởng đoàn, Thư ký, thành viên. */
export const TEAM_ROLES = ['HEAD', 'DEPUTY', 'SECRETARY', 'MEMBER'] as const;
export type TeamRole = (typeof TEAM_ROLES)[number];

/** Roles that come and go during a visit; head and secretary are named when it starts. */
export const JOINING_ROLES: readonly TeamRole[] = TEAM_ROLES.filter((role) => role !== 'HEAD' && role !== 'SECRETARY');

/** How many people a visit takes: a default of the product, no regulation sets one. */
export const SMALLEST_TEAM = 2;

/** Whether enough people, compared by person and not by role, carried out the visit. */
export function isTeamComplete(staffMemberIds: readonly string[]): boolean {
  return new Set(staffMemberIds).size >= SMALLEST_TEAM;
}
