export const REPORTING_PERMISSIONS = [
  'reporting.read-month',
  'reporting.read-dashboard',
  'reporting.read-my-work',
] as const;
