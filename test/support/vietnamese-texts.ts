const LETTERS = 'a à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ e è é ẻ ẽ ẹ ê ề ế ể ễ ệ i ì í ỉ ĩ ị o ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ'
  .concat(' ơ ờ ớ ở ỡ ợ u ù ú ủ ũ ụ ư ừ ứ ử ữ ự y ỳ ý ỷ ỹ ỵ')
  .split(' ');
const BEGINNINGS = [
  'B',
  'C',
  'Ch',
  'D',
  'Đ',
  'G',
  'Gi',
  'H',
  'Kh',
  'L',
  'M',
  'N',
  'Ng',
  'Nh',
  'Ph',
  'Qu',
  'S',
  'Th',
  'Tr',
  'V',
  'X',
];
const ENDINGS = ['', 'n', 'ng', 'nh', 'm', 'c', 't', 'p', 'i', 'u'];

/** So many texts of Vietnamese syllables, every letter with its marks in turn; the same for the same seed. */
export function vietnameseTexts(count: number, random: () => number): string[] {
  const of = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  return Array.from({ length: count }, (_, text) =>
    Array.from({ length: 3 + Math.floor(random() * 4) }, (_unused, at) => {
      const vowel = LETTERS[(text * 7 + at) % LETTERS.length] ?? '';
      return `${of(BEGINNINGS)}${vowel}${of(ENDINGS)}`;
    }).join(' '),
  );
}
