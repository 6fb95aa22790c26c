export const AUDIT_PERMISSIONS = ['audit.read'] as const;
