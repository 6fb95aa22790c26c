import type { Content } from 'pdfmake/interfaces';
import type { OfficialDocument, Signature } from '../official-document';
import { upper } from './head';
import { linesOf } from './lines';
import { FACE_HEIGHT, LINE_HEIGHT, SIZE, TEXT_WIDTH } from './measures';

const ROOM_FOR_THE_HAND = 62;
const CAPACITY_LINE = SIZE.body * FACE_HEIGHT * LINE_HEIGHT;

/** Rows of signatures; “Nơi nhận” stands in the left half beside the last row where that has one signature. */
export function signatureContent({ signatures, recipients }: OfficialDocument): Content[] {
  const last = signatures.at(-1);
  const beside = recipients.length > 0 && last?.length === 1;
  const rows = signatures.map((row): Content => {
    const lines = Math.max(...row.map(({ capacity }) => capacity.length));
    const cells = row.map((signature) => signatureCell(signature, lines - signature.capacity.length));
    return columns(
      row === last && beside
        ? [recipientsCell(recipients), ...cells]
        : row.length === 1
          ? [{ text: '' }, ...cells]
          : cells,
    );
  });
  if (recipients.length > 0 && !beside) rows.push(columns([recipientsCell(recipients), { text: '' }]));
  return rows;
}

/** Lines of the body that all of it takes at most. */
export function linesOfSignatures({ signatures, recipients }: OfficialDocument): number {
  const rows = signatures.map((row) => {
    const width = TEXT_WIDTH / Math.max(row.length, 2);
    const lines = row.map(({ capacity, hint, name }) =>
      [...capacity.map(upper), hint ?? '', name ?? ''].reduce((sum, text) => sum + linesOf(text, width, SIZE.body), 0),
    );
    return Math.max(...lines) + Math.ceil(ROOM_FOR_THE_HAND / CAPACITY_LINE) + 1;
  });
  const told = recipients.map((line) => linesOf(line, TEXT_WIDTH / 2, SIZE.recipients));
  return [...rows, ...told].reduce((sum, lines) => sum + lines, 2);
}

const columns = (cells: Content[]): Content => ({
  columns: cells.map((cell) => ({ width: TEXT_WIDTH / cells.length, stack: [cell] })),
  margin: [0, 10, 0, 0],
});

// Names of a row stand on one line, however many lines the capacities take.
function signatureCell({ capacity, hint, name }: Signature, missing: number): Content {
  return {
    alignment: 'center',
    stack: [
      ...capacity.map((line) => ({ text: upper(line), bold: true })),
      ...(hint ? [{ text: hint, italics: true, fontSize: SIZE.issuer }] : []),
      { text: name ?? ' ', bold: true, margin: [0, ROOM_FOR_THE_HAND + missing * CAPACITY_LINE, 0, 0] },
    ],
  };
}

// Each line ends with a semicolon, the last one with a stop.
function recipientsCell(recipients: readonly string[]): Content {
  return {
    stack: [
      { text: 'Nơi nhận:', bold: true, italics: true, fontSize: SIZE.recipientsTitle },
      ...recipients.map((line, index) => ({
        text: `- ${line}${index === recipients.length - 1 ? '.' : ';'}`,
        fontSize: SIZE.recipients,
      })),
    ],
  };
}
