import { normalizePassword, passwordWeakness, type PasswordRule, type PasswordWeakness } from './password';

interface Circumstances {
  readonly hasFactor?: boolean;
  readonly context?: readonly string[];
  readonly rule?: Partial<PasswordRule>;
}

const weakness = (
  password: string,
  { hasFactor = false, context = [], rule = {} }: Circumstances = {},
): PasswordWeakness | null =>
  passwordWeakness(password, {
    context,
    hasFactor,
    rule: { lengthAlone: 15, lengthWithFactor: 8, asksForKinds: false, ...rule },
    isCommon: (candidate) => ['sunshine', 'trustno1', 'football'].includes(candidate),
  });

// NIST SP 800-63B-4 §3.1.1.2: length in code points, blocklist, context words; any character counts, no kinds are asked for.
it.each<[string, PasswordWeakness | null]>([
  ['ngắn quá', 'too-short'],
  ['mười bốn ký tự'.normalize('NFD'), 'too-short'],
  ['x'.repeat(129), 'too-long'],
  ['nắng sớm trên đồi chè', null],
  ['nắng sớm trên đồi chè '.repeat(6).slice(0, 128), null],
  ['nang-som-tren-doi-che', null],
  ['correct horse battery', null],
  ['🌾🌊🌋🌲🌵🍀🍁🍄🍇🍈🍉🍊🍋🍌🍍', null],
  ['🌾🌊🌋🌲🌵🍀🍁🍄🍇🍈🍉🍊🍋🍌', 'too-short'],
  ['passwordpassword', 'common'],
  ['mậtkhẩu-mậtkhẩu-2026', 'common'],
  ['qwertyuiopasdfghjkl', 'common'],
  ['123456789012345678', 'repeats'],
  ['aaaaaaaaaaaaaaaaaaaa', 'repeats'],
  ['kycuong-2026-canbo-ubnd', 'names'],
])('alone %j is %s', (password, expected) => {
  expect(weakness(password)).toBe(expected);
});

it.each<[string, string[], PasswordWeakness | null]>([
  ['minhkhe-2026-minhkhe', ['minhkhe'], 'names'],
  ['Minh Khê Minh Khê 2026', ['Xã Minh Khê'], 'names'],
  ['minhkhe.minhkhe.xa', ['Xã Minh Khê'], 'names'],
  ['do.thi.ngoc.2026.kycuong', ['do.thi.ngoc'], 'names'],
  ['Đỗ Thị Ngọc Minh Khê', ['Đỗ Thị Ngọc', 'Xã Minh Khê'], 'names'],
  ['nắng ở Minh Khê', ['Xã Minh Khê'], 'names'],
  ['UBND xã An Lĩnh 2026', ['Xã An Lĩnh', 'Tỉnh Vĩnh Sa'], 'names'],
  ['Vĩnh Sa An Lĩnh 2026', ['Xã An Lĩnh', 'Tỉnh Vĩnh Sa'], 'names'],
  ['nắng sớm trên đồi chè Minh Khê', ['Xã Minh Khê'], null],
])('%j of somebody of %j is %s', (password, context, expected) => {
  expect(weakness(password, { context })).toBe(expected);
});

it.each<[string, PasswordWeakness | null]>([
  ['đồi chè', 'too-short'],
  ['đồi chè7', null],
  ['sunshine', 'common'],
  ['SunShine', 'common'],
  ['Sunshine1!', 'common'],
  ['sun-shine', 'common'],
  ['trustno1', 'common'],
  ['admin2026', 'common'],
  ['kycuong9', 'names'],
  ['11112222', 'repeats'],
])('beside a second factor %j is %s', (password, expected) => {
  expect(weakness(password, { hasFactor: true })).toBe(expected);
});

it.each<[string, PasswordWeakness | null]>([
  ['nắng sớm trên đồi chè', 'few-kinds'],
  ['Nắng sớm trên đồi chè', 'few-kinds'],
  ['Nắng sớm trên đồi chè 7', null],
  ['nắng sớm, trên đồi chè 7', null],
])('where a checklist asks for kinds of characters %j is %s', (password, expected) => {
  expect(weakness(password, { rule: { asksForKinds: true } })).toBe(expected);
});

it.each<[string, boolean, PasswordWeakness | null]>([
  ['nắng sớm trên đồi', false, 'too-short'],
  ['nắng sớm trên đồi chè xa', false, null],
  ['đồi chè xa', true, 'too-short'],
  ['nắng đồi chè', true, null],
])(
  'where the office asks for 20 characters alone and 12 beside a factor %j (factor %s) is %s',
  (password, hasFactor, expected) => {
    expect(weakness(password, { hasFactor, rule: { lengthAlone: 20, lengthWithFactor: 12 } })).toBe(expected);
  },
);

it('a decomposed spelling is the same password', () => {
  expect(normalizePassword('đồi chè'.normalize('NFD'))).toBe(normalizePassword('đồi chè'));
});
