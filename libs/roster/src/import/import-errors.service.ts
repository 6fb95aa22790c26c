import { readFile, rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { annotateSheet, columnName, WORKBOOK_TYPE } from '@app/documents';
import { UnitOfWork, type Acting } from '@app/platform';
import { rosterProblems } from '../roster.problems';
import { ImportFiles } from './import-files';
import { ImportReadModel } from './import.read-model';
import { ImportRows, type ImportRow } from './import-row';
import { FAULTS, type RowFault } from '../rules/import/fault';

export interface ErrorSheet {
  readonly content: Buffer;
  readonly type: string;
  readonly name: string;
}

const HEADER = 'Lỗi';

/** The office's own sheet with a column in red beside it: which cell is wrong, what stands there, and what to do. */
@Injectable()
export class ImportErrors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: ImportRows,
    private readonly lists: ImportReadModel,
    private readonly files: ImportFiles,
  ) {}

  async sheet(acting: Acting, id: string): Promise<ErrorSheet> {
    const { row, draft, wrong } = await this.unitOfWork.run({ ...acting, mode: 'read' }, async () => {
      const found = await this.rows.getOrFail(id);
      if (!found.settings || !found.counts) throw rosterProblems['import-not-checked']();
      return { row: found, draft: await this.files.onDisk(found), wrong: await this.lists.faults(id) };
    });
    const output = `${draft.path}.errors`;
    try {
      const texts = new Map(wrong.map(({ number, faults }) => [number, textOf(row, number, faults as RowFault[])]));
      const { sheet = 0, headerRow = 1 } = row.settings ?? {};
      await annotateSheet(draft.path, output, {
        sheet,
        headerRow,
        header: HEADER,
        column: placeOf(row),
        texts,
      });
      const content = await readFile(output);
      const isWorkbook = content.toString('latin1', 0, 2) === 'PK';
      const type = isWorkbook ? WORKBOOK_TYPE : 'text/csv; charset=utf-8';
      return { content, type, name: `Lỗi - ${row.fileName.replace(/\.\w+$/, '')}${isWorkbook ? '.xlsx' : '.csv'}` };
    } finally {
      await rm(output, { force: true });
      await this.files.discard(draft);
    }
  }
}

/** Behind the last column; in the place of what an earlier try wrote there, where the mended sheet is sent again. */
function placeOf({ counts }: ImportRow): number {
  const width = counts?.width ?? 0;
  return counts?.headers.some(({ column, label }) => label === HEADER && column === width - 1) ? width - 1 : width;
}

function textOf({ settings, counts }: ImportRow, row: number, faults: readonly RowFault[]): string {
  const sentences = faults.map(({ code, field, value, suggestion }) => {
    const { title, remedy } = FAULTS[code].vi;
    const column = settings?.columns.find((one) => one.field === field)?.column;
    const label = counts?.headers.find((header) => header.column === column)?.label;
    const place = column === undefined ? `Dòng ${row}` : `Ô ${columnName(column)}${row}${label ? ` (${label})` : ''}`;
    const meant = suggestion ? ` Có phải “${suggestion}”?` : '';
    return `${place}: ${title}${value ? `: “${value}”` : ''}. ${remedy}${meant}`;
  });
  return sentences.join('\n');
}
