export { AuditLog, TENANT_LANE, type AuditEntry, type AuditSubject } from './audit-log';
export { AuditModule } from './audit.module';
export { AUDIT_PERMISSIONS } from './audit.permissions';
export { ChainCheck, type CheckedLane } from './chain-check';
export { canonicalInstant, checkLane, hashOf, type Ask, type LaneHead } from './lane-check';
export { ReadLog } from './read-log';
