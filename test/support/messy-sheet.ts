import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { columnName, xmlText } from '../../libs/documents/src/workbook/cell';

// A list as offices keep them: titles above, headers of two lines, units as lines of their own, days in three forms. The
// people are made up.

export type Value = string | number | { readonly serial: number } | { readonly formula: string } | null;

export interface Messy {
  readonly rows: number;
  /** How many of them are wrong, in as many ways as there are. */
  readonly bad: number;
  readonly units: readonly string[];
}

const FAMILIES = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Đỗ', 'Vũ', 'Đặng', 'Bùi', 'Hoàng', 'Ngô'];
const MIDDLES = ['Văn', 'Thị', 'Hữu', 'Đức', 'Minh', 'Thu', 'Quốc', 'Ngọc'];
const GIVEN = [
  'An',
  'Ánh',
  'Bình',
  'Cường',
  'Dũng',
  'Đức',
  'Giang',
  'Hà',
  'Hạnh',
  'Khánh',
  'Lan',
  'Mạnh',
  'Nga',
  'Oanh',
  'Phúc',
  'Quỳnh',
];
const POSTS = ['Chuyên viên', 'Công chức văn phòng - thống kê', 'Phó Trưởng phòng', 'Văn thư'];
const pick = <Item>(items: readonly Item[], at: number): Item => items[at % items.length] as Item;

/** Ways in which a row is wrong, one after the other: what stands in which column instead. */
const SPOILED: readonly (readonly [column: number, value: Value])[] = [
  [3, 'ba mươi tháng hai'],
  [1, 'A'.repeat(300)],
  [5, null],
  [1, { formula: 'UPPER("x")' }],
  [6, '31/12/2099'],
  [7, 'thợ'],
  [1, 'Nguyễn Văn 7'],
  [3, '1850'],
];

/** Rows of the table by their place; which ones are wrong is told beside. */
export function messyRows({ rows, bad, units }: Messy): { lines: Value[][]; wrong: number[] } {
  const lines: Value[][] = [];
  const wrong: number[] = [];
  const every = Math.floor(rows / bad);
  let unit = -1;
  for (let at = 0; at < rows; at += 1) {
    const section = Math.floor((at * units.length) / rows);
    if (section !== unit) {
      unit = section;
      lines.push([`${['I', 'II', 'III', 'IV', 'V'][unit]}. ${units[unit]}`]);
    }
    if (at % 400 === 399) lines.push([]);
    const isMan = at % 2 === 0;
    const year = 1966 + (at % 35);
    const born: Value =
      at % 3 === 0 ? year : at % 3 === 1 ? `${(at % 28) + 1}/${(at % 12) + 1}/${year}` : { serial: 24_108 + at };
    const name = `${pick(FAMILIES, at)} ${pick(MIDDLES, Math.floor(at / 10))} ${pick(GIVEN, Math.floor(at / 80))} ${letters(at)}`;
    // Half of the names came from a program that takes marks apart.
    const line: Value[] = [at + 1, at % 2 ? name : name.normalize('NFD'), `CB${String(at + 1).padStart(5, '0')}`];
    line.push(
      isMan ? born : null,
      isMan ? null : born,
      pick(POSTS, at),
      at % 2 ? '01/07/2025' : { serial: 45_839 },
      'công chức',
    );
    const isBad = at % every === 0 && wrong.length < bad;
    if (isBad) {
      const [column, value] = pick(SPOILED, wrong.length);
      const place = column === 3 && !isMan ? 4 : column;
      line[place] = value;
    }
    lines.push(line);
    if (isBad) wrong.push(lines.length);
  }
  return { lines, wrong };
}

// Words, because a name has no digits.
const letters = (at: number): string =>
  [...String(at)]
    .map((digit) => pick(['Bảo', 'Chi', 'Duy', 'Gia', 'Hoa', 'Kim', 'Lâm', 'Mai', 'Nam', 'Phú'], Number(digit)))
    .join(' ');

/** Lines that stand above the first one of `messyRows`. */
export const LINES_ABOVE = 5;

const SHEETS = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const PARTS = [
  ['workbook.xml', 'sheet.main'],
  ['worksheets/sheet1.xml', 'worksheet'],
  ['worksheets/sheet2.xml', 'worksheet'],
  ['styles.xml', 'styles'],
] as const;

const related = (parts: readonly (readonly [id: string, kind: string, target: string])[]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${parts.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`).join('')}</Relationships>`;

/** The workbook of these lines, as another program would have written it. */
export async function writeMessySheet(path: string, lines: readonly Value[][]): Promise<void> {
  const head: Value[][] = [
    ['ỦY BAN NHÂN DÂN'],
    ['DANH SÁCH CÁN BỘ, CÔNG CHỨC'],
    [],
    ['STT', 'HỌ VÀ TÊN', 'Mã CB', 'Ngày tháng năm sinh', null, 'Chức vụ,\nchức danh', 'Từ ngày', 'Đối tượng'],
    [null, null, null, 'Nam', 'Nữ'],
  ];
  const foot: Value[][] = [['Tổng cộng: nhiều người'], [null, 'NGƯỜI LẬP BIỂU']];
  const rows = [...head, ...lines, ...foot].map(
    (cells, at) =>
      `<row r="${at + 1}">${cells.map((cell, column) => part(cell, `${columnName(column)}${at + 1}`)).join('')}</row>`,
  );
  const merges = ['A1:H1', 'A2:H2', 'D4:E4', 'A4:A5', 'B4:B5', 'C4:C5', 'F4:F5', 'G4:G5', 'H4:H5'];
  const zip = new ZipFile();
  const put = (name: string, content: string): void => zip.addBuffer(Buffer.from(content), name);
  put(
    '[Content_Types].xml',
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${PARTS.map(([path, kind]) => `<Override PartName="/xl/${path}" ContentType="${MAIN}.${kind}+xml"/>`).join('')}</Types>`,
  );
  put('_rels/.rels', related([['rId1', 'officeDocument', 'xl/workbook.xml']]));
  put(
    'xl/workbook.xml',
    `<workbook xmlns="${SHEETS}" xmlns:r="${RELATIONS}"><sheets><sheet name="Ghi chú" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Danh sách" sheetId="2" r:id="rId2"/></sheets></workbook>`,
  );
  put(
    'xl/_rels/workbook.xml.rels',
    related([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', 'worksheets/sheet2.xml'],
      ['rId3', 'styles', 'styles.xml'],
    ]),
  );
  put(
    'xl/styles.xml',
    `<styleSheet xmlns="${SHEETS}"><fonts count="1"><font><sz val="11"/></font></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
  );
  put('xl/worksheets/sheet1.xml', `<worksheet xmlns="${SHEETS}"><sheetData/></worksheet>`);
  put(
    'xl/worksheets/sheet2.xml',
    `<worksheet xmlns="${SHEETS}"><dimension ref="A1:H9"/><sheetData>${rows.join('')}</sheetData><mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
  );
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
}

/** A cell as it stands in the part of a sheet. */
export function part(value: Value, place: string): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (typeof value === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
  if ('serial' in value) return `<c r="${place}" s="1"><v>${value.serial}</v></c>`;
  return `<c r="${place}" t="str"><f>${xmlText(value.formula)}</f><v>X</v></c>`;
}
