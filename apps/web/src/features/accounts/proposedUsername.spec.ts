import { proposedUsername } from './proposedUsername';

it.each([
  ['Trương Hoài Nam', 'nam.truong'],
  ['Đỗ Thị Bích Ngọc', 'ngoc.do'],
  ['  Lê Anh  ', 'anh.le'],
  ['Ưng', 'ung'],
  ['H’Hen Niê', 'nie.hhen'],
  ['', ''],
])('proposes for %j the user name %j', (fullName, username) => {
  expect(proposedUsername(fullName)).toBe(username);
});
