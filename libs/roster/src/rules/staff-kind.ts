export { STAFF_KINDS, type StaffKind } from '@app/kernel';
