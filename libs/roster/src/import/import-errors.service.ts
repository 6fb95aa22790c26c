import { readFile, rm } from 'node:fs/promises';
import { Injectable } from '@nestjs/common';
import { AuditLog, ReadLog } from '@app/audit';
import { annotateSheet, annotateVeiled, columnName, hides, WORKBOOK_TYPE, type Veil } from '@app/documents';
import type { Draft } from '@app/evidence';
import { mayAt, type Actor } from '@app/kernel';
import { UnitOfWork, type Acting } from '@app/platform';
import { rosterProblems } from '../roster.problems';
import { ImportFiles } from './import-files';
import { ImportReadModel } from './import.read-model';
import { ImportRows, type ImportRow } from './import-row';
import { shown, withoutNumbers } from '../rules/import/cell';
import { wordsOf, type RowFault } from '../rules/import/fault';
import { noteWords, type RowNote } from '../rules/import/note';
import { importTaken } from './import.audit';

export interface ErrorSheet {
  readonly content: Buffer;
  readonly type: string;
  readonly name: string;
}

const HEADER = 'Lỗi';

const bare: Veil = (cells) => cells.map(shown);

/**
 * The office's own sheet with a column in red beside it: which cell is wrong, what stands there, and what to do. Whole for whoever
 * brought it or may see personal numbers; for others its texts without them. That numbers have been taken is written down first.
 */
@Injectable()
export class ImportErrors {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rows: ImportRows,
    private readonly lists: ImportReadModel,
    private readonly files: ImportFiles,
    private readonly audit: AuditLog,
    private readonly readLog: ReadLog,
  ) {}

  async sheet(acting: Acting, id: string): Promise<ErrorSheet> {
    const { row, draft, wrong } = await this.unitOfWork.run({ ...acting, mode: 'read' }, async () => {
      const found = await this.rows.getOrFail(id);
      if (!found.settings || !found.counts) throw rosterProblems['import-not-checked']();
      return { row: found, draft: await this.files.onDisk(found), wrong: await this.lists.faults(id) };
    });
    const output = `${draft.path}.errors`;
    try {
      const texts = new Map(wrong.map(({ number, faults, notes }) => [number, textOf(row, number, { faults, notes })]));
      const { sheet = 0, headerRow = 1 } = row.settings ?? {};
      const note = { sheet, headerRow, header: HEADER, column: placeOf(row), texts };
      const veil = await this.veilOf(acting, row, draft);
      if (veil) await annotateVeiled(draft.path, output, { ...note, veil });
      else await annotateSheet(draft.path, output, note);
      const content = await readFile(output);
      const isWorkbook = content.toString('latin1', 0, 2) === 'PK';
      const type = isWorkbook ? WORKBOOK_TYPE : 'text/csv; charset=utf-8';
      const name = `${row.fileName.replace(/\.\w+$/, '')}${veil ? ' (ẩn số)' : ''}`;
      return { content, type, name: `Lỗi - ${name}${isWorkbook ? '.xlsx' : '.csv'}` };
    } finally {
      await rm(output, { force: true });
      await this.files.discard(draft);
    }
  }

  /** What hides the numbers in the file from the actor; null where it has none, or where they may be seen. */
  private async veilOf(acting: Acting, row: ImportRow, draft: Draft): Promise<Veil | null> {
    const column = row.settings?.columns.find(({ field }) => field === 'personalNumber')?.column;
    const veil: Veil = (cells) => withoutNumbers(cells, column);
    if (!(await hides(draft.path, veil, bare))) return null;
    const isWhole = mayTakeNumbers(acting.actor, row);
    const { actor, scope, requestId } = acting;
    await this.unitOfWork.run({ actor, scope, requestId, mode: 'write' }, async () => {
      if (isWhole) await this.readLog.recordAll('personal_number', await this.lists.people(row.id));
      this.audit.record(importTaken(row, isWhole));
    });
    return isWhole ? null : veil;
  }
}

/** It is the own sheet of whoever brought it; to others their numbers are shown one by one, by that right. */
const mayTakeNumbers = (actor: Actor, { uploadedBy, orgUnitId }: ImportRow): boolean =>
  actor.kind === 'job' || actor.id === uploadedBy || mayAt(actor, 'roster.read-personal-number', orgUnitId);

/** Behind the last column; in the place of what an earlier try wrote there, where the mended sheet is sent again. */
function placeOf({ counts }: ImportRow): number {
  const width = counts?.width ?? 0;
  return counts?.headers.some(({ column, label }) => label === HEADER && column === width - 1) ? width - 1 : width;
}

interface Said {
  readonly faults: readonly RowFault[];
  readonly notes: readonly RowNote[];
}

function textOf({ settings, counts }: ImportRow, row: number, { faults, notes }: Said): string {
  const placeOfField = (field: RowFault['field']): string => {
    const column = settings?.columns.find((one) => one.field === field)?.column;
    const label = counts?.headers.find((header) => header.column === column)?.label;
    return column === undefined ? `Dòng ${row}` : `Ô ${columnName(column)}${row}${label ? ` (${label})` : ''}`;
  };
  const sentences = faults.map((fault) => {
    const { field, value, suggestion } = fault;
    const { title, remedy } = wordsOf(fault, 'vi');
    const meant = suggestion ? ` Có phải “${suggestion}”?` : '';
    return `${placeOfField(field)}: ${title}${value ? `: “${value}”` : ''}. ${remedy}${meant}`;
  });
  const looked = notes.map((note) => {
    const { title, remedy } = noteWords(note, 'vi');
    return `Lưu ý, không phải lỗi: ${placeOfField(note.field)}: ${title}. ${remedy}`;
  });
  return [...sentences, ...looked].join('\n');
}
