import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Readable } from 'node:stream';
import { ZipFile } from 'yazl';
import { Archive } from './archive';
import { columnName, xmlText, type ReadCell } from './cell';
import { writeCsv } from './csv';
import { openSheets } from './sheets';
import { Workbook } from './workbook-reader';

/** What is written beside the rows of somebody's sheet. */
export interface Annotation {
  readonly sheet: number;
  /** The line of the headers, and what the new column is called there. */
  readonly headerRow: number;
  readonly header: string;
  /** Index of the new column. */
  readonly column: number;
  /** By the number of the row. */
  readonly texts: ReadonlyMap<number, string>;
}

/** How the cells of a row are shown to somebody who may not see all of them. */
export type Veil = (cells: readonly ReadCell[]) => readonly string[];

/** Whether the veil would hide anything in any sheet of the file. */
export async function hides(path: string, veil: Veil, bare: Veil): Promise<boolean> {
  const sheets = await openSheets(path);
  try {
    for (const at of sheets.sheets.keys()) {
      for await (const { cells } of sheets.rows(at)) {
        const shown = veil(cells);
        if (bare(cells).some((text, column) => text !== shown[column])) return true;
      }
    }
    return false;
  } finally {
    sheets.close();
  }
}

/** As `annotateSheet`, but of the texts of that sheet alone, behind a veil: nothing else of the file goes along. */
export async function annotateVeiled(path: string, output: string, note: Annotation & { veil: Veil }): Promise<void> {
  const sheets = await openSheets(path);
  try {
    await pipeline(Readable.from(writeCsv(annotatedTexts(sheets.rows(note.sheet), note))), createWriteStream(output));
  } finally {
    sheets.close();
  }
}

/** Each row stays in the line that it has, with the text beside it. */
async function* annotatedTexts(
  rows: AsyncIterable<{ readonly number: number; readonly cells: readonly ReadCell[] }>,
  { headerRow, header, column, texts, veil }: Annotation & { veil: Veil },
): AsyncGenerator<string[]> {
  let next = 1;
  for await (const { number, cells } of rows) {
    for (; next < number; next += 1) yield [''];
    next = number + 1;
    const shown = veil(cells);
    const text = number === headerRow ? header : (texts.get(number) ?? '');
    yield [...Array.from({ length: column }, (_, at) => shown[at] ?? ''), text];
  }
}

/** A copy of somebody's own sheet with one more column in red; everything else stays as it was, formats and formulas too. */
export async function annotateSheet(path: string, output: string, note: Annotation): Promise<void> {
  const sheets = await openSheets(path);
  try {
    if (sheets instanceof Workbook) await annotateWorkbook(path, output, { ...note, part: sheets.partOf(note.sheet) });
    else {
      const rows = annotatedTexts(sheets.rows(note.sheet), { ...note, veil: (cells) => cells.map(textCell) });
      await pipeline(Readable.from(writeCsv(rows)), createWriteStream(output));
    }
  } finally {
    sheets.close();
  }
}

// A file of separated texts has nothing else.
const textCell = (cell: ReadCell | undefined): string => (typeof cell === 'string' ? cell : '');

async function annotateWorkbook(path: string, output: string, note: Annotation & { part: string }): Promise<void> {
  const archive = await Archive.open(path);
  try {
    const styles = archive.has('xl/styles.xml') ? await textOf(await archive.bytes('xl/styles.xml')) : null;
    const red = styles === null ? null : withRed(styles);
    const zip = new ZipFile();
    for (const name of archive.names()) {
      if (name.endsWith('/')) continue;
      if (name === 'xl/styles.xml' && red) zip.addBuffer(Buffer.from(red.text), name);
      else if (name === note.part) {
        const part = await archive.bytes(name);
        zip.addReadStream(Readable.from(annotated(part, note, red?.format ?? null)), name);
      } else
        zip.addReadStreamLazy(
          name,
          {},
          (give) =>
            void archive.bytes(name).then(
              (stream) => give(null, stream),
              (error: unknown) => give(error, Readable.from([])),
            ),
        );
    }
    zip.end();
    await pipeline(zip.outputStream, createWriteStream(output));
  } finally {
    archive.close();
  }
}

const ROW = /<((?:\w+:)?)row\b([^>]*?)(\/?)>/g;

/** The part of the sheet with a cell more at the end of each row that is to have one. */
async function* annotated(part: Readable, note: Annotation, format: number | null): AsyncGenerator<Buffer> {
  part.setEncoding('utf8');
  const style = format === null ? '' : ` s="${format}"`;
  let rest = '';
  let number = 0;
  const endOfRow = /<\/(?:\w+:)?row>/;
  for await (const text of part as AsyncIterable<string>) {
    rest += text;
    let done = '';
    for (;;) {
      const end = endOfRow.exec(rest);
      if (!end) break;
      const row = rest.slice(0, end.index);
      const opened = [...row.matchAll(ROW)];
      // Rows without cells close themselves and count all the same.
      for (const [, , attributes = ''] of opened) {
        const said = /\br="(\d+)"/.exec(attributes)?.[1];
        number = said === undefined ? number + 1 : Number(said);
      }
      const said = number === note.headerRow ? note.header : note.texts.get(number);
      const prefix = opened.at(-1)?.[1] ?? '';
      const cell =
        said === undefined
          ? ''
          : `<${prefix}c r="${columnName(note.column)}${number}"${style} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">` +
            `${xmlText(said)}</${prefix}t></${prefix}is></${prefix}c>`;
      done += withoutCell(withoutSpans(row), prefix, `${columnName(note.column)}${number}`) + cell + end[0];
      rest = rest.slice(end.index + end[0].length);
    }
    if (done !== '') yield Buffer.from(done);
  }
  yield Buffer.from(rest);
}

/** What stood in the place of the new cell is gone. */
function withoutCell(row: string, prefix: string, place: string): string {
  const begins = `<${prefix}c r="${place}"`;
  if (!row.includes(begins)) return row;
  return row.replace(new RegExp(`${begins}(?:[^>]*/>|[^>]*>.*?</${prefix}c>)`, 's'), '');
}

// Which columns a row has, and the sheet as a whole, are hints that would be wrong now.
const withoutSpans = (row: string): string =>
  row.replace(/(<(?:\w+:)?row\b[^>]*?) spans="[^"]*"/g, '$1').replace(/<(?:\w+:)?dimension\b[^>]*\/>/, '');

/** The styles with a format in red more, and which one it is. Null where they are not as they should be. */
function withRed(styles: string): { text: string; format: number } | null {
  const fonts = /<((?:\w+:)?)fonts\b[^>]*>/.exec(styles);
  const formats = /<(?:\w+:)?cellXfs\b[^>]*>([\s\S]*?)<\/(?:\w+:)?cellXfs>/.exec(styles);
  if (!fonts || !formats) return null;
  const prefix = fonts[1] ?? '';
  const fontList = new RegExp(`<${prefix}fonts\\b[^>]*>([\\s\\S]*?)</${prefix}fonts>`).exec(styles)?.[1] ?? '';
  const count = (list: string, name: string): number =>
    list.match(new RegExp(`<${prefix}${name}\\b`, 'g'))?.length ?? 0;
  const font = count(fontList, 'font');
  const format = count(formats[1] ?? '', 'xf');
  const text = styles
    .replace(
      `</${prefix}fonts>`,
      `<${prefix}font><${prefix}b/><${prefix}sz val="11"/><${prefix}color rgb="FFC00000"/><${prefix}name val="Times New Roman"/></${prefix}font></${prefix}fonts>`,
    )
    .replace(
      `</${prefix}cellXfs>`,
      `<${prefix}xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0" applyFont="1"/></${prefix}cellXfs>`,
    )
    .replace(/(<(?:\w+:)?(?:fonts|cellXfs)\b[^>]*?) count="\d+"/g, '$1');
  return { text, format };
}

async function textOf(stream: Readable): Promise<string> {
  let text = '';
  stream.setEncoding('utf8');
  for await (const part of stream as AsyncIterable<string>) text += part;
  return text;
}
