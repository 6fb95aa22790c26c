export { STAFF_KINDS, type StaffKind } from '@app/kernel';

export const SEXES = ['MALE', 'FEMALE'] as const;
export type Sex = (typeof SEXES)[number];

/** Diện quản lý: who decides about the person, the standing committee of the province or of the commune, or the committee. */
export const MANAGING_BODIES = ['PROVINCE_STANDING', 'COMMUNE_STANDING', 'PEOPLES_COMMITTEE'] as const;
export type ManagingBody = (typeof MANAGING_BODIES)[number];

/** Similar duties, within which people are compared (nhóm nhiệm vụ tương đồng). */
export const DUTY_GROUPS = ['LEADERSHIP', 'PROFESSIONAL', 'RECEPTION'] as const;
export type DutyGroup = (typeof DUTY_GROUPS)[number];
