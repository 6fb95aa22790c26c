export { NewcomerRequest } from './dto/staff.requests';
export { ROSTER_ENTITIES } from './roster.entities';
export { HOME_CHANGED, PERSON_LEFT, type HomeChanged, type PersonLeft } from './roster.events';
export { RosterModule } from './roster.module';
export { ROSTER_PERMISSIONS } from './roster.permissions';
export { ROSTER_CONSTRAINTS, rosterProblems } from './roster.problems';
export { StaffEntry } from './staff-entry.service';
export { STAFF_KINDS, type StaffKind } from './rules/staff-kind';
export { StaffService, type NewStaffMember, type StaffFacts } from './staff.service';
