import type { HeldPost, PartOfBody, Rank } from '../../../libs/evaluation/src/rules';
import { regimeOf, type Case } from './case';

const asked = (rank: Rank, version: string, expected: boolean): Case => [
  `Đ.15: whether d, đ and e are asked of ${rank} under ${version}`,
  ({ asksLeader }) => asksLeader({ rank, regime: regimeOf(version) }),
  expected,
];
const led = (position: string, kind: string, expected: 'HEAD' | 'DEPUTY' | null): Case => [
  `${position} of a ${kind}`,
  ({ leads }) => leads(position, kind),
  expected,
];

const PARTS: PartOfBody[] = [
  { id: 1, parentId: null, kind: 'COMMUNE' },
  { id: 2, parentId: 1, kind: 'DIVISION' },
  { id: 3, parentId: 1, kind: 'DIVISION' },
];
const post = (staffMemberId: string, unitId: number, position: string, isMain = true): HeldPost => ({
  ...{ staffMemberId, unitId, position, isMain },
});
const POSTS = [
  post('chair', 1, 'Chủ tịch UBND xã'),
  post('vice', 1, 'Phó Chủ tịch UBND xã'),
  post('other vice', 1, 'Phó Chủ tịch UBND xã'),
  post('head', 2, 'Trưởng phòng Kinh tế'),
  post('deputy', 2, 'Phó Trưởng phòng Kinh tế'),
  post('clerk', 2, 'Chuyên viên'),
  post('lone', 3, 'Chuyên viên'),
];
const standing = (name: string, posts: readonly HeldPost[], expected: Record<string, string>): Case => [
  `who assesses whom (Nghị định 335/2025, Đ.10): ${name}`,
  ({ standingsOf }) => {
    const all = standingsOf(PARTS, posts);
    return Object.fromEntries(
      Object.keys(expected).map((id) => [id, `${all.get(id)?.rank} ${all.get(id)?.superiorId}`]),
    );
  },
  expected,
];
const inCharge = (leader: string, expected: string, more: readonly HeldPost[] = []): Case => [
  `in whose charge d is (Đ.15): ${leader}${more.length > 0 ? ', with a second post' : ''}`,
  ({ inChargeOf, standingsOf }) => {
    const all = standingsOf(PARTS, [...POSTS, ...more]);
    const people = POSTS.map(({ staffMemberId, unitId }) => ({
      ...{ id: staffMemberId, staffMemberId, unitId },
      ...(all.get(staffMemberId) ?? { rank: 'STAFF' as const, superiorId: null }),
    }));
    const found = people.find(({ id }) => id === leader);
    return found === undefined
      ? ''
      : inChargeOf(found, people)
          .map(({ id }) => id)
          .join(' ');
  },
  expected,
];

/** Who leads what, who assesses whom, and in whose charge a leader's d is. */
export const SUPERIOR_CASES: readonly Case[] = [
  led('Chủ tịch UBND xã', 'COMMUNE', 'HEAD'),
  led(' Chủ tịch Ủy ban nhân dân xã', 'SPECIAL_ZONE', 'HEAD'),
  led('Quyền Chủ tịch UBND phường', 'WARD', 'HEAD'),
  led('Phó Chủ tịch UBND xã', 'COMMUNE', 'DEPUTY'),
  // They sit there and head something else.
  led('Chủ tịch HĐND xã', 'COMMUNE', null),
  led('Bí thư Đảng ủy xã', 'COMMUNE', null),
  led('Chủ tịch Ủy ban MTTQ xã', 'COMMUNE', null),
  led('Chánh Văn phòng', 'COMMUNE', null),
  led('Phó Chủ tịch HĐND xã', 'COMMUNE', null),
  led('Chánh Văn phòng', 'DIVISION', 'HEAD'),
  led('Phó Chánh Văn phòng', 'DIVISION', 'DEPUTY'),
  led('Trưởng phòng Văn hóa - Xã hội', 'DIVISION', 'HEAD'),
  led('Phó Trưởng phòng', 'DIVISION', 'DEPUTY'),
  led('Giám đốc Trung tâm Phục vụ hành chính công', 'DIVISION', 'HEAD'),
  led('Công chức tiếp nhận hồ sơ', 'DIVISION', null),
  led('Phó văn thư', 'DIVISION', null),
  led('Giám đốc Sở', 'DEPARTMENT', 'HEAD'),
  led('Phó Giám đốc Sở, Trưởng đoàn', 'DEPARTMENT', 'DEPUTY'),
  led('Chánh Văn phòng Sở', 'DEPARTMENT', null),
  led('Hiệu trưởng', 'SCHOOL', 'HEAD'),
  standing('by the posts', POSTS, {
    chair: 'BODY_HEAD null',
    vice: 'BODY_DEPUTY chair',
    head: 'HEAD chair',
    deputy: 'DEPUTY head',
    clerk: 'STAFF head',
    // A unit without a head is the next one's above.
    lone: 'STAFF chair',
  }),
  standing('a post beside the main one', [...POSTS, post('vice', 3, 'Giám đốc Trung tâm', false)], {
    lone: 'STAFF vice',
    vice: 'BODY_DEPUTY chair',
    // Named once, by the main post.
    clerk: 'STAFF head',
  }),
  standing(
    'a head of the body whose main post is below',
    [post('chair', 2, 'Chuyên viên'), post('chair', 1, 'Chủ tịch UBND xã', false), ...POSTS.slice(1)],
    {
      chair: 'BODY_HEAD null',
      head: 'HEAD chair',
    },
  ),
  standing('two heads of one unit', [...POSTS, post('other', 2, 'Trưởng phòng Kinh tế')], {
    clerk: 'STAFF null',
    head: 'HEAD chair',
  }),
  standing('one head with two posts', [...POSTS, post('head', 2, 'Trưởng phòng, Trưởng ban', false)], {
    clerk: 'STAFF head',
  }),
  standing('a unit that is not there', [...POSTS, post('guest', 9, 'Trưởng phòng')], { guest: 'STAFF null' }),
  inCharge('chair', 'vice other vice head deputy clerk lone'),
  inCharge('head', 'deputy clerk'),
  inCharge('deputy', 'clerk'),
  // Which field is theirs stands nowhere yet.
  inCharge('vice', 'head deputy clerk lone'),
  inCharge('vice', 'lone', [post('vice', 3, 'Giám đốc Trung tâm', false)]),
  inCharge('head', 'deputy clerk lone', [post('head', 3, 'Giám đốc Trung tâm', false)]),
  inCharge('clerk', ''),
  [
    'in whose charge d is: somebody of the unit whom another one was named to assess',
    ({ inChargeOf }) => {
      const clerk = { id: 'a', staffMemberId: 'a', unitId: 2, rank: 'STAFF', superiorId: 'head' } as const;
      const people = [clerk, { ...clerk, id: 'b', staffMemberId: 'b', superiorId: 'chair' }];
      const head = { id: 'head', staffMemberId: 'head', unitId: 2, rank: 'HEAD', superiorId: 'chair' } as const;
      return inChargeOf(head, people).map(({ id }) => id);
    },
    ['a', 'b'],
  ],
  asked('STAFF', 'ND_335_2025/1', false),
  asked('DEPUTY', 'ND_335_2025/1', true),
  asked('BODY_HEAD', 'ND_335_2025/1', true),
  // Where lines are entered nothing of leading is counted.
  asked('HEAD', 'QD_366_TW/1', false),
];
