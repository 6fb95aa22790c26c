import { MONTH_PERMISSIONS } from './month/month.permissions';
import { PARTY_PERMISSIONS } from './party/party.permissions';
import { REGIME_PERMISSIONS } from './regime/regime.permissions';
import { WORK_PERMISSIONS } from './work/work.permissions';
import { YEAR_PERMISSIONS } from './year/year.permissions';

export const EVALUATION_PERMISSIONS = [
  'evaluation.take-part',
  ...MONTH_PERMISSIONS,
  ...PARTY_PERMISSIONS,
  ...REGIME_PERMISSIONS,
  ...WORK_PERMISSIONS,
  ...YEAR_PERMISSIONS,
] as const;
