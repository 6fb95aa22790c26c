import { enrolmentUri, newSecret, secretAsText, stepOfCode } from './totp';

// RFC 6238, appendix B, SHA-1: the last six of its eight digits.
const SECRET = Buffer.from('12345678901234567890');

it.each([
  [59, '287082'],
  [1_111_111_109, '081804'],
  [1_111_111_111, '050471'],
  [1_234_567_890, '005924'],
  [2_000_000_000, '279037'],
  [20_000_000_000, '353130'],
])('at %i s the code of RFC 6238 is %s', (seconds, code) => {
  expect(stepOfCode(SECRET, code, seconds * 1000, null)).toBe(Math.floor(seconds / 30));
});

// The code of step 41152263 (1 234 567 890 s), looked at from around it.
it.each([
  ['one step early', 1_234_567_890 - 30, null, 41_152_263],
  ['one step late', 1_234_567_890 + 30, null, 41_152_263],
  ['two steps early', 1_234_567_890 - 60, null, null],
  ['two steps late', 1_234_567_890 + 60, null, null],
  ['after the step before it was used', 1_234_567_890, 41_152_262, 41_152_263],
  ['once more', 1_234_567_890, 41_152_263, null],
  ['after a later one was used', 1_234_567_890, 41_152_264, null],
])('%s', (_, seconds, lastStep, expected) => {
  expect(stepOfCode(SECRET, '005924', seconds * 1000, lastStep)).toBe(expected);
});

it.each(['', '00592', '0059244', '00592４', 'abcdef', '005925'])('%j is no code', (code) => {
  expect(stepOfCode(SECRET, code, 1_234_567_890_000, null)).toBeNull();
});

it('an app gets the secret as text and as an address with the name of the account', () => {
  expect(secretAsText(SECRET)).toBe('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ');
  const uri = new URL(enrolmentUri(SECRET, 'ngoc.do'));
  expect(uri.protocol).toBe('otpauth:');
  expect(decodeURIComponent(uri.pathname)).toMatch(/Kỷ Cương:ngoc\.do$/);
  expect(Object.fromEntries(uri.searchParams)).toEqual({
    ...{ issuer: 'Kỷ Cương', secret: secretAsText(SECRET), algorithm: 'SHA1', digits: '6', period: '30' },
  });
  expect(newSecret()).toHaveLength(20);
});
