import { randomUUID } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadCell } from '../../libs/documents/src';
import { openSheets } from '../../libs/documents/src/workbook/sheets';
import { mendWorkbook } from './mend-workbook';
import type { Value } from './messy-sheet';

/** The rows of a sheet that came as an answer. */
export async function rowsOf(bytes: Buffer, sheet = 0): Promise<(readonly ReadCell[])[]> {
  return onDisk(bytes, async (path) => {
    const book = await openSheets(path);
    const rows: (readonly ReadCell[])[] = [];
    for await (const { cells } of book.rows(sheet)) rows.push(cells);
    book.close();
    return rows;
  });
}

/** The same workbook with other values in some cells. */
export async function mended(bytes: Buffer, cells: Readonly<Record<string, Value>>): Promise<Buffer> {
  return onDisk(bytes, async (path) => {
    const output = `${path}.mended`;
    await mendWorkbook(path, output, new Map(Object.entries(cells)));
    return readFile(output).finally(() => rm(output, { force: true }));
  });
}

async function onDisk<Found>(bytes: Buffer, act: (path: string) => Promise<Found>): Promise<Found> {
  const path = join(tmpdir(), `sheet-${randomUUID()}.xlsx`);
  await writeFile(path, bytes);
  return act(path).finally(() => rm(path, { force: true }));
}
