export const ROSTER_PERMISSIONS = [
  'roster.read-staff',
  'roster.manage-staff',
  'roster.read-contact',
  'roster.read-personal-number',
  'roster.read-party',
  'roster.read-origin',
  'roster.read-health',
  'roster.read-family',
] as const;
