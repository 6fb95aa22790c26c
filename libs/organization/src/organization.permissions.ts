export const ORGANIZATION_PERMISSIONS = [
  'organization.read-unit',
  'organization.manage-settings',
  'organization.manage-calendar',
  'organization.manage-units',
  'organization.manage-legal-bases',
] as const;
