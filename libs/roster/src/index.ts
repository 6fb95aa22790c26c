export { ROSTER_ENTITIES } from './roster.entities';
export { RosterModule } from './roster.module';
export { ROSTER_PERMISSIONS } from './roster.permissions';
export { ROSTER_CONSTRAINTS, rosterProblems } from './roster.problems';
export { STAFF_KINDS, type StaffKind } from './rules/staff-kind';
export { StaffService, type NewStaffMember, type StaffFacts } from './staff.service';
