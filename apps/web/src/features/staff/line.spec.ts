import type { StaffRecord } from '../../app/api-types';
import { barsOf, firstDayAfter, heldOn, lastDay, leaveOn } from './line';

type Post = StaffRecord['appointments'][number];
const post = (startsOn: string, endsOn: string | null, isMain = true): Post => ({
  ...{ id: startsOn, unit: { id: 1, name: 'Xã Minh Khê' }, position: 'Văn thư', isMain, isSecondment: false },
  ...{ dutyGroup: null, jobPosition: null, startsOn, endsOn, decisionNumber: null },
});

it('bars share one scale from the first day to today, each as long as its post', () => {
  const drawn = barsOf([post('2026-01-11', null), post('2026-01-01', '2026-01-11')], '2026-01-21');
  expect([drawn?.from, drawn?.until]).toEqual(['2026-01-01', '2026-01-21']);
  expect(drawn?.bars.map(({ post: { startsOn }, from, width }) => [startsOn, from, width])).toEqual([
    ['2026-01-01', 0, 0.5],
    ['2026-01-11', 0.5, 0.5],
  ]);
});

it('a post that ends after today stretches the scale; one of today alone is still seen; none draw nothing', () => {
  expect(barsOf([post('2026-01-01', '2026-01-31')], '2026-01-11')?.bars[0]).toMatchObject({ from: 0, width: 1 });
  expect(barsOf([post('2026-01-01', null), post('2026-12-31', null, false)], '2026-12-31')?.bars[1]?.width).toBe(0.01);
  expect(barsOf([], '2026-01-11')).toBeNull();
});

it('a post is held from its first day up to the one before its end', () => {
  const one = post('2026-01-01', '2026-02-01');
  const held = ['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map((day) => heldOn([one], day).length);
  expect(held).toEqual([0, 1, 1, 0]);
});

it('who is on leave is known by the day, and not by a leave that was withdrawn', () => {
  const leave = { leaveKind: 'SICKNESS', onDay: '2026-01-01', untilDay: '2026-02-01', withdrawnAt: null };
  const on = (more: object, day: string): boolean =>
    leaveOn([{ ...leave, ...more } as StaffRecord['movements'][number]], day) !== undefined;
  expect([
    on({}, '2026-01-31'),
    on({}, '2026-02-01'),
    on({ withdrawnAt: '2026-01-02T00:00:00Z' }, '2026-01-31'),
  ]).toEqual([...[true, false, false]]);
  expect(on({ leaveKind: null }, '2026-01-31')).toBe(false);
});

it('a paper names the last day, the server the first one after it', () => {
  expect([firstDayAfter('2026-12-31'), lastDay('2027-01-01'), firstDayAfter('2028-02-28')]).toEqual([
    ...['2027-01-01', '2026-12-31', '2028-02-29'],
  ]);
});
