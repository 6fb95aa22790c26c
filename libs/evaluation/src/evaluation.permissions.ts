import { MONTH_PERMISSIONS } from './month/month.permissions';
import { PARTY_PERMISSIONS } from './party/party.permissions';
import { REGIME_PERMISSIONS } from './regime/regime.permissions';
import { UNIT_GRADE_PERMISSIONS } from './unit-grade/unit-grade.permissions';
import { WORK_PERMISSIONS } from './work/work.permissions';
import { YEAR_PERMISSIONS } from './year/year.permissions';

export const EVALUATION_PERMISSIONS = [
  'evaluation.take-part',
  ...MONTH_PERMISSIONS,
  ...PARTY_PERMISSIONS,
  ...REGIME_PERMISSIONS,
  ...UNIT_GRADE_PERMISSIONS,
  ...WORK_PERMISSIONS,
  ...YEAR_PERMISSIONS,
] as const;
