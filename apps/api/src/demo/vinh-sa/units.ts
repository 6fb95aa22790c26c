import { localDate, type LocalDate } from '@app/kernel';
import type { UnitKind } from '@app/organization';
import type { StoryUnit } from '../demo-story';

/** The three tiers of before, and the day on which they ended (Luật Tổ chức chính quyền địa phương 72/2025/QH15). */
const THREE_TIERS = localDate('2016-07-01');
export const REFORM = localDate('2025-07-01');

interface Commune {
  readonly key: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** The district or town whose communes became this one. */
  readonly from: 'khe-son' | 'sa-giang' | 'thi-xa';
  /** What it was made of, by name. */
  readonly of: readonly string[];
}

const threeOf = (name: string): string[] => ['Thượng', 'Trung', 'Hạ'].map((part) => `Xã ${name} ${part} (cũ)`);
const twoOf = (kind: string, name: string): string[] => ['Đông', 'Tây'].map((part) => `${kind} ${name} ${part} (cũ)`);
const xa = (key: string, name: string, from: Commune['from'], of = threeOf(name)): Commune => ({
  key,
  name: `Xã ${name}`,
  kind: 'COMMUNE',
  from,
  of,
});
const phuong = (key: string, name: string, from: Commune['from'], of: readonly string[]): Commune => ({
  key,
  name: `Phường ${name}`,
  kind: 'WARD',
  from,
  of,
});

/** 22 communes of a province that does not exist, formed out of 61; none bears the name of a real one. */
export const COMMUNES: readonly Commune[] = [
  xa('minhkhe', 'Minh Khê', 'khe-son', ['Xã Minh Tân Khê (cũ)', 'Xã Hạ Khê Sơn (cũ)']),
  xa('thuongsa', 'Thượng Sa Khê', 'khe-son'),
  xa('hasa', 'Hạ Sa Khê', 'khe-son'),
  xa('dongsa', 'Đồng Sa Khê', 'khe-son'),
  xa('taysa', 'Tây Sa Khê', 'khe-son'),
  xa('namkhe', 'Nam Khê Sa', 'khe-son'),
  xa('hongsa', 'Hồng Sa Vân', 'khe-son'),
  phuong('vanphong', 'Vân Phong', 'khe-son', ['Thị trấn Vân Phong (cũ)', 'Xã Vân Phong Hạ (cũ)']),
  xa('binhsa', 'Bình Sa Trại', 'sa-giang'),
  xa('camsa', 'Cẩm Sa Lĩnh', 'sa-giang'),
  xa('lamsa', 'Lam Sa Nguyên', 'sa-giang'),
  xa('kimsa', 'Kim Sa Đồng', 'sa-giang'),
  xa('ngocsa', 'Ngọc Sa Lĩnh', 'sa-giang'),
  xa('phusa', 'Phú Sa Điền', 'sa-giang'),
  xa('quangsa', 'Quảng Sa Mỹ', 'sa-giang'),
  xa('tansa', 'Tân Sa Lộc', 'thi-xa'),
  xa('thanhsa', 'Thanh Sa Nguyên', 'thi-xa'),
  xa('yensa', 'Yên Sa Phố', 'thi-xa'),
  phuong('sathanhdong', 'Sa Thành Đông', 'thi-xa', threeOf('Sa Thành Đông')),
  phuong('sathanhtay', 'Sa Thành Tây', 'thi-xa', twoOf('Phường', 'Sa Thành')),
  phuong('vinhtrung', 'Vĩnh Sa Trung', 'thi-xa', twoOf('Phường', 'Vĩnh Sa')),
  { key: 'honsavan', name: 'Đặc khu Hòn Sa Vân', kind: 'SPECIAL_ZONE', from: 'thi-xa', of: twoOf('Xã', 'Hòn Sa') },
];

const OLD_TIER: readonly StoryUnit[] = [
  { key: 'khe-son', name: 'Huyện Khê Sơn (cũ)', kind: 'DISTRICT', parent: 'province', from: THREE_TIERS, to: REFORM },
  { key: 'sa-giang', name: 'Huyện Sa Giang (cũ)', kind: 'DISTRICT', parent: 'province', from: THREE_TIERS, to: REFORM },
  { key: 'thi-xa', name: 'Thị xã Vĩnh Sa (cũ)', kind: 'DISTRICT', parent: 'province', from: THREE_TIERS, to: REFORM },
];

const oldKind = (name: string): UnitKind => (name.startsWith('Phường') ? 'WARD' : 'COMMUNE');
const predecessorKey = (commune: string, index: number): string => `${commune}.old${index + 1}`;

const DIVISIONS: readonly (readonly [key: string, xa: string, phuong: string])[] = [
  ['office', 'Văn phòng HĐND và UBND', 'Văn phòng HĐND và UBND'],
  ['economy', 'Phòng Kinh tế', 'Phòng Kinh tế, Hạ tầng và Đô thị'],
  ['culture', 'Phòng Văn hóa - Xã hội', 'Phòng Văn hóa - Xã hội'],
  ['onestop', 'Trung tâm Phục vụ hành chính công', 'Trung tâm Phục vụ hành chính công'],
];

function unitsOf({ key, name, kind, from, of }: Commune): StoryUnit[] {
  const since: LocalDate = REFORM;
  return [
    ...of.map((old, index): StoryUnit => ({
      key: predecessorKey(key, index),
      name: old,
      kind: oldKind(old),
      parent: from,
      from: THREE_TIERS,
      to: REFORM,
    })),
    { key, name, kind, parent: 'province', from: since, succeeds: of.map((_, index) => predecessorKey(key, index)) },
    ...DIVISIONS.map(([division, inXa, inPhuong]): StoryUnit => ({
      key: `${key}.${division}`,
      name: kind === 'WARD' ? inPhuong : inXa,
      kind: 'DIVISION',
      parent: key,
      from: since,
    })),
  ];
}

/** The province, Sở Nội vụ, the old tier and the 22 communes with their divisions. */
export const VINH_SA_UNITS: readonly StoryUnit[] = [
  { key: 'province', name: 'Tỉnh Vĩnh Sa', kind: 'PROVINCE', parent: null, from: THREE_TIERS },
  { key: 'home', name: 'Sở Nội vụ', kind: 'DEPARTMENT', parent: 'province', from: THREE_TIERS },
  ...OLD_TIER,
  ...COMMUNES.flatMap(unitsOf),
];
