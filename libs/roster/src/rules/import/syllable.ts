// What can stand in a syllable behind its first consonants, without the tone.
const RHYMES = new Set(
  (
    'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây e ec em en eng eo ep et ' +
    'ê êch êm ên ênh êp êt êu i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu ' +
    'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăp oăt oc oe oem oen oeo oet oi om on ong ooc oong op ot ' +
    'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uôu uơ up ut ' +
    'uy uya uych uyên uyêt uynh uyn uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu ' +
    'y yêm yên yêng yêt yêu ynh ych yt yn'
  ).split(' '),
);
const ONSET = /^(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|b|c|d|đ|g|h|k|l|m|n|p|r|s|t|v|x)/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
/** Syllables that end so have but two tones. */
const STOPPED = /(?:c|ch|p|t)$/;
const FALLING_OR_HIGH = /[\u0301\u0323]/;

/** Whether the word is a syllable of Vietnamese as it is written in Unicode. */
export function isSyllable(word: string): boolean {
  const parts = word.toLowerCase().normalize('NFD');
  const tones = parts.match(TONES) ?? [];
  if (tones.length > 1) return false;
  const bare = parts.replace(TONES, '').normalize('NFC');
  const onset = ONSET.exec(bare)?.[0] ?? '';
  // "gì", "giếng": the i is of the rhyme as well.
  const rhymes = [bare.slice(onset.length), bare, ...(onset === 'gi' ? [bare.slice(1)] : [])];
  return rhymes.some((rhyme) => RHYMES.has(rhyme) && (!STOPPED.test(rhyme) || FALLING_OR_HIGH.test(tones[0] ?? '')));
}

/** Whether every word with a mark is a syllable of Vietnamese, and no sign stands in it of which old fonts made letters. */
export const isVietnamese = (text: string): boolean =>
  !/[\u00a1-\u00bf\u00d7\u00f7]/.test(text) &&
  (text.match(/[\p{L}\p{M}]+/gu) ?? []).every((word) => /^[A-Za-z]+$/.test(word) || isSyllable(word));
