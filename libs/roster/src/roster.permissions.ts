export const ROSTER_PERMISSIONS = ['roster.read-staff', 'roster.manage-staff'] as const;
