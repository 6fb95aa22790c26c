import fc from 'fast-check';
import { compareNames, foldVietnamese, splitName } from './vietnamese';

// The 67 small letters outside ASCII; with their capitals 134.
const LETTERS: readonly [string, string][] = [
  ['a', 'àảãáạăằẳẵắặâầẩẫấậ'],
  ['d', 'đ'],
  ['e', 'èẻẽéẹêềểễếệ'],
  ['i', 'ìỉĩíị'],
  ['o', 'òỏõóọôồổỗốộơờởỡớợ'],
  ['u', 'ùủũúụưừửữứự'],
  ['y', 'ỳỷỹýỵ'],
];
const ALL_LETTERS = LETTERS.flatMap(([base, letters]) =>
  [...letters].flatMap((letter) => [[letter, base] as const, [letter.toUpperCase(), base] as const]),
);

const syllable = fc
  .array(fc.constantFrom(...'bcdghklmnpqrstvx', ...'aeiouy', ...ALL_LETTERS.map(([letter]) => letter)), {
    minLength: 1,
    maxLength: 4,
  })
  .map((letters) => letters.join(''));
const anyName = fc.array(syllable, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const anyText = fc.oneof(anyName, fc.string(), fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }));

describe('folding for search', () => {
  it('knows 134 letters', () => {
    expect(new Set(ALL_LETTERS.map(([letter]) => letter)).size).toBe(134);
  });

  it.each(ALL_LETTERS)('%s becomes %s, composed or decomposed', (letter, base) => {
    expect(foldVietnamese(letter.normalize('NFC'))).toBe(base);
    expect(foldVietnamese(letter.normalize('NFD'))).toBe(base);
  });

  it.each([
    ['Đỗ  Hữu', 'do huu'],
    ['do huu', 'do huu'],
    ['đỗ hưu', 'do huu'],
    ['ĐỖ HỮU', 'do huu'],
    ['  Nguyễn\tThị \u00a0 Ước\n', 'nguyen thi uoc'],
    ['Ð\u1ed7 \u0189ức', 'do duc'], // look-alikes of Đ left by old converters
    ['Phường 12', 'phuong 12'],
    ["H'Hen Niê", "h'hen nie"],
    ['hòa hoà', 'hoa hoa'],
    ['e\u0323\u0302 ê\u0323 ệ', 'e e e'], // one letter, marks in any order
    ['', ''],
    ['  ', ''],
  ])('%j becomes %j', (text, key) => {
    expect(foldVietnamese(text)).toBe(key);
  });

  it('gives the same key for both normal forms and either case', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const key = foldVietnamese(name);
        expect(key).toMatch(/^[a-z ]+$/);
        expect(foldVietnamese(name.normalize('NFD'))).toBe(key);
        expect(foldVietnamese(name.normalize('NFC'))).toBe(key);
        expect(foldVietnamese(name.toUpperCase())).toBe(key);
      }),
    );
  });

  it('changes nothing more the second time, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const key = foldVietnamese(text);
        expect(foldVietnamese(key)).toBe(key);
        expect(foldVietnamese(text.normalize('NFD'))).toBe(key);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('splitting a full name', () => {
  it.each([
    ['Nguyễn Thị Minh Ánh', 'Ánh', 'Nguyễn Thị Minh'],
    ['Đỗ Hữu', 'Hữu', 'Đỗ'],
    ['  Đỗ   Thị  Ngọc ', 'Ngọc', 'Đỗ Thị'],
    ['Ngọc', 'Ngọc', ''],
    ['', '', ''],
  ])('%j: %j after %j', (fullName, given, familyAndMiddle) => {
    expect(splitName(fullName)).toEqual({ given, familyAndMiddle });
  });

  it('loses no word', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const { given, familyAndMiddle } = splitName(name);
        expect(given).not.toContain(' ');
        expect(`${familyAndMiddle} ${given}`.trim()).toBe(name);
      }),
    );
  });
});

describe('the order of people', () => {
  const ORDERED_GIVEN_NAMES =
    'An Anh Ảnh Ánh Ăn Ân Bình Châu Dũng Đặng Đức Em Én Giang Hà Hạ Hải Khánh Lan Linh Nga Ngà Ngọc Oanh On Ôn Ơn ' +
    'Phương Quang Sơn Tâm Thảo Trang Uyên Ước Vân Xuân Yến';

  it('follows tên in the order of the Vietnamese alphabet: Ă and Â after A, Đ after D, Ô and Ơ after O, Ư after U', () => {
    const expected = ORDERED_GIVEN_NAMES.split(' ').map((given) => `Nguyễn Văn ${given}`);
    expect([...expected].reverse().sort(compareNames)).toEqual(expected);
  });

  it('is An, Anh, Ánh, Bình, Dũng, Đức, whatever the family names', () => {
    const expected = ['Vũ An', 'Trần Thị Anh', 'Đỗ Ánh', 'Cao Bình', 'Bùi Văn Dũng', 'Âu Đức'];
    expect([...expected].sort().sort(compareNames)).toEqual(expected);
    expect([...expected].reverse().sort(compareNames)).toEqual(expected);
  });

  it('puts the tones of one syllable in the order ngang, huyền, hỏi, ngã, sắc, nặng', () => {
    const tones = ['Lê Ma', 'Lê Mà', 'Lê Mả', 'Lê Mã', 'Lê Má', 'Lê Mạ'];
    expect([...tones].reverse().sort(compareNames)).toEqual(tones);
  });

  it('goes by họ và tên đệm where tên is the same', () => {
    const expected = ['Ngọc', 'Bùi Ngọc', 'Đặng Ngọc', 'Đỗ Thị Ngọc', 'Đỗ Văn Ngọc', 'Nguyễn Ngọc'];
    expect([...expected].reverse().sort(compareNames)).toEqual(expected);
  });

  it('breaks ties by code point', () => {
    const composed = 'Lê Ánh'.normalize('NFC');
    const decomposed = 'Lê Ánh'.normalize('NFD');
    expect(compareNames(composed, decomposed)).toBeGreaterThan(0); // ê is U+00EA, e is U+0065
    expect(compareNames(decomposed, composed)).toBeLessThan(0);
    expect(compareNames('Lê An', 'Lê  An')).toBeGreaterThan(0); // A is U+0041, the space U+0020
    expect(compareNames('Lê An', 'Lê An ')).toBeLessThan(0); // nothing goes before something
    expect(compareNames('Lê An', 'Lê An')).toBe(0);
    // Ignored by collation. As UTF-16 units U+1D173 (0xD834) would come before U+FEFF.
    expect(compareNames('An\u{1d173}', 'An\ufeff')).toBeGreaterThan(0);
  });

  it('is a total order in which only the same text is equal', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, (a, b, c) => {
        expect(Math.sign(compareNames(a, b)) + Math.sign(compareNames(b, a))).toBe(0);
        expect(compareNames(a, b) === 0).toBe(a === b);
        if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) expect(compareNames(a, c)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 1_000 },
    );
  });
});
