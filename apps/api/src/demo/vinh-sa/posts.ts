import type { StaffKind } from '@app/roster';

/** A post of a unit: `key` where the story names who sits there. */
export interface Post {
  readonly key?: string;
  readonly division?: string;
  readonly position: string;
  readonly kind?: StaffKind;
}

const times = (count: number, post: Post): Post[] => Array.from({ length: count }, () => post);
const official = (position: string, key?: string): Post => ({
  position,
  kind: 'OFFICIAL',
  ...(key === undefined ? {} : { key }),
});
const specialist = (division: string, position = 'Chuyên viên'): Post => ({ division, position });
/** So many, one of whom is the deputy of whoever heads them. */
const withDeputy = (count: number, post: Post, { at, position }: { at: number; position: string }): Post[] =>
  times(count, post).map((one, place) => (place === at ? { ...one, position } : one));

/** Nine key posts, those of every commune of the province. */
export const keyPosts = (word: string): Post[] => [
  official(`Bí thư Đảng ủy ${word}`, 'secretary'),
  official(`Chủ tịch UBND ${word}`, 'chair'),
  official(`Phó Chủ tịch UBND ${word}`, 'vice'),
  official(`Phó Chủ tịch UBND ${word}`),
  { key: 'office', division: 'office', position: 'Chánh Văn phòng' },
  {
    key: 'economy',
    division: 'economy',
    position: word === 'phường' ? 'Trưởng phòng Kinh tế, Hạ tầng và Đô thị' : 'Trưởng phòng Kinh tế',
  },
  { key: 'culture', division: 'culture', position: 'Trưởng phòng Văn hóa - Xã hội' },
  { key: 'onestop', division: 'onestop', position: 'Giám đốc Trung tâm Phục vụ hành chính công' },
  { key: 'clerk', division: 'onestop', position: 'Công chức tiếp nhận hồ sơ' },
];

/** 62: nine cán bộ, 41 công chức, five viên chức, seven under contract. */
export const MINH_KHE_POSTS: readonly Post[] = [
  ...keyPosts('xã'),
  official('Phó Bí thư Thường trực Đảng ủy xã', 'standing'),
  official('Chủ tịch HĐND xã'),
  official('Phó Chủ tịch HĐND xã'),
  official('Chủ tịch Ủy ban MTTQ xã'),
  official('Chủ nhiệm Ủy ban Kiểm tra Đảng ủy xã'),
  ...withDeputy(11, specialist('office'), { at: 2, position: 'Phó Chánh Văn phòng' }),
  ...withDeputy(9, specialist('economy'), { at: 1, position: 'Phó Trưởng phòng Kinh tế' }),
  ...withDeputy(8, specialist('culture'), { at: 4, position: 'Phó Trưởng phòng Văn hóa - Xã hội' }),
  ...withDeputy(8, specialist('onestop', 'Công chức tiếp nhận hồ sơ'), {
    at: 0,
    position: 'Phó Giám đốc Trung tâm Phục vụ hành chính công',
  }),
  ...times(5, { division: 'culture', position: 'Viên chức văn hóa, thể thao', kind: 'PUBLIC_EMPLOYEE' }),
  ...times(4, { division: 'office', position: 'Lái xe, bảo vệ', kind: 'CONTRACT_WORKER' }),
  ...times(3, { division: 'onestop', position: 'Nhân viên hướng dẫn', kind: 'CONTRACT_WORKER' }),
];

/** 41: seven cán bộ, 28 công chức, three viên chức, three under contract. */
export const VAN_PHONG_POSTS: readonly Post[] = [
  ...keyPosts('phường'),
  official('Phó Bí thư Thường trực Đảng ủy phường', 'standing'),
  official('Chủ tịch HĐND phường'),
  official('Chủ tịch Ủy ban MTTQ phường'),
  ...times(7, specialist('office')),
  ...times(6, specialist('economy')),
  ...times(5, specialist('culture')),
  ...times(5, specialist('onestop', 'Công chức tiếp nhận hồ sơ')),
  ...times(3, { division: 'culture', position: 'Viên chức văn hóa, thể thao', kind: 'PUBLIC_EMPLOYEE' }),
  ...times(3, { division: 'office', position: 'Lái xe, bảo vệ', kind: 'CONTRACT_WORKER' }),
];

/** 17 of Sở Nội vụ, nine of them the inspection team (QĐ 1187/QĐ-UBND). */
export const HOME_AFFAIRS_POSTS: readonly Post[] = [
  { key: 'director', position: 'Giám đốc Sở' },
  { key: 'lan', position: 'Phó Giám đốc Sở, Trưởng đoàn' },
  { key: 'hung', position: 'Thư ký đoàn' },
  { key: 'tham', position: 'Chuyên viên Phòng Công chức, viên chức' },
  { key: 'mai', position: 'Chuyên viên theo dõi khắc phục' },
  ...['quoc', 'thinh', 'nhan', 'duyen', 'cuong'].map((key): Post => ({
    key,
    position: 'Chuyên viên, thành viên Đoàn',
  })),
  { position: 'Phó Giám đốc Sở' },
  { position: 'Chánh Văn phòng Sở' },
  { position: 'Trưởng phòng Cải cách hành chính' },
  { position: 'Trưởng phòng Xây dựng chính quyền' },
  ...times(2, { position: 'Chuyên viên' }),
  { key: 'admin', position: 'Chuyên viên' },
];
