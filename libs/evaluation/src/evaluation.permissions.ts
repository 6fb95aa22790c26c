import { WORK_PERMISSIONS } from './work/work.permissions';

export const EVALUATION_PERMISSIONS = ['evaluation.take-part', ...WORK_PERMISSIONS] as const;
