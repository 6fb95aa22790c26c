export const ORGANIZATION_PERMISSIONS = ['organization.read-unit', 'organization.manage-settings'] as const;
