import { nameTerm } from './name-term';

it.each([
  ['', '', ''],
  ['  ', '', ''],
  ['\u0301', '', ''],
  ['Bình', 'binh', 'bình'],
  ['BI\u0300NH', 'binh', 'bình'],
  ['  Văn\u00a0 Bình ', 'van binh', 'văn bình'],
  ['a', ' a', ' a'],
  ['Ẩn', ' an', ' ẩn'],
  ['A Páo', ' a pao', ' a páo'],
  ['Đỗ Thị', ' do thi', ' đỗ thị'],
  ['Ong T', ' ong t', ' ong t'],
  ['Ong Th', 'ong th', 'ong th'],
  ['Anh', 'anh', 'anh'],
])('“%s” is looked for as “%s”, and before others as “%s”', (q, folded, typed) => {
  expect(nameTerm(q)).toEqual({ folded, typed });
  expect(nameTerm(q.normalize('NFD'))).toEqual({ folded, typed });
});
