export { STAFF_KINDS, type StaffKind } from './staff-kind';
