import fc from 'fast-check';
import { addDays, localDate, type LocalDate } from '@app/kernel';
import {
  homeOf,
  isLeaving,
  leadsToPost,
  ENTERED_MOVEMENTS,
  MOVEMENTS,
  planOf,
  type MovementAct,
  type MovementFault,
  type Post,
} from './movement';

const DAY = localDate('2026-11-20');
const [BEFORE, AFTER] = [addDays(DAY, -1), addDays(DAY, 1)];

const post = (more: Partial<Post> = {}): Post => ({
  ...{ id: 'main', unitId: 5, position: 'Chuyên viên', isMain: true, startsOn: localDate('2025-07-01'), endsOn: null },
  ...more,
});
const act = (kind: MovementAct['kind'], more: Partial<MovementAct> = {}): MovementAct => ({
  ...{
    kind,
    onDay: DAY,
    untilDay: null,
    to: leadsToPost(kind) ? { unitId: 6, position: 'Chuyên viên' } : null,
    postId: null,
  },
  ...more,
});
const beside = post({ id: 'beside', unitId: 7, isMain: false });
const MAIN = { isMain: true, isSecondment: false };

// Who comes, moves, is away and goes: the terms of the law on officials and civil servants, each with what it does to posts.
it.each<[what: string, act: MovementAct, posts: Post[], plan: object | MovementFault]>([
  ['takes on somebody new', act('RECRUITMENT'), [], { ends: [], opens: MAIN }],
  ['takes on again who has left', act('RECRUITMENT'), [post({ endsOn: DAY })], { ends: [], opens: MAIN }],
  ['takes nobody on twice', act('RECRUITMENT'), [post()], 'has-main-post'],
  ['takes nobody on who is still there that day', act('RECRUITMENT'), [post({ endsOn: AFTER })], 'has-main-post'],

  ['transfers to another unit', act('TRANSFER'), [post()], { ends: ['main'], opens: MAIN }],
  ['leaves a post beside the main one alone', act('TRANSFER'), [post(), beside], { ends: ['main'], opens: MAIN }],
  [
    'transfers nobody within a unit',
    act('TRANSFER', { to: { unitId: 5, position: 'Phó phòng' } }),
    [post()],
    'same-unit',
  ],
  ['rotates to another unit', act('ROTATION'), [post()], { ends: ['main'], opens: MAIN }],
  [
    'rotates nobody within a unit',
    act('ROTATION', { to: { unitId: 5, position: 'Phó phòng' } }),
    [post()],
    'same-unit',
  ],
  [
    'appoints within the unit',
    act('APPOINTMENT', { to: { unitId: 5, position: 'Phó phòng' } }),
    [post()],
    { ends: ['main'], opens: MAIN },
  ],
  [
    'appoints nobody to what they are',
    act('APPOINTMENT', { to: { unitId: 5, position: 'Chuyên viên' } }),
    [post()],
    'same-post',
  ],
  [
    'swaps the post within the unit',
    act('POSITION_SWAP', { to: { unitId: 5, position: 'Văn thư' } }),
    [post()],
    { ends: ['main'], opens: MAIN },
  ],
  [
    'swaps no post for itself',
    act('POSITION_SWAP', { to: { unitId: 5, position: 'Chuyên viên' } }),
    [post()],
    'same-post',
  ],
  ['moves nobody who has left', act('TRANSFER'), [post({ endsOn: DAY })], 'no-main-post'],
  [
    'moves nobody whose only post was a mistake',
    act('TRANSFER'),
    [post({ endsOn: localDate('2025-07-01') })],
    'no-main-post',
  ],
  ['moves on the first day of the post no more', act('TRANSFER'), [post({ startsOn: DAY })], 'before-last'],
  ['moves one day after it', act('TRANSFER'), [post({ startsOn: BEFORE })], { ends: ['main'], opens: MAIN }],
  ['gives a main post no end', act('ROTATION', { untilDay: AFTER }), [post()], 'until-unasked'],
  [
    'gives one in a unit that has ended its end',
    act('ROTATION', { untilDay: AFTER, to: { unitId: 6, position: 'Chuyên viên', hasEnded: true } }),
    [post({ endsOn: AFTER })],
    { ends: ['main'], opens: MAIN },
  ],

  [
    'seconds for a time and keeps the post',
    act('SECONDMENT', { untilDay: AFTER }),
    [post()],
    { ends: [], opens: { isMain: false, isSecondment: true } },
  ],
  ['seconds nobody without an end', act('SECONDMENT'), [post()], 'until-missing'],
  [
    'seconds nobody to their own unit',
    act('SECONDMENT', { untilDay: AFTER, to: { unitId: 5, position: 'Khác' } }),
    [post()],
    'same-unit',
  ],
  ['ends nothing before it begins', act('SECONDMENT', { untilDay: DAY }), [post()], 'until-too-early'],
  [
    'adds a post without an end',
    act('CONCURRENT_POST'),
    [post()],
    { ends: [], opens: { isMain: false, isSecondment: false } },
  ],
  [
    'adds another post in the same unit',
    act('CONCURRENT_POST', { to: { unitId: 5, position: 'Thủ quỹ' } }),
    [post()],
    { ends: [], opens: { isMain: false, isSecondment: false } },
  ],
  [
    'adds no post that is the main one',
    act('CONCURRENT_POST', { to: { unitId: 5, position: 'Chuyên viên' } }),
    [post()],
    'same-post',
  ],
  [
    'adds no post that is held beside the main one, however it is written',
    act('CONCURRENT_POST', { to: { unitId: 7, position: 'chuyên VIÊN' } }),
    [post(), beside],
    'same-post',
  ],
  [
    'adds one again that has ended',
    act('CONCURRENT_POST', { to: { unitId: 7, position: 'Chuyên viên' } }),
    [post(), { ...beside, endsOn: DAY }],
    { ends: [], opens: { isMain: false, isSecondment: false } },
  ],
  ['adds nothing beside a post that is to come', act('CONCURRENT_POST'), [post({ startsOn: AFTER })], 'no-main-post'],
  [
    'ends a post beside the main one',
    act('POST_ENDED', { postId: 'beside' }),
    [post(), beside],
    { ends: ['beside'], opens: null },
  ],
  ['ends no main post so', act('POST_ENDED', { postId: 'main' }), [post(), beside], 'no-such-post'],
  [
    'ends no post that has ended',
    act('POST_ENDED', { postId: 'beside' }),
    [post(), { ...beside, endsOn: DAY }],
    'no-such-post',
  ],
  [
    'ends a post that outlived the main one',
    act('POST_ENDED', { postId: 'beside' }),
    [post({ endsOn: BEFORE, isEnded: true }), beside],
    { ends: ['beside'], opens: null },
  ],
  [
    'ends no post before the day on which another paper has ended it',
    act('POST_ENDED', { postId: 'beside' }),
    [post(), { ...beside, endsOn: AFTER, isEnded: true }],
    'ended-later',
  ],
  [
    'ends a post before the end that it was given when it began',
    act('POST_ENDED', { postId: 'beside' }),
    [post(), { ...beside, endsOn: AFTER }],
    { ends: ['beside'], opens: null },
  ],
  [
    'ends no post on its first day',
    act('POST_ENDED', { postId: 'beside' }),
    [post(), { ...beside, startsOn: DAY }],
    'before-last',
  ],

  ['lets somebody be away and keep the post', act('LEAVE', { untilDay: AFTER }), [post()], { ends: [], opens: null }],
  ['lets nobody be away without an end', act('LEAVE'), [post()], 'until-missing'],
  [
    'lets nobody be away from a post to come',
    act('LEAVE', { untilDay: AFTER }),
    [post({ startsOn: AFTER })],
    'no-main-post',
  ],
  ['retires from every post', act('RETIREMENT'), [post(), beside], { ends: ['main', 'beside'], opens: null }],
  ['cuts the post', act('STREAMLINING'), [post()], { ends: ['main'], opens: null }],
  ['lets go', act('LEAVING'), [post()], { ends: ['main'], opens: null }],
  ['lets nobody go twice', act('LEAVING'), [post({ endsOn: DAY })], 'no-main-post'],
  [
    'lets nobody go before the end of a post that another paper has ended',
    act('RETIREMENT'),
    [post(), { ...beside, endsOn: AFTER, isEnded: true }],
    'ended-later',
  ],
  ['transfers nobody before they have left', act('TRANSFER'), [post({ endsOn: AFTER, isEnded: true })], 'ended-later'],
  ['lets nobody go on the first day', act('LEAVING'), [post({ startsOn: DAY })], 'before-last'],
])('%s', (_, movement, posts, plan) => {
  expect(planOf(movement, posts)).toEqual(plan);
});

it('three kinds lead out of the roster, eight to a post', () => {
  expect(MOVEMENTS.filter(isLeaving)).toEqual(['RETIREMENT', 'STREAMLINING', 'LEAVING']);
  expect(MOVEMENTS.filter(leadsToPost)).toEqual([
    ...['RECRUITMENT', 'APPOINTMENT', 'TRANSFER', 'ROTATION', 'POSITION_SWAP', 'SECONDMENT', 'CONCURRENT_POST'],
    'REORGANISATION',
  ]);
});

const days = fc.integer({ min: 1, max: 60 });
const acts = fc.array(
  fc.record({
    kind: fc.constantFrom(...ENTERED_MOVEMENTS),
    step: days,
    lasts: fc.option(days, { nil: null }),
    unitId: fc.integer({ min: 1, max: 3 }),
    position: fc.constantFrom('A', 'B'),
    at: fc.nat(),
  }),
  { maxLength: 12 },
);

/** The posts after the movement, as a reader of the law would write them down. */
function after(posts: readonly Post[], movement: MovementAct, id: string): Post[] {
  const plan = planOf(movement, posts);
  if (typeof plan === 'string') return [...posts];
  const { onDay, untilDay, to } = movement;
  const left = posts.map((one) => (plan.ends.includes(one.id) ? { ...one, endsOn: onDay, isEnded: true } : one));
  return plan.opens && to
    ? [...left, { id, ...to, isMain: plan.opens.isMain, startsOn: onDay, endsOn: untilDay }]
    : left;
}

it('whatever is entered in the order of days, nobody has two main posts on a day, and every post lasts', () => {
  fc.assert(
    fc.property(acts, (entered) => {
      let posts: Post[] = [];
      let onDay: LocalDate = localDate('2026-01-01');
      entered.forEach(({ kind, step, lasts, unitId, position, at }, nth) => {
        onDay = addDays(onDay, step);
        const to = leadsToPost(kind) ? { unitId, position } : null;
        const postId = posts[at % Math.max(posts.length, 1)]?.id ?? null;
        posts = after(
          posts,
          { kind, onDay, untilDay: lasts === null ? null : addDays(onDay, lasts), to, postId },
          String(nth),
        );
      });
      for (const { startsOn, endsOn } of posts) expect(endsOn === null || endsOn > startsOn).toBe(true);
      for (let day = localDate('2026-01-01'); day <= onDay; day = addDays(day, 7)) {
        const held = posts.filter(({ startsOn, endsOn }) => startsOn <= day && (endsOn === null || endsOn > day));
        expect(held.filter(({ isMain }) => isMain).length).toBeLessThanOrEqual(1);
      }
    }),
  );
});

it.each<[what: string, posts: Post[], home: number | null]>([
  ['the unit of the main post', [post()], 5],
  ['not of one beside it', [post(), { ...beside, startsOn: DAY }], 5],
  ['of the one that has begun last', [post({ endsOn: DAY }), post({ id: 'new', unitId: 6, startsOn: DAY })], 6],
  [
    'of the one before, where the last was a mistake',
    [post(), post({ id: 'new', unitId: 6, startsOn: DAY, endsOn: DAY })],
    5,
  ],
  ['of the last one, once nobody is there any more', [post({ endsOn: BEFORE })], 5],
  ['not of one to come', [post({ endsOn: AFTER }), post({ id: 'new', unitId: 6, startsOn: AFTER })], 5],
  ['none, where none ever was', [], null],
])('home is %s', (_, posts, home) => {
  expect(homeOf(posts, DAY)).toBe(home);
});
