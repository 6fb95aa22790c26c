import { v7 as uuidv7 } from 'uuid';

/** A setting from a day to come on, which can still be taken back. */
export const plannedSetting = () => ({
  id: uuidv7(),
  value: '24',
  validFrom: '2026-12-01',
  reason: 'Theo quy chế làm việc mới.',
});
