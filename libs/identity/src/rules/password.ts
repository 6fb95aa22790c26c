/** NIST SP 800-63B-4: 15 characters where the password is the only factor, no composition rules, no forced change. */
export const MIN_PASSWORD_LENGTH = 15;
export const MAX_PASSWORD_LENGTH = 128;
/** So many characters must be left once everything that can be guessed is taken out. */
const MIN_UNGUESSABLE = 8;

const COMMON = [
  'password',
  'matkhau',
  'mậtkhẩu',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  'iloveyou',
  'admin',
  'welcome',
  'letmein',
];
const LOCAL = [
  'kycuong',
  'kỷcương',
  'vietnam',
  'việtnam',
  'canbo',
  'cánbộ',
  'congchuc',
  'côngchức',
  'ubnd',
  'chutich',
  'chủtịch',
];

/** Keyboards that send NFC or NFD, or full-width digits, must give the same password. */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

/** Why a password cannot be used, or `null`. `context` are words that a stranger would try: user name, unit, office. */
export function passwordWeakness(
  password: string,
  context: readonly string[],
): 'too-short' | 'too-long' | 'guessable' | null {
  const normal = normalizePassword(password);
  const length = [...normal].length;
  if (length < MIN_PASSWORD_LENGTH) return 'too-short';
  if (length > MAX_PASSWORD_LENGTH) return 'too-long';
  return unguessable(normal, context) < MIN_UNGUESSABLE ? 'guessable' : null;
}

function unguessable(password: string, context: readonly string[]): number {
  let rest = password.toLowerCase().replace(/[\s._-]+/g, '');
  const words = [...COMMON, ...LOCAL, ...context.flatMap((word) => word.toLowerCase().split(/[\s._@-]+/))];
  for (const word of words.filter((candidate) => candidate.length >= 3).sort((a, b) => b.length - a.length)) {
    rest = rest.replaceAll(word, '');
  }
  // Years, runs of digits and one character repeated add nothing.
  rest = rest
    .replace(/(19|20)\d\d/g, '')
    .replace(/\d{4,}/g, '')
    .replace(/(.)\1{2,}/gu, '$1');
  return new Set(rest).size < 5 ? 0 : [...rest].length;
}
