import { localDate, type LocalDate } from '@app/kernel';
import { POSTS_SINCE, type OfficePlan, type StoryPerson, type StoryUnit } from '../demo-story';
import { nameAt } from './names';

/** How many offices stand side by side, and what all their accounts sign in with. */
export interface MatrixSize {
  readonly provinces: number;
  readonly communes: number;
  readonly password: string;
}
export const WHOLE_MATRIX: Omit<MatrixSize, 'password'> = { provinces: 3, communes: 4 };

/**
 * Stands in every text of a province or commune, so that a search of any answer finds what does not belong there. What the
 * whole province may read of a commune, the names of its units, is marked with the province alone.
 */
export const markOf = (province: number, commune?: number): string =>
  commune === undefined ? `LEAK-T${province}` : `LEAK-T${province}-C${commune}`;

type Post = readonly [key: string, role: string | null, division: string, position: string];

/** Who holds which role in every commune; the last three have no account. */
const COMMUNE_POSTS: readonly Post[] = [
  ['chair', 'COMMUNE_CHAIR', '', 'Chủ tịch UBND xã'],
  ['vice', 'VICE_CHAIR', '', 'Phó Chủ tịch UBND xã'],
  ['desk', 'DESK_OFFICER', '', 'Chánh Văn phòng'],
  ['head', 'UNIT_HEAD', 'onestop', 'Giám đốc Trung tâm Phục vụ hành chính công'],
  ['official', 'OFFICIAL', 'onestop', 'Công chức tiếp nhận hồ sơ'],
  ['party', 'PARTY_SECRETARY', '', 'Bí thư Đảng ủy xã'],
  ['standing', 'PARTY_STANDING', '', 'Phó Bí thư Thường trực Đảng ủy xã'],
  ['member', 'STANDING_MEMBER', '', 'Ủy viên Ban Thường vụ'],
  ['committee', 'PARTY_COMMITTEE_MEMBER', '', 'Đảng ủy viên'],
  ['keeper', 'ADMINISTRATOR', '', 'Công chức quản trị hệ thống'],
  ['records', 'RECORDS_OFFICER', '', 'Công chức tổ chức cán bộ'],
  ['clerk1', null, 'economy', 'Chuyên viên'],
  ['clerk2', null, 'culture', 'Chuyên viên'],
  ['clerk3', null, 'office', 'Chuyên viên'],
];
const HOME_POSTS: readonly Post[] = [
  ['inspector', 'INSPECTOR', '', 'Chuyên viên Phòng Công chức, viên chức'],
  ['lead', 'INSPECTION_HEAD', '', 'Phó Giám đốc Sở, Trưởng đoàn'],
  ['secretary', 'TEAM_SECRETARY', '', 'Thư ký đoàn'],
  ['follow', 'FOLLOW_UP', '', 'Chuyên viên theo dõi khắc phục'],
  ['director', 'HOME_AFFAIRS_DIRECTOR', '', 'Giám đốc Sở'],
];
/** A second inspecting body, to which nothing of the first belongs. */
const FINANCE_POSTS: readonly Post[] = [
  ['lead', 'INSPECTION_HEAD', '', 'Phó Giám đốc Sở, Trưởng đoàn'],
  ['follow', 'FOLLOW_UP', '', 'Chuyên viên theo dõi'],
  ['director', 'BODY_HEAD', '', 'Giám đốc Sở'],
];
/** Over the whole of the province. */
const ADMINISTRATOR: Post = ['administrator', 'ADMINISTRATOR', '', 'Quản trị hệ thống'];
const LEADER: Post = ['leader', 'PROVINCE_LEADER', '', 'Phó Chủ tịch UBND tỉnh'];

const SINCE = localDate('2016-07-01');
const DIVISIONS = {
  office: 'Văn phòng',
  economy: 'Phòng Kinh tế',
  culture: 'Phòng Văn hóa',
  onestop: 'Trung tâm PVHCC',
};

/** One province: two inspecting bodies, its communes, and somebody for each of the roles in each of them. */
export function planOf(
  { communes, password }: Pick<MatrixSize, 'communes' | 'password'>,
  { province, roles, anchor }: { province: number; roles: readonly string[]; anchor: LocalDate },
): OfficePlan {
  const numbers = Array.from({ length: communes }, (_, index) => index + 1);
  const whole = markOf(province);
  const people = [
    ...HOME_POSTS.map((post) => personAt('home', post, whole)),
    ...FINANCE_POSTS.map((post) => personAt('finance', post, whole)),
    ...[LEADER, ADMINISTRATOR].map((post) => personAt('province', post, whole)),
    ...numbers.flatMap((n) => COMMUNE_POSTS.map((post) => personAt(`c${n}`, post, markOf(province, n)))),
  ];
  const held = new Set(people.map(({ account }) => account?.role));
  // A role that is new in the product sits at the province until it is given a place above.
  const others = roles.filter((role) => !held.has(role));
  return {
    tenantId: province,
    mark: whole,
    password,
    anchor,
    units: [
      { key: 'province', name: 'Tỉnh Thử Nghiệm', kind: 'PROVINCE', parent: null, from: SINCE },
      { key: 'home', name: 'Sở Nội vụ', kind: 'DEPARTMENT', parent: 'province', from: SINCE },
      { key: 'finance', name: 'Sở Tài chính', kind: 'DEPARTMENT', parent: 'province', from: SINCE },
      ...numbers.flatMap(communeUnits),
    ],
    people: [
      ...people,
      ...others.map((role) => personAt('province', [role.toLowerCase(), role, '', 'Chuyên viên'], whole)),
    ],
  };
}

function communeUnits(n: number): StoryUnit[] {
  const key = `c${n}`;
  return [
    { key, name: `Xã Thử Nghiệm C${n}`, kind: 'COMMUNE', parent: 'province', from: POSTS_SINCE },
    ...Object.entries(DIVISIONS).map(([division, name]): StoryUnit => ({
      key: `${key}.${division}`,
      name: `${name} C${n}`,
      kind: 'DIVISION',
      parent: key,
      from: POSTS_SINCE,
    })),
  ];
}

function personAt(place: string, [key, role, division, position]: Post, mark: string): StoryPerson {
  const unit = division ? `${place}.${division}` : place;
  return {
    key: `${place}.${key}`,
    fullName: `${nameAt(place, key)} ${mark}`,
    unit,
    position: `${position} ${mark}`,
    ...(role ? { account: { username: `${place}.${key}`.replaceAll('_', '-'), role, at: unit } } : {}),
  };
}
