import type { StoryPerson } from '../demo-story';
import { namesBeside } from './names';
import { HOME_AFFAIRS_POSTS, keyPosts, MINH_KHE_POSTS, VAN_PHONG_POSTS, type Post } from './posts';
import { CARDS } from './role-cards';
import { COMMUNES } from './units';

/** Who sits at the named posts; everybody else gets a name by counting. */
const NAMED: Readonly<Record<string, string>> = {
  'home.director': 'Đoàn Quốc Hưng',
  'home.lan': 'Trần Thị Lan',
  'home.hung': 'Lê Mạnh Hùng',
  'home.tham': 'Nguyễn Hữu Thẩm',
  'home.mai': 'Vũ Thị Mai',
  'minhkhe.chair': 'Đỗ Thị Ngọc',
  'minhkhe.vice': 'Phạm Văn Bình',
  'minhkhe.secretary': 'Hà Trọng Nghĩa',
  'minhkhe.standing': 'Quách Thị Hòa',
  'minhkhe.office': 'Đặng Tiến Dũng',
  'minhkhe.culture': 'Phan Thị Oanh',
  'minhkhe.onestop': 'Hoàng Thị Yến',
  'minhkhe.clerk': 'Lê Đức Anh',
  'vanphong.chair': 'Bùi Quang Khải',
  'vanphong.clerk': 'Ngô Thế Sơn',
  'province.leader': 'Cao Xuân Vinh',
};

// Those who act in the story outside of the two communes that are told in full: the chair, and who does the work.
const ACTS: Readonly<Record<string, string>> = {
  chair: 'COMMUNE_CHAIR',
  office: 'UNIT_HEAD',
  culture: 'UNIT_HEAD',
  clerk: 'OFFICIAL',
};

/** In the commune that is told in full every civil servant says something of their own month, and each division has its head. */
const IN_FULL = 'minhkhe';
const ACTS_IN_FULL: Readonly<Record<string, string>> = { ...ACTS, economy: 'UNIT_HEAD', onestop: 'UNIT_HEAD' };

interface Place {
  readonly key: string;
  readonly posts: readonly Post[];
}

const PLACES: readonly Place[] = [
  { key: 'home', posts: HOME_AFFAIRS_POSTS },
  ...COMMUNES.map(({ key, kind }): Place => {
    if (key === 'minhkhe') return { key, posts: MINH_KHE_POSTS };
    if (key === 'vanphong') return { key, posts: VAN_PHONG_POSTS };
    return { key, posts: keyPosts(kind === 'WARD' ? 'phường' : kind === 'SPECIAL_ZONE' ? 'đặc khu' : 'xã') };
  }),
  { key: 'province', posts: [{ key: 'leader', position: 'Phó Chủ tịch UBND tỉnh', kind: 'OFFICIAL' }] },
];

const nextName = namesBeside(Object.values(NAMED));

function personAt(place: string, post: Post, index: number): StoryPerson {
  const key = `${place}.${post.key ?? index}`;
  const unit = post.division ? `${place}.${post.division}` : place;
  const card = CARDS[key];
  const role = roleAt(place, post);
  const account = card ?? (role ? { username: key, role, at: unit } : undefined);
  return {
    key,
    fullName: NAMED[key] ?? nextName(),
    unit,
    position: post.position,
    kind: post.kind ?? 'CIVIL_SERVANT',
    ...(account ? { account } : {}),
  };
}

function roleAt(place: string, { key, kind }: Post): string | undefined {
  if (place === 'home') return undefined;
  const role = key === undefined ? undefined : (place === IN_FULL ? ACTS_IN_FULL : ACTS)[key];
  return role ?? (place === IN_FULL && kind === undefined ? 'OFFICIAL' : undefined);
}

/** 300 people of Sở Nội vụ and the 22 communes, and one leader of the province above them. */
export const VINH_SA_PEOPLE: readonly StoryPerson[] = PLACES.flatMap(({ key, posts }) =>
  posts.map((post, index) => personAt(key, post, index)),
);
