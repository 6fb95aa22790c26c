import { createWriteStream } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { localDate } from '@app/kernel';
import { Archive } from './archive';
import { columnIndex, columnName, dayOfSerial, serialOf, type ReadCell, type WrittenCell } from './cell';
import { csvDelimiter, CsvRows, writeCsv } from './csv';
import { isDayFormat } from './day-format';
import { Workbook } from './workbook-reader';
import { writeWorkbook } from './workbook-writer';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function rowsOf(path: string, sheet = 0): Promise<ReadCell[][]> {
  const book = await Workbook.open(path);
  try {
    const rows: ReadCell[][] = [];
    for await (const { cells } of book.rows(sheet)) rows.push([...cells]);
    return rows;
  } finally {
    book.close();
  }
}

async function archive(name: string, parts: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const path = join(folder, name);
  const zip = new ZipFile();
  for (const [part, content] of Object.entries(parts)) zip.addBuffer(Buffer.from(content), part);
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(path));
  return path;
}

/** A workbook as other programs write it, with the given rows and what stands behind them. */
const foreign = (name: string, data: string, more: Readonly<Record<string, string>> = {}): Promise<string> =>
  archive(name, {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml':
      '<workbook xmlns:r="o"><sheets><sheet name="Danh s&#225;ch" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId7" Target="/xl/worksheets/sheet9.xml"/></Relationships>',
    'xl/worksheets/sheet9.xml': `<worksheet><sheetData>${data}`,
    ...more,
  });

test('what is written is read back as what it was: days as days, numbers as numbers, texts as they stood', async () => {
  const rows: WrittenCell[][] = [
    ['=1+1', '+84 912', '@ai', '-3', 'Nguyễn Thị Ánh', ' cách '],
    [1, -2.5, true, { day: localDate('1980-02-29') }, null, { day: localDate('2026-11-27') }],
    ['dòng 1\ndòng 2', '<&>"', '_x0041_', 'a\u0001b', '001094012345', 'cuối'],
  ];
  const columns = ['a', 'b', 'c', 'd', 'e', 'Lỗi'].map((header) => ({ header, width: 12, isRed: header === 'Lỗi' }));
  const path = join(folder, 'written.xlsx');
  const sheets = [
    { name: 'Cán bộ & công chức', columns, rows },
    { name: 'Bộ lọc', columns: columns.slice(0, 1), rows: [] },
  ];
  await pipeline(writeWorkbook(sheets), createWriteStream(path));
  expect(await rowsOf(path)).toEqual([
    columns.map(({ header }) => header),
    rows[0],
    [1, -2.5, true, { day: '1980-02-29' }, null, { day: '2026-11-27' }],
    rows[2],
  ]);
  const book = await Workbook.open(path);
  expect(book.sheets.map(({ name }) => name)).toEqual(['Cán bộ & công chức', 'Bộ lọc']);
  expect(await book.merges(0)).toEqual([]);
  book.close();
  // On paper: as wide as a page that lies, headers on each.
  const archive = await Archive.open(path);
  expect(await text(await archive.bytes('xl/worksheets/sheet1.xml'))).toContain(
    'orientation="landscape" fitToWidth="1"',
  );
  expect(await text(await archive.bytes('xl/workbook.xml'))).toContain(`'Cán bộ &amp; công chức'!$1:$1`);
});

test('a sheet of another program: shared texts in runs, formulas told apart, days by their format, merged cells', async () => {
  const path = await foreign(
    'foreign.xlsx',
    '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="D2" s="1"><v>29281</v></c></row><row r="3"/><row>' +
      '<c><v>7</v></c><c t="str"><f>UPPER(B2)</f><v>NGUYỄN</v></c><c t="e"><v>#N/A</v></c><c s="2"><v>45000.5</v></c></row>' +
      '</sheetData><mergeCells count="2"><mergeCell ref="A1:H1"/><mergeCell ref="B7:B9"/></mergeCells></worksheet>',
    {
      'xl/sharedStrings.xml': '<sst><si><r><t>Nguyễn </t></r><r><t>Văn An</t></r><rPh><t>x</t></rPh></si></sst>',
      'xl/styles.xml':
        '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="&quot;day&quot; 0.00"/></numFmts><cellStyleXfs><xf numFmtId="14"/>' +
        '</cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/></cellXfs></styleSheet>',
    },
  );
  expect(await rowsOf(path)).toEqual([
    [null, 'Nguyễn Văn An', null, { day: '1980-03-01' }],
    [7, { formula: '=UPPER(B2)' }, '#N/A', 45000.5],
  ]);
  const book = await Workbook.open(path);
  expect(await book.merges(0)).toEqual([
    { firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 7 },
    { firstRow: 7, lastRow: 9, firstColumn: 1, lastColumn: 1 },
  ]);
  book.close();
});

describe('a file that is no sheet says why', () => {
  const refused = async (path: string, code: string): Promise<void> => {
    await expect(rowsOf(path)).rejects.toMatchObject({ code });
  };
  const written = async (name: string, content: string | Buffer): Promise<string> => {
    await writeFile(join(folder, name), content);
    return join(folder, name);
  };

  test('by its first bytes', async () => {
    await refused(await written('empty.xlsx', ''), 'workbook-empty');
    await refused(await written('letter.xlsx', '%PDF-1.7'), 'workbook-unknown');
    const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
    await refused(await written('old.xls', compound), 'workbook-old');
    const locked = Buffer.concat([compound, Buffer.alloc(512), Buffer.from('EncryptedPackage', 'utf16le')]);
    await refused(await written('locked.xlsx', locked), 'workbook-locked');
    await refused(await written('cut.xlsx', 'PK\u0003\u0004and then nothing'), 'workbook-damaged');
  });

  test('by what is in it', async () => {
    await refused(
      await archive('letter.docx', { '[Content_Types].xml': '<Types/>', 'word/document.xml': '<d/>' }),
      'workbook-unknown',
    );
    await refused(
      await foreign('macro.xlsx', '</sheetData></worksheet>', { 'xl/vbaProject.bin': 'x' }),
      'workbook-macro',
    );
    await refused(await foreign('torn.xlsx', '<row><c><v>1</v></row>'), 'workbook-damaged');
    const bomb = { 'xl/media/a.bin': Buffer.alloc(257 * 1024 * 1024) };
    await refused(await archive('bomb.xlsx', { ...bomb, '[Content_Types].xml': '' }), 'workbook-too-much-inside');
    const row = '<row><c><v>1</v></c></row>';
    await refused(
      await foreign('long.xlsx', `${row.repeat(120_001)}</sheetData></worksheet>`),
      'workbook-too-many-rows',
    );
    await refused(
      await foreign('lol.xlsx', '</sheetData></worksheet>', { 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><a/>' }),
      'workbook-damaged',
    );
  });
});

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [29_281, '1980-03-01'],
  [46_353, '2026-11-27'],
  [-1, null],
  [3_000_000, null],
])('the number %d is the day %s', (serial, day) => {
  expect(dayOfSerial(serial)).toBe(day);
  if (day !== null && serial > 60) expect(serialOf(localDate(day))).toBe(serial);
});

test.each([
  ['dd/mm/yyyy', true],
  ['[$-42A]d mmmm yyyy', true],
  ['General', false],
  ['#,##0.00 "đồng"', false],
  ['hh:mm:ss', false],
  ['0\\d', false],
])('the format %s shows a day: %s', (code, is) => expect(isDayFormat(code)).toBe(is));

test('columns have letters', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
  expect(['A1', 'Z9', 'AA10', 'ZZ1', 'AAA2'].map(columnIndex)).toEqual([0, 25, 26, 701, 702]);
});

test('CSV: a mark for Excel, nothing that becomes a formula, and read back as it was', async () => {
  const rows = [
    ['Họ tên', 'Ghi chú'],
    ['=HYPERLINK("x")', 'a,b'],
    [' \uff1d1', 'dòng 1\r\ndòng "2"'],
  ];
  let text = '';
  for await (const part of writeCsv(rows)) text += part;
  expect(text.startsWith('\ufeff')).toBe(true);
  expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  const bare = text.slice(1);
  const reading = new CsvRows(csvDelimiter(bare.split('\n', 1)[0] ?? ''), 10_000);
  expect([...reading.take(bare), ...reading.end()].map((row) => row.map((cell) => cell.replace('\r', '')))).toEqual(
    rows.map((row) => row.map((cell) => cell.replace('\r', ''))),
  );
  expect(csvDelimiter('STT;"Họ, tên";Năm')).toBe(';');
});
