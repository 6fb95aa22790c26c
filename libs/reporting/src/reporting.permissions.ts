export const REPORTING_PERMISSIONS = ['reporting.read-month', 'reporting.read-dashboard'] as const;
