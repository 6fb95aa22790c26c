import type { FaultAt } from '@app/inspection/rules';
import type { Text } from '../../../i18n/vi';

/** What is to be done about a fault, beside its field. */
export const faultText = (t: Text['drafts'], { fault, facts }: FaultAt): string =>
  fault === 'text-too-long' ? t.tooLong(facts['most'] ?? '') : t.fault[fault];
