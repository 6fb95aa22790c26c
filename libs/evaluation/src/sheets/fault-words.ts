import { columnName } from '@app/documents';
import { SHEET_FAULTS, type SheetFault } from '../rules';
import type { SheetFaultResponse } from './dto/sheet.response';
import type { SheetNotes } from './sheet-files';

/** The faults of a row with the names of their cells. */
export function writtenFaults(
  faults: readonly SheetFault[],
  row: number,
  labels: readonly string[],
): SheetFaultResponse[] {
  return faults.map(({ code, column, value, suggestion }) => ({
    ...{ code, cell: column === null ? null : `${columnName(column)}${row}` },
    label: column === null ? null : (labels[column] ?? null),
    ...{ value: value ?? null, suggestion: suggestion ?? null },
  }));
}

/** The same as a text for the office's own sheet: which cell, what stands there, what to do. */
function faultText(faults: readonly SheetFault[], row: number, labels: readonly string[]): string {
  return writtenFaults(faults, row, labels)
    .map(({ code, cell, label, value, suggestion }) => {
      const { title, remedy } = SHEET_FAULTS[code].vi;
      const place = cell === null ? `Dòng ${row}` : `Ô ${cell}${label ? ` (${label})` : ''}`;
      const meant = suggestion ? ` Có phải “${suggestion}”?` : '';
      return `${place}: ${title}${value ? `: “${value}”` : ''}. ${remedy}${meant}`;
    })
    .join('\n');
}

/** What is wrong in one sheet of the office's file, for the column beside it. */
export function notesOf(
  { sheet, headerRow, labels }: Omit<SheetNotes, 'texts'>,
  rows: readonly { readonly number: number; readonly faults: readonly SheetFault[] }[],
): SheetNotes {
  const wrong = rows.filter(({ faults }) => faults.length > 0);
  const texts = new Map(wrong.map(({ number, faults }) => [number, faultText(faults, number, labels)]));
  return { sheet, headerRow, labels, texts };
}
