export const MONTH_PERMISSIONS = ['evaluation.read', 'evaluation.run', 'evaluation.lock'] as const;
