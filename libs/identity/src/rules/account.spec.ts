import { isUsername, usernameOf } from './account';

it.each([
  ['nam.truong', true],
  ['lúa.vàng', true],
  ['001085012345', true],
  ['nam@so-noi-vu.vn', true],
  ['ab', false],
  ['nam truong', false],
  ['.nam', false],
  ['nam\u200btruong', false],
  ['n'.repeat(61), false],
])('%s as a user name', (name, expected) => {
  expect(isUsername(name)).toBe(expected);
});

it('keeps a name as it is compared', () => {
  expect(usernameOf(' Lúa.Vàng '.normalize('NFD'))).toBe('lúa.vàng');
});
