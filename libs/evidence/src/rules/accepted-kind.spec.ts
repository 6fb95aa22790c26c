import { isAccepted, MAX_NAME_LENGTH, safeFileName } from './accepted-kind';

it.each([
  ['image/jpeg', true],
  ['application/pdf', true],
  ['image/svg+xml', false],
  ['text/html', false],
  [undefined, false],
])('%s is accepted: %s', (mediaType, expected) => {
  expect(isAccepted(mediaType)).toBe(expected);
});

it.each([
  ['bảng niêm yết.jpg', 'bảng niêm yết.jpg'],
  ['bảng niêm yết.jpg'.normalize('NFD'), 'bảng niêm yết.jpg'],
  ['../../etc/passwd', 'passwd'],
  ['C:\\Ảnh\\biên bản.pdf', 'biên bản.pdf'],
  ['ảnh\u202egpj.exe', 'ảnhgpj.exe'],
  ['a\u0000b.png', 'ab.png'],
  ['..', null],
  ['', null],
  ['ảnh/', null],
])('%j becomes %j', (name, expected) => {
  expect(safeFileName(name)).toBe(expected);
});

it('shortens a long name and keeps its extension', () => {
  const short = safeFileName(`${'ả'.repeat(300)}.pdf`);
  expect([...(short ?? '')]).toHaveLength(MAX_NAME_LENGTH);
  expect(short).toMatch(/ả\.pdf$/);
  expect([...(safeFileName('ả'.repeat(300)) ?? '')]).toHaveLength(MAX_NAME_LENGTH);
});
