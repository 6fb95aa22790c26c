import type { DutyGroup, ManagingBody, Sex, StaffKind } from '../rules/staff-kind';

/** The words of a sheet, which is an office’s own paper: Vietnamese whatever language the screen is in. */
export const KIND_WORDS: Readonly<Record<StaffKind, string>> = {
  OFFICIAL: 'Cán bộ',
  CIVIL_SERVANT: 'Công chức',
  PUBLIC_EMPLOYEE: 'Viên chức',
  CONTRACT_WORKER: 'Lao động hợp đồng',
  PART_TIME: 'Người hoạt động không chuyên trách',
};
export const SEX_WORDS: Readonly<Record<Sex, string>> = { MALE: 'Nam', FEMALE: 'Nữ' };
export const MANAGING_WORDS: Readonly<Record<ManagingBody, string>> = {
  PROVINCE_STANDING: 'Ban Thường vụ Tỉnh ủy',
  COMMUNE_STANDING: 'Ban Thường vụ Đảng ủy',
  PEOPLES_COMMITTEE: 'Ủy ban nhân dân',
};
export const DUTY_WORDS: Readonly<Record<DutyGroup, string>> = {
  LEADERSHIP: 'Lãnh đạo, quản lý',
  PROFESSIONAL: 'Chuyên môn, nghiệp vụ',
  RECEPTION: 'Tiếp nhận, trả kết quả',
};
