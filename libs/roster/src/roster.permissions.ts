export const ROSTER_PERMISSIONS = ['roster.read-staff'] as const;
