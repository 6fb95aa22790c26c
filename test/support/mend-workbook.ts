import { createWriteStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';
import { ZipFile } from 'yazl';
import { openSheets } from '../../libs/documents/src/workbook/sheets';
import { part, type Value } from './messy-sheet';

/** What the column “Lỗi” says, by the number of its row. */
export async function errorsIn(path: string, sheet: number, column: number): Promise<Map<number, string>> {
  const book = await openSheets(path);
  const said = new Map<number, string>();
  for await (const { number, cells } of book.rows(sheet)) {
    const text = cells[column];
    if (typeof text === 'string') said.set(number, text);
  }
  book.close();
  return said;
}

/** The cells that the sentences of a row name: 'Ô D7 (Ngày sinh): …' is D7. */
export const cellsNamed = (text: string): string[] =>
  [...text.matchAll(/Ô ([A-Z]+\d+)/g)].map(([, place = '']) => place);

/** The same workbook with other values in some cells, as a person would correct it: everything else stays. */
export async function mendWorkbook(path: string, output: string, cells: ReadonlyMap<string, Value>): Promise<void> {
  const [source, target] = [await openPromise(path, { lazyEntries: true, autoClose: false }), new ZipFile()];
  for await (const entry of source.eachEntry()) {
    let text = (await bytesOf(await source.openReadStreamPromise(entry))).toString();
    if (entry.fileName.startsWith('xl/worksheets/')) {
      text = text.replace(/<row r="(\d+)"[^>]*>(.*?)<\/row>/gs, (row, number: string, content: string) => {
        const here = [...cells].filter(([place]) => place.replace(/^[A-Z]+/, '') === number);
        const mended = here.reduce((all, [place, value]) => withCell(all, place, value), content);
        return here.length === 0 ? row : `<row r="${number}">${mended}</row>`;
      });
    }
    target.addBuffer(Buffer.from(text), entry.fileName);
  }
  source.close();
  target.end();
  await pipeline(target.outputStream, createWriteStream(output));
}

/** In the order of the columns, as programs want them. */
function withCell(content: string, place: string, value: Value): string {
  const all = [...content.matchAll(/<c r="([A-Z]+\d+)".*?(?:\/>|<\/c>)/gs)].map(
    ([cell, at = '']) => [at, cell] as const,
  );
  const rest = all.filter(([at]) => at !== place);
  const sorted = [...rest, [place, part(value, place)] as const].sort(([a], [b]) => a.localeCompare(b));
  return sorted.map(([, cell]) => cell).join('');
}

async function bytesOf(stream: Readable): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const bytes of stream as AsyncIterable<Buffer>) parts.push(bytes);
  return Buffer.concat(parts);
}
