import { bodyName, placeName } from './body-name';

it.each([
  [{ name: 'Xã Minh Khê', kind: 'COMMUNE' }, 'UBND xã Minh Khê'],
  [{ name: 'Phường Vân Phong', kind: 'WARD' }, 'UBND phường Vân Phong'],
  [{ name: 'Đặc khu Hòn Sa', kind: 'SPECIAL_ZONE' }, 'UBND đặc khu Hòn Sa'],
  [{ name: 'Sở Nội vụ', kind: 'DEPARTMENT' }, 'Sở Nội vụ'],
  [{ name: 'Trường THCS Minh Khê', kind: 'PUBLIC_UNIT' }, 'Trường THCS Minh Khê'],
])('%j is called %s on paper', (unit, expected) => expect(bodyName(unit)).toBe(expected));

it.each([
  ['Xã Minh Khê', 'COMMUNE', 'Tỉnh Vĩnh Sa', 'Minh Khê'],
  ['Sở Tài chính', 'DEPARTMENT', 'Tỉnh Vĩnh Sa', 'Vĩnh Sa'],
  ['Trạm Y tế', 'PUBLIC_UNIT', 'Phường Vân Phong', 'Vân Phong'],
])('the place of %s is %s of %s: %s', (name, kind, parent, expected) => {
  expect(placeName({ name, kind, parent: { name: parent } })).toBe(expected);
});
