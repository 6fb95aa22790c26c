import { readFile, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { annotateSheet, SheetProcess, WORKBOOK_TYPE, type SheetTable, type SheetTables } from '@app/documents';
import { EvidenceStore } from '@app/evidence';
import { UnitOfWork } from '@app/platform';
import type { ErrorSheetResponse } from './dto/sheet.response';
import { MOST_ROWS, sheetProblems } from './sheet.problems';

/** What a sheet of evaluation may come as. */
export const SHEET_TYPES: readonly string[] = [WORKBOOK_TYPE, 'text/csv'];
const MAX_BYTES = 5 * 1024 * 1024;
const BOUNDS = { sheets: 20, rows: MOST_ROWS + 200, columns: 60 } as const;
const LONGEST_NAME = 200;
const HEADER = 'Lỗi';

/** A file that has come whole, before anybody looks into it. */
export interface ArrivedSheet {
  readonly path: string;
  readonly fileName: string;
  readonly sha256: string;
}

export interface TakenSheet extends ArrivedSheet {
  readonly tables: readonly SheetTable[];
}

/** What is wrong in one of its sheets, by the number of the row. */
export interface SheetNotes {
  readonly sheet: number;
  readonly headerRow: number;
  readonly labels: readonly string[];
  readonly texts: ReadonlyMap<number, string>;
}

/** Sheets of at most two thousand rows: taken in one request, read in the process of sheets, and forgotten. */
@Injectable()
export class SheetFiles {
  private readonly underWay = new Map<string, Promise<SheetTables>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: EvidenceStore,
    private readonly sheets: SheetProcess,
  ) {}

  /** Outside of any transaction: whoever sends slowly holds none. */
  async during<Found>(
    { name, body }: { name: unknown; body: unknown },
    act: (arrived: ArrivedSheet) => Promise<Found>,
  ): Promise<Found> {
    if (this.unitOfWork.isOpen) throw new Error('a sheet is read outside of a unit of work');
    const fileName = fileNameOf(name);
    const draft = await this.store.draft(body instanceof Readable ? body : Readable.from([]), MAX_BYTES);
    try {
      return await act({ path: draft.path, fileName, sha256: draft.sha256.toString('hex') });
    } finally {
      await this.store.discard(draft);
    }
  }

  /** What stands in it. Whoever sends the same again while it is read waits for that reading: one process is enough for it. */
  async read(arrived: ArrivedSheet): Promise<TakenSheet> {
    const { sha256, path } = arrived;
    const reading = this.underWay.get(sha256) ?? this.begin(sha256, path);
    const { tables, isBeyond } = await reading;
    if (isBeyond) throw sheetProblems['sheet-too-long']({ rows: MOST_ROWS });
    return { ...arrived, tables };
  }

  private begin(sha256: string, path: string): Promise<SheetTables> {
    const reading = this.sheets.tables(path, BOUNDS).finally(() => this.underWay.delete(sha256));
    this.underWay.set(sha256, reading);
    return reading;
  }

  /** The office's own file with a column in red beside each of its sheets; null where nothing is wrong. */
  async errorSheet(
    { path, fileName, tables }: TakenSheet,
    notes: readonly SheetNotes[],
  ): Promise<ErrorSheetResponse | null> {
    const wrong = notes.filter(({ texts }) => texts.size > 0);
    if (wrong.length === 0) return null;
    const made: string[] = [];
    try {
      for (const [index, { sheet, headerRow, labels, texts }] of wrong.entries()) {
        const output = `${path}.errors${index}`;
        made.push(output);
        const width = tables[sheet]?.width ?? labels.length;
        // In the place of what an earlier try wrote there, where the mended sheet is sent again.
        const column = labels[width - 1] === HEADER ? width - 1 : width;
        await annotateSheet(made.at(-2) ?? path, output, { sheet, headerRow, header: HEADER, column, texts });
      }
      const content = await readFile(made.at(-1) ?? path);
      const isWorkbook = content.toString('latin1', 0, 2) === 'PK';
      return {
        name: `Lỗi - ${fileName.replace(/\.\w+$/, '')}${isWorkbook ? '.xlsx' : '.csv'}`,
        type: isWorkbook ? WORKBOOK_TYPE : 'text/csv; charset=utf-8',
        content: content.toString('base64'),
      };
    } finally {
      for (const output of made) await rm(output, { force: true });
    }
  }
}

function fileNameOf(encoded: unknown): string {
  const refused = (): Error => sheetProblems['sheet-name']({}, { pointer: '/X-File-Name', value: encoded });
  let name: string;
  try {
    name = decodeURIComponent(typeof encoded === 'string' ? encoded : '');
  } catch {
    throw refused();
  }
  const tidy = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}/\\]/gu, ' ')
    .trim()
    .slice(0, LONGEST_NAME);
  if (tidy === '' || !tidy.isWellFormed()) throw refused();
  return tidy;
}
