import { isAnimatedPng, isPicture, MAX_NAME_LENGTH, safeFileName, signatureOf } from './accepted-kind';

const head = (text: string, more = 'x'.repeat(20)): Uint8Array => Buffer.from(text + more, 'latin1');

it.each([
  ['a JPEG', '\xff\xd8\xff\xe0', 'image/jpeg'],
  ['a PNG', '\x89PNG\r\n\x1a\n', 'image/png'],
  ['a WebP', 'RIFF\x10\0\0\0WEBP', 'image/webp'],
  ['a PDF', '%PDF-1.7', 'application/pdf'],
  ['an archive', 'PK\x03\x04', 'archive'],
  ['Office of the old kind', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'compound'],
  ['a page', '<!doctype html>', null],
  ['a drawing', '<svg xmlns="http://www.w3.org/2000/svg">', null],
  ['a GIF', 'GIF89a', null],
  ['HEIC', '\0\0\0\x18ftypheic', null],
  ['a sound in RIFF', 'RIFF\x10\0\0\0WAVE', null],
  ['a PDF after other bytes', 'x%PDF-1.7', null],
])('%s is known by its first bytes', (_, bytes, expected) => {
  expect(signatureOf(head(bytes))).toBe(expected);
});

it('needs no more bytes than there are', () => {
  for (const bytes of ['', '\xff', '\x89PN', 'RIFF']) expect(signatureOf(head(bytes, ''))).toBeNull();
});

it.each([
  ['image/jpeg', true],
  ['image/webp', true],
  ['application/pdf', false],
  ['image/svg+xml', false],
])('%s is a picture: %s', (mediaType, expected) => expect(isPicture(mediaType)).toBe(expected));

const PNG = '\x89PNG\r\n\x1a\n';
const chunk = (name: string, length: number): string =>
  `${String.fromCharCode(0, 0, length >> 8, length & 255)}${name}${'\0'.repeat(length + 4)}`;
it.each([
  ['an animation is announced before the image data', PNG + chunk('IHDR', 13) + chunk('acTL', 8), true],
  ['also behind a colour profile', PNG + chunk('IHDR', 13) + chunk('iCCP', 3000) + chunk('acTL', 8), true],
  ['a still picture', PNG + chunk('IHDR', 13) + chunk('IDAT', 10) + chunk('acTL', 8), false],
  ['cut off in the middle of a chunk', PNG + chunk('IHDR', 13).slice(0, 12), false],
  ['a length that leads out of the file', `${PNG}\xff\xff\xff\xffIHDR`, false],
])('PNG: %s', (_, bytes, expected) => expect(isAnimatedPng(head(bytes, ''))).toBe(expected));

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
