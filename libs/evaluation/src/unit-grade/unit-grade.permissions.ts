export const UNIT_GRADE_PERMISSIONS = ['evaluation.enter-unit-grade'] as const;
