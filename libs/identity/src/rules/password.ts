export const MAX_PASSWORD_LENGTH = 128;
/** So many characters must be left once everything that can be guessed is taken out. */
const UNGUESSABLE_ALONE = 8;
const UNGUESSABLE_WITH_FACTOR = 5;
/** Kinds of characters of which a checklist may ask for three: small and capital letters, digits, everything else. */
const KINDS = [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\p{N}\s]/u];
const KINDS_ASKED = 3;

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

/** What the office asks of a new password. Its settings keep it no milder than NIST SP 800-63B-4: 15 characters alone, 8 beside a factor. */
export interface PasswordRule {
  readonly lengthAlone: number;
  readonly lengthWithFactor: number;
  /** Whether three kinds of characters are asked for, against the advice of the standard. */
  readonly asksForKinds: boolean;
}

export interface PasswordCircumstances {
  readonly rule: PasswordRule;
  /** Words that a stranger would try: user name, name of the person, unit, office. */
  readonly context: readonly string[];
  readonly hasFactor: boolean;
  /** Whether it stands in the list of passwords that everybody tries. */
  readonly isCommon: (password: string) => boolean;
}

export type PasswordWeakness = 'too-short' | 'too-long' | 'common' | 'repeats' | 'names' | 'few-kinds';

/** Keyboards that send NFC or NFD, or full-width digits, must give the same password. */
export function normalizePassword(password: string): string {
  return password.normalize('NFKC');
}

export function minLength({ rule, hasFactor }: Pick<PasswordCircumstances, 'rule' | 'hasFactor'>): number {
  return hasFactor ? rule.lengthWithFactor : rule.lengthAlone;
}

/** Why a password cannot be used, or `null`. */
export function passwordWeakness(password: string, circumstances: PasswordCircumstances): PasswordWeakness | null {
  const normal = normalizePassword(password);
  const { context, hasFactor, rule, isCommon } = circumstances;
  const length = [...normal].length;
  if (length < minLength(circumstances)) return 'too-short';
  if (length > MAX_PASSWORD_LENGTH) return 'too-long';
  const lower = normal.toLowerCase();
  if ([lower, lower.replace(/[\s._-]+/g, ''), lower.replace(/[\P{L}]{1,4}$/u, '')].some(isCommon)) return 'common';
  const asked = hasFactor ? UNGUESSABLE_WITH_FACTOR : UNGUESSABLE_ALONE;
  if (left(lower, []) < asked) return 'repeats';
  if (left(lower, COMMON) < asked) return 'common';
  if (left(lower, [...COMMON, ...LOCAL, ...context.flatMap(spellings)]) < asked) return 'names';
  const kinds = KINDS.filter((kind) => kind.test(normal)).length;
  return rule.asksForKinds && kinds < KINDS_ASKED ? 'few-kinds' : null;
}

/** A name as people type it: whole, in its parts and two of them together ("An Lĩnh" of "Xã An Lĩnh"), with and without its marks. */
function spellings(name: string): string[] {
  const lower = name.normalize('NFC').toLowerCase();
  return [lower, withoutMarks(lower)].flatMap((form) => {
    const parts = form.split(/[\s._@-]+/);
    return [parts.join(''), ...parts, ...parts.slice(1).map((part, at) => `${parts[at]}${part}`)];
  });
}

const withoutMarks = (word: string): string =>
  word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').normalize('NFC');

// How many characters are left without the words, years, runs of digits and one character repeated.
function left(password: string, words: readonly string[]): number {
  let rest = password.replace(/[\s._-]+/g, '');
  for (const word of words.filter((candidate) => candidate.length >= 3).sort((a, b) => b.length - a.length)) {
    rest = rest.replaceAll(word, '');
  }
  rest = rest
    .replace(/(19|20)\d\d/g, '')
    .replace(/\d{4,}/g, '')
    .replace(/(.)\1{2,}/gu, '$1');
  return new Set(rest).size < 5 ? 0 : [...rest].length;
}
