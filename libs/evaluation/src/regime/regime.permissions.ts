export const REGIME_PERMISSIONS = ['evaluation.set-rules'] as const;
