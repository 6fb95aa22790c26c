import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { columnName, serialOf, xmlText, type WrittenCell } from './cell';

export interface SheetColumn {
  readonly header: string;
  /** In letters. */
  readonly width: number;
  /** Its texts in red: what has to be looked at. */
  readonly isRed?: boolean;
}

export interface WrittenSheet {
  /** At most 31 letters, without []:*?/\ */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: AsyncIterable<readonly WrittenCell[]> | Iterable<readonly WrittenCell[]>;
}

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** What a sheet has room for; the row of headers is one of them. */
export const MAX_SHEET_ROWS = 1_048_576;
const MAX_CELL_LETTERS = 32_767;
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
/** Cell formats by their place in `STYLES`. */
const FORMAT = { text: 1, header: 2, day: 3, red: 4 } as const;
const CHUNK_LETTERS = 65_536;

/**
 * A workbook as a stream: rows are asked for as the bytes are taken, and nothing is kept. Headers are bold, stay in sight and
 * carry a filter; days are days shown as dd/MM/yyyy, numbers are numbers, and a text is never a formula, whatever it begins with.
 * On paper a sheet is as wide as a page that lies, with its headers on each.
 */
export function writeWorkbook(sheets: readonly WrittenSheet[]): Readable {
  const zip = new ZipFile();
  const put = (name: string, content: string): void => zip.addBuffer(Buffer.from(XML + content), name);
  put('[Content_Types].xml', contentTypes(sheets.length));
  put('_rels/.rels', relations([{ type: 'officeDocument', target: 'xl/workbook.xml' }]));
  put(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_, at) => ({ type: 'worksheet', target: `worksheets/sheet${at + 1}.xml` })),
      { type: 'styles', target: 'styles.xml' },
    ]),
  );
  put('xl/workbook.xml', workbookPart(sheets));
  put('xl/styles.xml', STYLES);
  sheets.forEach((sheet, at) =>
    zip.addReadStreamLazy(`xl/worksheets/sheet${at + 1}.xml`, {}, (give) => {
      give(null, Readable.from(inChunks(sheetPart(sheet))));
    }),
  );
  zip.end();
  const stream = zip.outputStream as Readable;
  // A failure while rows are read must break the download off, not end it early.
  zip.on('error', (error: Error) => stream.destroy(error));
  return stream;
}

async function* inChunks(parts: AsyncIterable<string>): AsyncGenerator<Buffer> {
  let text = '';
  for await (const part of parts) {
    text += part;
    if (text.length < CHUNK_LETTERS) continue;
    yield Buffer.from(text);
    text = '';
  }
  yield Buffer.from(text);
}

const ON_PAPER =
  '<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
  '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>' +
  '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>';

async function* sheetPart({ columns, rows }: WrittenSheet): AsyncGenerator<string> {
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" `;
  yield `activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>`;
  for (const [at, { width }] of columns.entries()) {
    yield `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`;
  }
  yield '</cols><sheetData>';
  yield row(
    1,
    columns.map(({ header }) => textCell(header, FORMAT.header)),
  );
  const names = columns.map((_, at) => columnName(at));
  let number = 1;
  for await (const cells of rows) {
    number += 1;
    if (number > MAX_SHEET_ROWS) throw new RangeError(`a sheet has no room for more than ${MAX_SHEET_ROWS} rows`);
    yield row(
      number,
      cells.map((cell, at) => cellPart(cell, columns[at]?.isRed === true)),
      names,
    );
  }
  yield `</sheetData><autoFilter ref="A1:${columnName(columns.length - 1)}${number}"/>${ON_PAPER}</worksheet>`;
}

function row(number: number, cells: readonly string[], names?: readonly string[]): string {
  const placed = cells.map((cell, at) => cell && `<c r="${names?.[at] ?? columnName(at)}${number}"${cell}</c>`);
  return `<row r="${number}">${placed.join('')}</row>`;
}

/** What follows the place of the cell up to its end; '' for an empty one. */
function cellPart(cell: WrittenCell, isRed: boolean): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'string') return textCell(cell, isRed ? FORMAT.red : FORMAT.text);
  if (typeof cell === 'boolean') return ` t="b"><v>${cell ? 1 : 0}</v>`;
  if (typeof cell === 'number') return `><v>${cell}</v>`;
  return ` s="${FORMAT.day}"><v>${serialOf(cell.day)}</v>`;
}

const textCell = (text: string, format: number): string =>
  ` s="${format}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text.slice(0, MAX_CELL_LETTERS))}</t></is>`;

const attribute = (text: string): string => xmlText(text).replaceAll('"', '&quot;');

function workbookPart(sheets: readonly WrittenSheet[]): string {
  const list = sheets.map(({ name }, at) => `<sheet name="${attribute(name)}" sheetId="${at + 1}" r:id="r${at + 1}"/>`);
  const titles = sheets.map(({ name }, at) => {
    const quoted = attribute(name.replaceAll("'", "''"));
    return `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${quoted}'!$1:$1</definedName>`;
  });
  return (
    `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets>` +
    `<definedNames>${titles.join('')}</definedNames></workbook>`
  );
}

function relations(targets: readonly { type: string; target: string }[]): string {
  const list = targets.map(
    ({ type, target }, at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`;
}

function contentTypes(count: number): string {
  const override = (name: string, type: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${PART}.${type}+xml"/>`;
  const sheets = Array.from({ length: count }, (_, at) => override(`worksheets/sheet${at + 1}`, 'worksheet'));
  return (
    `<Types xmlns="${PACKAGE}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ` +
    `ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${override('workbook', 'sheet.main')}` +
    `${override('styles', 'styles')}${sheets.join('')}</Types>`
  );
}

const font = (more: string): string => `<font>${more}<sz val="11"/><name val="Times New Roman"/></font>`;
// In the order of the schema; `FORMAT` counts the cell formats from 0. 49 is "text", 164 a format of our own.
const STYLES =
  `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
  `<fonts count="3">${font('')}${font('<b/>')}<font><sz val="11"/><color rgb="FFC00000"/><name val="Times New Roman"/></font></fonts>` +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
  '<fill><patternFill patternType="solid"><fgColor rgb="FFE7EEF7"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="5">' +
  '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyNumberFormat="1"/>' +
  '<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>' +
  '<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyNumberFormat="1"/></cellXfs></styleSheet>';
