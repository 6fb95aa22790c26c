import type { Content } from 'pdfmake/interfaces';
import type { LocalDate } from '@app/kernel';
import type { OfficialDocument } from '../official-document';
import { PARAGRAPH_GAP, SIZE, TEXT_WIDTH } from './measures';

const NATION = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM';
const MOTTO = 'Độc lập - Tự do - Hạnh phúc';
// Width of the motto in bold 13 pt: its line is as long as the text.
const MOTTO_WIDTH = 168;
// A third to a half of the texts above.
const ISSUER_RULE = 62;
const SUBJECT_RULE = 90;
const ADDRESSEE_GAP: [number, number, number, number] = [0, 0, 0, PARAGRAPH_GAP + 6];
const LEFT_WIDTH = 186;
const GUTTER = 8;

/** Quốc hiệu and issuer, number and place with date, type name and subject. */
export function headContent(document: OfficialDocument): Content[] {
  const { issuer, place, date, typeName, subject, addressee } = document;
  return [
    {
      columns: [
        {
          width: LEFT_WIDTH,
          alignment: 'center',
          stack: [
            ...(issuer.parent ? [{ text: upper(issuer.parent), fontSize: SIZE.issuer }] : []),
            { text: upper(issuer.body), fontSize: SIZE.issuer, bold: true },
            rule(ISSUER_RULE),
            { text: numberLine(document), fontSize: SIZE.number, margin: [0, 6, 0, 0] },
            ...(typeName === null ? [{ text: subject, fontSize: SIZE.issuer }] : []),
          ],
        },
        {
          width: TEXT_WIDTH - LEFT_WIDTH - GUTTER,
          alignment: 'center',
          stack: [
            { text: NATION, fontSize: SIZE.nation, bold: true, noWrap: true },
            { text: MOTTO, fontSize: SIZE.motto, bold: true },
            rule(MOTTO_WIDTH),
            { text: `${place}, ${longDate(date)}`, fontSize: SIZE.motto, italics: true, margin: [0, 6, 0, 0] },
          ],
        },
      ],
      columnGap: GUTTER,
      margin: [0, 0, 0, 14],
    },
    ...(typeName === null
      ? []
      : [
          { text: upper(typeName), fontSize: SIZE.title, bold: true, alignment: 'center' as const },
          { text: subject, fontSize: SIZE.title, bold: true, alignment: 'center' as const },
          rule(SUBJECT_RULE, PARAGRAPH_GAP + 6),
        ]),
    ...(addressee === undefined
      ? []
      : [{ text: `Kính gửi: ${addressee}`, alignment: 'center' as const, margin: ADDRESSEE_GAP }]),
  ];
}

/** “ngày 05 tháng 02 năm 2026”: days below 10 and months 1 and 2 take a leading zero. */
export function longDate(date: LocalDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** Vietnamese capitals; the text itself may come in any case. */
export const upper = (text: string): string => text.toLocaleUpperCase('vi');

function numberLine({ number, numberSign }: OfficialDocument): string {
  return number === null ? `Số:          ${numberSign ?? ''}` : `Số: ${number}`;
}

const rule = (length: number, below = 0): Content => ({
  canvas: [{ type: 'line', x1: 0, y1: 2, x2: length, y2: 2, lineWidth: 0.8 }],
  alignment: 'center',
  margin: [0, 0, 0, below],
});
