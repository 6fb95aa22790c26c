import type { LocalDate } from '@app/kernel';
import { localDate } from '@app/kernel';
import type { UnitKind } from '@app/organization';
import type { PositionGroup, StaffKind } from '@app/roster';

/** How one office of the story is told: several may stand in one database, each a tenant of its own. */
export interface OfficePlan {
  readonly tenantId: number;
  /** Put before user names and behind unit names, so that two offices can be told apart; empty for the demo itself. */
  readonly mark: string;
  /** What its accounts sign in with, where it is not the demo's. */
  readonly password?: string;
  readonly anchor: LocalDate;
  readonly units: readonly StoryUnit[];
  readonly people: readonly StoryPerson[];
  readonly quotas?: readonly StoryQuota[];
  readonly duties?: readonly StoryDuties[];
}

/** A duty as the working regulation of a unit of the story has it. */
export interface StoryDuty {
  readonly code: string;
  readonly title: string;
  readonly jobPosition: string;
  readonly positionGroup: PositionGroup;
  readonly itemCodes: string[];
}

/** What a unit of the story has to do, and who does it; people by their keys. */
export interface StoryDuties {
  readonly unit: string;
  readonly from: LocalDate;
  readonly regulation: { readonly number: string; readonly decidedOn: LocalDate; readonly by: string };
  readonly duties: readonly StoryDuty[];
  readonly holders: readonly { readonly code: string; readonly person: string }[];
}

/** How many people of a kind, or in a leading post, a unit of the story may have. */
export interface StoryQuota {
  readonly unit: string;
  readonly of: { readonly kind: StaffKind } | { readonly position: string };
  readonly posts: number;
}

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
  /** A civil servant where nothing else is said. */
  readonly kind?: StaffKind;
  readonly account?: StoryAccount;
}

/** Role over the unit `at`; without one the person has no account. */
export interface StoryAccount {
  readonly username: string;
  readonly role: string;
  readonly at: string;
  /** What else the person is, over another unit. */
  readonly also?: { readonly role: string; readonly at: string };
  /** The first thing to try, for those with a role card. */
  readonly hint?: { readonly vi: string; readonly en: string };
}

const OLD = localDate('2016-07-01');
/** The two-tier local government began on this day. */
const REFORM = localDate('2025-07-01');
export const POSTS_SINCE = REFORM;

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

export const STORY_PEOPLE: readonly StoryPerson[] = [
  {
    key: 'tham',
    fullName: 'Nguyễn Hữu Thẩm',
    unit: 'home',
    position: 'Chuyên viên Phòng Công chức, viên chức',
    account: {
      username: 'tham.nguyen',
      role: 'INSPECTOR',
      at: 'home',
      hint: {
        vi: 'Bắt đầu kiểm tra, ghi một tồn tại ở Phường Vân Phong',
        en: 'Start an inspection and record a shortcoming',
      },
    },
  },
  {
    key: 'ngoc',
    fullName: 'Đỗ Thị Ngọc',
    unit: 'minhkhe',
    position: 'Chủ tịch UBND xã',
    account: {
      username: 'ngoc.do',
      role: 'COMMUNE_CHAIR',
      at: 'minhkhe',
      hint: { vi: 'Giao việc mới đến, ký báo cáo đang chờ', en: 'Hand on what came in, sign what waits' },
    },
  },
  {
    key: 'anh',
    fullName: 'Lê Đức Anh',
    unit: 'minhkhe.onestop',
    position: 'Công chức tiếp nhận hồ sơ',
    account: {
      username: 'anh.le',
      role: 'OFFICIAL',
      at: 'minhkhe.onestop',
      hint: { vi: 'Trình kết quả khắc phục của việc được giao', en: 'Submit proof for the task you were given' },
    },
  },
  {
    key: 'mai',
    fullName: 'Vũ Thị Mai',
    unit: 'home',
    position: 'Chuyên viên theo dõi khắc phục',
    account: {
      username: 'mai.vu',
      role: 'FOLLOW_UP',
      at: 'home',
      hint: { vi: 'Xác nhận hoặc trả lại báo cáo khắc phục', en: 'Confirm or return what the communes report' },
    },
  },
  {
    key: 'lan',
    fullName: 'Trần Thị Lan',
    unit: 'home',
    position: 'Phó Giám đốc Sở, Trưởng đoàn',
    account: {
      username: 'lan.tran',
      role: 'INSPECTION_HEAD',
      at: 'home',
      hint: { vi: 'Nhập số, ngày thông báo kết quả', en: 'Enter number and date of a notice' },
    },
  },
  {
    key: 'hung',
    fullName: 'Lê Mạnh Hùng',
    unit: 'home',
    position: 'Thư ký đoàn',
    account: {
      username: 'hung.le',
      role: 'TEAM_SECRETARY',
      at: 'home',
      hint: { vi: 'Lập biên bản của cuộc kiểm tra đang diễn ra', en: 'Lock the minutes of the visit under way' },
    },
  },
  {
    key: 'binh',
    fullName: 'Phạm Văn Bình',
    unit: 'minhkhe',
    position: 'Phó Chủ tịch UBND xã',
    account: {
      username: 'binh.pham',
      role: 'VICE_CHAIR',
      at: 'minhkhe',
      hint: { vi: 'Ký thay (KT.) Chủ tịch', en: 'Sign for the chair (KT.)' },
    },
  },
  {
    key: 'yen',
    fullName: 'Hoàng Thị Yến',
    unit: 'minhkhe.onestop',
    position: 'Giám đốc Trung tâm Phục vụ hành chính công',
    account: {
      username: 'yen.hoang',
      role: 'UNIT_HEAD',
      at: 'minhkhe.onestop',
      hint: { vi: 'Phân công việc giao về Trung tâm', en: 'Name the person for what came to your centre' },
    },
  },
  {
    key: 'dung',
    fullName: 'Đặng Tiến Dũng',
    unit: 'minhkhe.office',
    position: 'Chánh Văn phòng',
    account: {
      username: 'dung.dang',
      role: 'DESK_OFFICER',
      at: 'minhkhe',
      hint: {
        vi: 'Chuẩn bị người phụ trách cho việc mới, trình lãnh đạo duyệt',
        en: 'Prepare an assignee for what came in, for the leaders to approve',
      },
    },
  },
  { key: 'oanh', fullName: 'Phan Thị Oanh', unit: 'minhkhe.culture', position: 'Trưởng phòng Văn hóa - Xã hội' },
  { key: 'uyen', fullName: 'Trịnh Thị Uyên', unit: 'minhkhe.economy', position: 'Chuyên viên' },
  {
    key: 'khai',
    fullName: 'Bùi Quang Khải',
    unit: 'vanphong',
    position: 'Chủ tịch UBND phường',
    account: {
      username: 'khai.bui',
      role: 'COMMUNE_CHAIR',
      at: 'vanphong',
      hint: { vi: 'Xem: phường khác không thấy việc của Minh Khê', en: 'See that another ward does not see Minh Khê' },
    },
  },
  {
    key: 'son',
    fullName: 'Ngô Thế Sơn',
    unit: 'vanphong.onestop',
    position: 'Công chức tiếp nhận hồ sơ',
    account: {
      username: 'son.ngo',
      role: 'OFFICIAL',
      at: 'vanphong.onestop',
      hint: { vi: 'Chưa có việc nào được giao', en: 'No task handed to you yet' },
    },
  },
  {
    key: 'thanh',
    fullName: 'Lý Thị Thanh',
    unit: 'finance',
    position: 'Chuyên viên theo dõi',
    account: {
      username: 'thanh.ly',
      role: 'FOLLOW_UP',
      at: 'finance',
      hint: {
        vi: 'Cơ quan khác: không thấy đợt kiểm tra của Sở Nội vụ',
        en: 'Another body: sees nothing of home affairs',
      },
    },
  },
  {
    key: 'vinh',
    fullName: 'Cao Xuân Vinh',
    unit: 'province',
    position: 'Phó Chủ tịch UBND tỉnh',
    account: {
      username: 'vinh.cao',
      role: 'PROVINCE_LEADER',
      at: 'province',
      hint: { vi: 'Xem việc khắc phục của toàn tỉnh', en: 'See remediation across the province' },
    },
  },
  {
    key: 'nam',
    fullName: 'Trương Quốc Nam',
    unit: 'home',
    position: 'Chuyên viên Văn phòng Sở',
    account: {
      username: 'nam.truong',
      role: 'ADMINISTRATOR',
      at: 'province',
      hint: { vi: 'Xem ai đăng nhập được, giữ vai gì, ở đâu', en: 'See who can sign in, and what they may do where' },
    },
  },
  {
    key: 'thu',
    fullName: 'Mai Thị Thu',
    unit: 'home',
    position: 'Chuyên viên tổ chức cán bộ',
    account: {
      username: 'thu.mai',
      role: 'RECORDS_OFFICER',
      at: 'minhkhe',
      hint: { vi: 'Giữ hồ sơ cán bộ của xã Minh Khê', en: 'Keep the personal files of Minh Khê' },
    },
  },
];

/** One password for all demo accounts; demo mode prints it beside each of them. */
export const DEMO_PASSWORD = 'nang-som-tren-doi-che';
