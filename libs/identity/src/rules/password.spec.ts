import { normalizePassword, passwordWeakness } from './password';

it.each([
  // NIST SP 800-63B-4 §3.1.1.2: length, blocklist, context words; any character counts.
  ['ngắn quá', [], 'too-short'],
  ['x'.repeat(129), [], 'too-long'],
  ['nắng sớm trên đồi chè', [], null],
  ['nang-som-tren-doi-che', [], null],
  ['correct horse battery', [], null],
  ['passwordpassword', [], 'guessable'],
  ['123456789012345678', [], 'guessable'],
  ['qwertyuiopasdfghjkl', [], 'guessable'],
  ['aaaaaaaaaaaaaaaaaaaa', [], 'guessable'],
  ['minhkhe-2026-minhkhe', ['minhkhe'], 'guessable'],
  ['do.thi.ngoc.2026.kycuong', ['do.thi.ngoc'], 'guessable'],
  ['mậtkhẩu-mậtkhẩu-2026', [], 'guessable'],
])('%j with %j is %s', (password, context, expected) => {
  expect(passwordWeakness(password, context)).toBe(expected);
});

it('a decomposed spelling is the same password', () => {
  expect(normalizePassword('đồi chè'.normalize('NFD'))).toBe(normalizePassword('đồi chè'));
});
