/** Encodings of before Unicode, of which sheets and fonts (.VnTime, VNI-Times) are still around. */
export const LEGACY_ENCODINGS = ['TCVN3', 'VNI'] as const;
export type LegacyEncoding = (typeof LEGACY_ENCODINGS)[number];

// TCVN 5712:1993 (ABC): bytes as a program that takes them for Windows-1252 shows them.
const TCVN3: Readonly<Record<string, string>> = pairs(
  'µàµ ¸á ¶ả ·ã ¹ạ ¨ă »ằ ¾ắ ¼ẳ ½ẵ Æặ ©â Çầ Êấ Èẩ Éẫ Ëậ ®đ Ìè Ðé Îẻ Ïẽ Ñẹ ªê Òề Õế Óể Ôễ Öệ ×ì Ýí Øỉ Üĩ Þị ßò ãó áỏ âõ äọ «ô åồ èố æổ çỗ éộ ¬ơ êờ íớ ëở ìỡ îợ ïù óú ñủ òũ ôụ ­ư õừ øứ öử ÷ữ ùự úỳ ýý ûỷ üỹ þỵ ¡Ă ¢Â §Đ £Ê ¤Ô ¥Ơ ¦Ư',
);

// VNI: a letter and the sign behind it.
const VNI_SIGNS: Readonly<Record<string, string>> = {
  aù: 'á',
  aø: 'à',
  aû: 'ả',
  aõ: 'ã',
  aï: 'ạ',
  aê: 'ă',
  aé: 'ắ',
  aè: 'ằ',
  aú: 'ẳ',
  aü: 'ẵ',
  aë: 'ặ',
  aâ: 'â',
  aá: 'ấ',
  aà: 'ầ',
  aå: 'ẩ',
  aã: 'ẫ',
  aä: 'ậ',
  eù: 'é',
  eø: 'è',
  eû: 'ẻ',
  eõ: 'ẽ',
  eï: 'ẹ',
  eâ: 'ê',
  eá: 'ế',
  eà: 'ề',
  eå: 'ể',
  eã: 'ễ',
  eä: 'ệ',
  où: 'ó',
  oø: 'ò',
  oû: 'ỏ',
  oõ: 'õ',
  oï: 'ọ',
  oâ: 'ô',
  oá: 'ố',
  oà: 'ồ',
  oå: 'ổ',
  oã: 'ỗ',
  oä: 'ộ',
  ôù: 'ớ',
  ôø: 'ờ',
  ôû: 'ở',
  ôõ: 'ỡ',
  ôï: 'ợ',
  uù: 'ú',
  uø: 'ù',
  uû: 'ủ',
  uõ: 'ũ',
  uï: 'ụ',
  öù: 'ứ',
  öø: 'ừ',
  öû: 'ử',
  öõ: 'ữ',
  öï: 'ự',
  yù: 'ý',
  yø: 'ỳ',
  yû: 'ỷ',
  yõ: 'ỹ',
};
const VNI_ALONE: Readonly<Record<string, string>> = {
  ô: 'ơ',
  ö: 'ư',
  í: 'í',
  ì: 'ì',
  æ: 'ỉ',
  ó: 'ĩ',
  ò: 'ị',
  ñ: 'đ',
  î: 'ỵ',
};

// Signs that Vietnamese in Unicode does not have: those of one encoding alone, and those that both use.
const TCVN3_ALONE = /[µ¸¶·¹¨»¾¼½©®ª«¬\u00ad×Þßç÷þ¡¢§£¤¥¦]/;
const EITHER = /[ÆåæîïñøöûüÇËÎÏÑÖØÜ]/;
// "oà", "oá", "oã" are not among them: Toàn and Hoá are names.
const VNI_WORD = /[aeouy][ùøûõïëåäü]|[ae][âê]|oâ|a[áàãéèú]|e[áàã]|[ôö][ùøûõï]|ñ/i;

/** Whether it has letters that only Unicode has. */
export const isUnicodeOnly = (text: string): boolean => /[ăđĩũơưĂĐĨŨƠƯ\u1ea0-\u1ef9\u0300-\u0323]/.test(text);

/** Which of the old encodings the text is in; null for none. Vietnamese in Unicode has other signs, so that it is told apart. */
export function legacyEncodingOf(text: string): LegacyEncoding | null {
  if (isUnicodeOnly(text)) return null;
  if (TCVN3_ALONE.test(text)) return 'TCVN3';
  if (VNI_WORD.test(text)) return 'VNI';
  return EITHER.test(text) ? 'TCVN3' : null;
}

/** The text in Unicode. What the encoding does not know stays as it is. */
export function fromLegacy(text: string, encoding: LegacyEncoding): string {
  const converted =
    encoding === 'TCVN3'
      ? [...text].map((sign) => TCVN3[sign] ?? sign).join('')
      : // In one go: what a pair becomes is not looked at again.
        text.replace(/[aeouyôö][ùøûõïêéèúüëâáàåãä]|[ôöíìæóòñî]/gi, (signs) => {
          const found = VNI_SIGNS[signs.toLowerCase()] ?? VNI_ALONE[signs.toLowerCase()];
          return found === undefined ? unpaired(signs) : likeFirst(signs, found);
        });
  return converted.normalize('NFC');
}

// Two signs that are no pair: the first may be a letter of its own.
const unpaired = (signs: string): string =>
  [...signs].map((sign) => likeFirst(sign, VNI_ALONE[sign.toLowerCase()] ?? sign.toLowerCase())).join('');

const likeFirst = (sample: string, letter: string): string =>
  sample.charAt(0) === sample.charAt(0).toUpperCase() ? letter.toUpperCase() : letter;

function pairs(list: string): Record<string, string> {
  return Object.fromEntries(
    list
      .split(' ')
      .filter((pair) => pair.length >= 2)
      .map((pair) => [pair.charAt(0), pair.charAt(1)]),
  );
}
