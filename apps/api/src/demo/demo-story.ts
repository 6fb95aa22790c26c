import type { LocalDate } from '@app/kernel';
import { localDate } from '@app/kernel';
import type { UnitKind } from '@app/organization';

/** A unit by a key of the story; children and predecessors name keys. */
export interface StoryUnit {
  readonly key: string;
  readonly name: string;
  readonly kind: UnitKind;
  readonly parent: string | null;
  readonly from: LocalDate;
  readonly to?: LocalDate;
  readonly succeeds?: readonly string[];
}

export interface StoryPerson {
  readonly key: string;
  readonly fullName: string;
  readonly unit: string;
  readonly position: string;
  /** Role over the unit `at`; without one the person has no account. */
  readonly account?: {
    readonly username: string;
    readonly role: string;
    readonly at: string;
    readonly hint: { vi: string; en: string };
  };
}

const OLD = localDate('2016-07-01');
/** The two-tier local government began on this day. */
const REFORM = localDate('2025-07-01');

const commune = (key: string, name: string, kind: UnitKind, succeeds: readonly string[]): StoryUnit[] => [
  { key, name, kind, parent: 'province', from: REFORM, succeeds },
  { key: `${key}.office`, name: 'Văn phòng HĐND và UBND', kind: 'DIVISION', parent: key, from: REFORM },
  { key: `${key}.economy`, name: 'Phòng Kinh tế', kind: 'DIVISION', parent: key, from: REFORM },
  { key: `${key}.culture`, name: 'Phòng Văn hóa - Xã hội', kind: 'DIVISION', parent: key, from: REFORM },
  { key: `${key}.onestop`, name: 'Trung tâm Phục vụ hành chính công', kind: 'DIVISION', parent: key, from: REFORM },
];

/** Fictional tỉnh Vĩnh Sa: units and people that do not exist. */
export const STORY_UNITS: readonly StoryUnit[] = [
  { key: 'province', name: 'Tỉnh Vĩnh Sa', kind: 'PROVINCE', parent: null, from: OLD },
  { key: 'home', name: 'Sở Nội vụ', kind: 'DEPARTMENT', parent: 'province', from: OLD },
  { key: 'finance', name: 'Sở Tài chính', kind: 'DEPARTMENT', parent: 'province', from: OLD },
  { key: 'old', name: 'Huyện Khê Sơn (cũ)', kind: 'DISTRICT', parent: 'province', from: OLD, to: REFORM },
  { key: 'old.tan', name: 'Xã Minh Tân Khê (cũ)', kind: 'COMMUNE', parent: 'old', from: OLD, to: REFORM },
  { key: 'old.ha', name: 'Xã Hạ Khê Sơn (cũ)', kind: 'COMMUNE', parent: 'old', from: OLD, to: REFORM },
  { key: 'old.van', name: 'Thị trấn Vân Phong (cũ)', kind: 'COMMUNE', parent: 'old', from: OLD, to: REFORM },
  ...commune('minhkhe', 'Xã Minh Khê', 'COMMUNE', ['old.tan', 'old.ha']),
  ...commune('vanphong', 'Phường Vân Phong', 'WARD', ['old.van']),
  ...commune('thuongsa', 'Xã Thượng Sa Khê', 'COMMUNE', []),
];

const account = (
  username: string,
  role: string,
  at: string,
  vi: string,
  en: string,
): Required<StoryPerson>['account'] => ({
  username,
  role,
  at,
  hint: { vi, en },
});

export const STORY_PEOPLE: readonly StoryPerson[] = [
  {
    key: 'tham',
    fullName: 'Nguyễn Hữu Thẩm',
    unit: 'home',
    position: 'Chuyên viên Phòng Công chức, viên chức',
    account: account(
      'tham.nguyen',
      'INSPECTOR',
      'home',
      'Bắt đầu kiểm tra, ghi một tồn tại ở Phường Vân Phong',
      'Start an inspection and record a shortcoming',
    ),
  },
  {
    key: 'ngoc',
    fullName: 'Đỗ Thị Ngọc',
    unit: 'minhkhe',
    position: 'Chủ tịch UBND xã',
    account: account(
      'ngoc.do',
      'COMMUNE_CHAIR',
      'minhkhe',
      'Giao việc mới đến, ký báo cáo đang chờ',
      'Hand on what came in, sign what waits',
    ),
  },
  {
    key: 'anh',
    fullName: 'Lê Đức Anh',
    unit: 'minhkhe.onestop',
    position: 'Công chức tiếp nhận hồ sơ',
    account: account(
      'anh.le',
      'OFFICIAL',
      'minhkhe.onestop',
      'Trình kết quả khắc phục của việc được giao',
      'Submit proof for the task you were given',
    ),
  },
  {
    key: 'mai',
    fullName: 'Vũ Thị Mai',
    unit: 'home',
    position: 'Chuyên viên theo dõi khắc phục',
    account: account(
      'mai.vu',
      'FOLLOW_UP',
      'home',
      'Xác nhận hoặc trả lại báo cáo khắc phục',
      'Confirm or return what the communes report',
    ),
  },
  {
    key: 'lan',
    fullName: 'Trần Thị Lan',
    unit: 'home',
    position: 'Phó Giám đốc Sở, Trưởng đoàn',
    account: account(
      'lan.tran',
      'INSPECTION_HEAD',
      'home',
      'Nhập số, ngày thông báo kết quả',
      'Enter number and date of a notice',
    ),
  },
  {
    key: 'hung',
    fullName: 'Lê Mạnh Hùng',
    unit: 'home',
    position: 'Thư ký đoàn',
    account: account(
      'hung.le',
      'TEAM_SECRETARY',
      'home',
      'Lập biên bản của cuộc kiểm tra đang diễn ra',
      'Lock the minutes of the visit under way',
    ),
  },
  {
    key: 'binh',
    fullName: 'Phạm Văn Bình',
    unit: 'minhkhe',
    position: 'Phó Chủ tịch UBND xã',
    account: account('binh.pham', 'VICE_CHAIR', 'minhkhe', 'Ký thay (KT.) Chủ tịch', 'Sign for the chair (KT.)'),
  },
  {
    key: 'yen',
    fullName: 'Hoàng Thị Yến',
    unit: 'minhkhe.onestop',
    position: 'Giám đốc Trung tâm Phục vụ hành chính công',
    account: account(
      'yen.hoang',
      'UNIT_HEAD',
      'minhkhe.onestop',
      'Phân công việc giao về Trung tâm',
      'Name the person for what came to your centre',
    ),
  },
  { key: 'dung', fullName: 'Đặng Tiến Dũng', unit: 'minhkhe.office', position: 'Chánh Văn phòng' },
  { key: 'oanh', fullName: 'Phan Thị Oanh', unit: 'minhkhe.culture', position: 'Trưởng phòng Văn hóa - Xã hội' },
  { key: 'uyen', fullName: 'Trịnh Thị Uyên', unit: 'minhkhe.economy', position: 'Chuyên viên' },
  {
    key: 'khai',
    fullName: 'Bùi Quang Khải',
    unit: 'vanphong',
    position: 'Chủ tịch UBND phường',
    account: account(
      'khai.bui',
      'COMMUNE_CHAIR',
      'vanphong',
      'Xem: phường khác không thấy việc của Minh Khê',
      'See that another ward does not see Minh Khê',
    ),
  },
  {
    key: 'son',
    fullName: 'Ngô Thế Sơn',
    unit: 'vanphong.onestop',
    position: 'Công chức tiếp nhận hồ sơ',
    account: account(
      'son.ngo',
      'OFFICIAL',
      'vanphong.onestop',
      'Chưa có việc nào được giao',
      'No task handed to you yet',
    ),
  },
  {
    key: 'thanh',
    fullName: 'Lý Thị Thanh',
    unit: 'finance',
    position: 'Chuyên viên theo dõi',
    account: account(
      'thanh.ly',
      'FOLLOW_UP',
      'finance',
      'Cơ quan khác: không thấy đợt kiểm tra của Sở Nội vụ',
      'Another body: sees nothing of home affairs',
    ),
  },
  {
    key: 'vinh',
    fullName: 'Cao Xuân Vinh',
    unit: 'province',
    position: 'Phó Chủ tịch UBND tỉnh',
    account: account(
      'vinh.cao',
      'PROVINCE_LEADER',
      'province',
      'Xem việc khắc phục của toàn tỉnh',
      'See remediation across the province',
    ),
  },
];

/** One password for all demo accounts; demo mode prints it beside each of them. */
export const DEMO_PASSWORD = 'nang-som-tren-doi-che';
