import { readTime } from './readTime';

it.each([
  ['10:30', '10:30'],
  ['7:05', '07:05'],
  ['7h5', '07:05'],
  ['10 giờ 30', '10:30'],
  ['10 giờ 30 phút', '10:30'],
  ['16g', '16:00'],
  ['10.30', '10:30'],
])('%s is %s', (typed, time) => expect(readTime(typed, '2026-11-20')).toBe(`2026-11-20T${time}:00+07:00`));

it.each(['', '25:00', '10:60', 'mười giờ', '1030', '10:30:15'])('“%s” is no time', (typed) => {
  expect(readTime(typed, '2026-11-20')).toBeNull();
});
