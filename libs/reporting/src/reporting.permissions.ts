export const REPORTING_PERMISSIONS = ['reporting.read-month'] as const;
