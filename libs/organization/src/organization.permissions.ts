export const ORGANIZATION_PERMISSIONS = ['organization.read-unit'] as const;
