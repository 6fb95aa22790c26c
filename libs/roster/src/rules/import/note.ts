import type { ImportField } from './field';

/** What is to be looked at in a row that is not wrong: nothing of it is done in silence. */
export interface RowNote {
  readonly code: NoteCode;
  readonly field: ImportField;
  /** What stands in the sheet. */
  readonly value: string;
  /** What stands in the product, a day or where somebody of that name is, or the line that it is about. */
  readonly stands: string;
  /** Whose record it is about. */
  readonly personId?: string;
}

interface Words {
  readonly title: string;
  readonly remedy: string;
}

const note = (vi: readonly [string, string], en: readonly [string, string]): { vi: Words; en: Words } => ({
  vi: { title: vi[0], remedy: vi[1] },
  en: { title: en[0], remedy: en[1] },
});

/** What an office is told of such a row. */
export const NOTES = {
  'start-differs': note(
    [
      'Hệ thống ghi giữ vị trí từ {stands}',
      'Danh sách không đổi ngày của vị trí đã có: ngày trong hệ thống vẫn giữ. Nếu ngày ấy sai, sửa ở trang của người này.',
    ],
    [
      'The post is on record from {stands}',
      'A list does not change the day of a post that is there: the one on record stays. Where it is wrong, correct it on the page of the person.',
    ],
  ),
  'end-differs': note(
    [
      'Hệ thống ghi giữ vị trí đến {stands}',
      'Danh sách không đổi ngày của vị trí đã có: ngày trong hệ thống vẫn giữ. Nếu ngày ấy sai, sửa ở trang của người này.',
    ],
    [
      'The post is on record until {stands}',
      'A list does not change the days of a post that is there: those on record stay. Where they are wrong, correct them on the page of the person.',
    ],
  ),
  'beside-main': note(
    [
      'Trùng thời gian với vị trí chính ở dòng {stands}',
      'Vị trí này được ghi là kiêm nhiệm. Nếu hai vị trí nối tiếp nhau, sửa lại ngày.',
    ],
    [
      'At the same time as the main post of line {stands}',
      'This post is entered beside it. Where one followed the other, correct the days.',
    ],
  ),
  'beside-known': note(
    [
      'Trùng thời gian với vị trí chính đã có từ {stands}',
      'Vị trí này được bổ sung là kiêm nhiệm. Nếu hai vị trí nối tiếp nhau, sửa lại ngày.',
    ],
    [
      'At the same time as a main post on record from {stands}',
      'This post is added beside it. Where one followed the other, correct the days.',
    ],
  ),
  namesake: note(
    [
      'Đã có một người cùng họ tên ở {stands}',
      'Ghi dòng này là thêm một người nữa. Nếu là cùng một người, thêm năm sinh, mã cán bộ hoặc mã hồ sơ rồi chạy thử lại.',
    ],
    [
      'Somebody of this name is known in {stands}',
      'This row adds another person. If it is the same one, add the year of birth, the staff code or the record id and try again.',
    ],
  ),
  'namesake-in-list': note(
    [
      'Cùng họ tên với dòng {stands}, một trong hai dòng thiếu năm sinh',
      'Hai dòng được ghi là hai người. Nếu là cùng một người, ghi năm sinh hoặc mã cán bộ như nhau ở cả hai dòng rồi chạy thử lại.',
    ],
    [
      'The name of line {stands}, and one of the two has no year of birth',
      'They are entered as two people. If it is the same one, write the same year of birth or staff code in both and try again.',
    ],
  ),
  'from-unit-start': note(
    ['Sớm hơn ngày lập đơn vị', 'Vị trí được ghi từ {stands}.'],
    ['Before the unit', 'The post begins on {stands}.'],
  ),
} as const satisfies Readonly<Record<string, { vi: Words; en: Words }>>;
export type NoteCode = keyof typeof NOTES;
export const NOTE_CODES = Object.keys(NOTES) as NoteCode[];

/** What is to be looked at, with the day or the unit that stands in the product. */
export function noteWords({ code, stands }: Pick<RowNote, 'code' | 'stands'>, language: 'vi' | 'en'): Words {
  const { title, remedy } = NOTES[code][language];
  const shown = /^\d{4}-\d\d-\d\d$/.test(stands) ? stands.split('-').reverse().join('/') : stands;
  return { title: title.replace('{stands}', shown), remedy: remedy.replace('{stands}', shown) };
}
