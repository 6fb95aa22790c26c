import { v7 as uuidv7 } from 'uuid';

/** A setting from a day to come on, which can still be taken back. */
export const plannedSetting = () => ({
  id: uuidv7(),
  value: '24',
  validFrom: '2026-12-01',
  reason: 'Theo quy chế làm việc mới.',
});

export const changeOfCalendar = (basedOn: number) => ({
  id: uuidv7(),
  basedOn,
  days: [{ day: '2026-12-24', kind: 'HOLIDAY', state: 'PROPOSED', name: 'Nghỉ theo quyết định của tỉnh' }],
  reason: 'Theo kế hoạch nghỉ của tỉnh.',
});

/** Hours of a unit from today on. */
export const hoursOfUnit = (more: object = {}) => ({
  id: uuidv7(),
  validFrom: '2026-11-20',
  ...{ morningFrom: '07:00', morningTo: '11:00', afternoonFrom: '13:00', afternoonTo: '17:00' },
  source: 'Thông báo số 88/TB-UBND ngày 19/11/2026',
  ...more,
});

/** What is decided about a unit today. */
export const actOfUnit = (more: object = {}) => ({
  id: uuidv7(),
  onDay: '2026-11-20',
  decision: '55/NQ-HĐND',
  decidedOn: '2026-11-19',
  decidedBy: 'HĐND tỉnh',
  ...more,
});

/** Divisions that a decision of today merges into a new one. */
export const mergerOf = (units: readonly (number | string)[], parentId: number | string, more: object = {}) =>
  actOfUnit({
    units: units.map((unitId) => ({ unitId })),
    founded: { name: 'Phòng Hợp nhất', kind: 'DIVISION', parentId },
    ...more,
  });

/** How a unit is reached from now on. */
export const contactOfUnit = (more: object = {}) => ({
  id: uuidv7(),
  shortName: 'P. VH-XH',
  address: 'Số 12, đường Bến Sa',
  phone: '024 3858 1234',
  email: 'vhxh@minhkhe.vinhsa.gov.vn',
  ...more,
});
