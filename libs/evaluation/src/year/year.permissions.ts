export const YEAR_PERMISSIONS = ['evaluation.read-year'] as const;
