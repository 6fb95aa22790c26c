export { AuditLog, TENANT_LANE, type AuditEntry, type AuditSubject } from './audit-log';
export { AuditModule } from './audit.module';
export { ReadLog } from './read-log';
