import type { Words } from './change-words';

export const UNIT = {
  PROVINCE: ['Tỉnh', 'Province'],
  DEPARTMENT: ['Sở, ngành', 'Department'],
  DISTRICT: ['Huyện (trước 01/07/2025)', 'District (before 01/07/2025)'],
  COMMUNE: ['Xã', 'Commune'],
  WARD: ['Phường', 'Ward'],
  SPECIAL_ZONE: ['Đặc khu', 'Special zone'],
  DIVISION: ['Phòng', 'Division'],
  PUBLIC_UNIT: ['Đơn vị sự nghiệp', 'Public unit'],
  PARTY_BODY: ['Cơ quan Đảng', 'Party body'],
  FATHERLAND_FRONT: ['Mặt trận Tổ quốc', 'Fatherland Front'],
  SCHOOL: ['Trường học', 'School'],
  HEALTH_STATION: ['Trạm y tế', 'Health station'],
} satisfies Readonly<Record<string, Words>>;

/** As the roles themselves are called; a test holds them together. */
export const ROLE = {
  OFFICIAL: ['Công chức', 'Official'],
  UNIT_HEAD: ['Người đứng đầu đơn vị', 'Head of division'],
  COMMUNE_CHAIR: ['Chủ tịch UBND', 'Chair'],
  BODY_HEAD: ['Người đứng đầu cơ quan', 'Head of a body'],
  VICE_CHAIR: ['Phó Chủ tịch UBND (ký KT.)', 'Vice-chair (signs KT.)'],
  DESK_OFFICER: ['Công chức đầu mối', 'Desk officer'],
  INSPECTOR: ['Người kiểm tra', 'Inspector'],
  INSPECTION_HEAD: ['Trưởng đoàn kiểm tra công vụ', 'Head of the inspection team'],
  TEAM_SECRETARY: ['Thư ký đoàn', 'Team secretary'],
  FOLLOW_UP: ['Người theo dõi khắc phục', 'Follow-up officer'],
  HOME_AFFAIRS_DIRECTOR: ['Giám đốc Sở Nội vụ', 'Director of home affairs'],
  PROVINCE_LEADER: ['Lãnh đạo UBND tỉnh', 'Province leader'],
  PARTY_SECRETARY: ['Bí thư Đảng ủy', 'Secretary of the Party committee'],
  PARTY_STANDING: ['Phó Bí thư Thường trực Đảng ủy', 'Standing deputy secretary'],
  STANDING_MEMBER: ['Ủy viên Ban Thường vụ', 'Member of the standing committee'],
  PARTY_COMMITTEE_MEMBER: ['Đảng ủy viên', 'Member of the Party committee'],
  RECORDS_OFFICER: ['Công chức tổ chức cán bộ', 'Personnel officer'],
  ADMINISTRATOR: ['Quản trị hệ thống', 'Administrator'],
} satisfies Readonly<Record<string, Words>>;

export const TEAM = {
  HEAD: ['Trưởng đoàn', 'Head of the team'],
  DEPUTY: ['Phó trưởng đoàn', 'Deputy head'],
  SECRETARY: ['Thư ký', 'Secretary'],
  MEMBER: ['Thành viên', 'Member'],
} satisfies Readonly<Record<string, Words>>;
